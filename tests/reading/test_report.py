"""The report on a page: roles, moments, origin, what cuts an article short, and what was left out and why."""

from __future__ import annotations

import gzip
import hashlib

import pytest

from detente.model import Capture, DetenteError
from detente.reading import Page, moments, read_article, read_page
from tests.reading.layouts import BROADCASTER, LAYOUTS
from tests.reading.pages import BODY, FIRST, FOURTH, HTML, SECOND, THIRD


def report(text: str | bytes, **known: str) -> Page:
    data = text.encode() if isinstance(text, str) else text
    return read_page(Capture(name="a page", data=data, **known))  # type: ignore[arg-type]


def whys(page: Page) -> dict[str, str]:
    return {omission.text: omission.why for omission in page.left_out}


def test_the_article_of_the_report_is_the_article() -> None:
    for text in (HTML, *(layout[0] for layout in LAYOUTS.values())):
        page = report(text)
        assert page.article == read_article(Capture(name="a page", data=text.encode()))
        assert [(block.start, block.end) for block in page.blocks] == [(b.start, b.end) for b in page.article.blocks]


def test_what_was_left_out_of_a_page_and_why() -> None:
    left = whys(report(HTML))
    assert left["Sign up for our morning briefing and get the news in your inbox."] == "a box marked newsletter"
    assert left["Home"] == "the site's menu"
    assert left["Recipe of the week: lentil soup with lemon"] == "beside the article"
    assert left["By Nora Quill and Otto Brandt"] == "a byline or a date"
    assert left["© 2015 The Lantern. All rights reserved."] == "the site's own words"


def test_every_line_of_a_text_capture_is_read_or_left_out_with_a_reason() -> None:
    for text, *_ in LAYOUTS.values():
        page = report(text)
        told = page.article.text + "\n".join([*page.article.captions, *(omission.text for omission in page.left_out)])
        for line in text.split("\n"):
            assert " ".join(line.lstrip("• ").split())[:300].removesuffix(" - NYTimes.com") in " ".join(told.split())
        assert all(omission.why for omission in page.left_out)
    assert whys(report(BROADCASTER))["Share this page"] == "opens what stands behind articles"


def test_origin_is_of_the_unpacked_capture() -> None:
    origin = report(HTML, url="https://lantern.example/a", captured="2015-02-11T08:00:00Z").origin
    assert origin.sha256 == hashlib.sha256(HTML.encode()).hexdigest() and origin.size == len(HTML.encode())
    assert report(gzip.compress(HTML.encode())).origin.sha256 == origin.sha256
    assert (origin.shape, origin.captured, origin.url) == ("html", "2015-02-11T08:00:00Z", "https://lantern.example/a")
    assert "+" in origin.reader


@pytest.mark.parametrize(
    ("note", "url", "captured"),
    [
        ("<!-- saved from url=(0031)https://lantern.example/vell/1 -->", "https://lantern.example/vell/1", None),
        (
            "<!--\n Page saved with SingleFile \n url: https://lantern.example/vell/2 \n saved date: Wed Feb 11 2015 "
            "08:00:00 GMT+0100 (Central European Standard Time)\n-->",
            "https://lantern.example/vell/2",
            "2015-02-11T08:00:00+01:00",
        ),
        (
            "<!-- FILE ARCHIVED ON 07:30:00 Feb 12, 2015 AND RETRIEVED FROM THE ARCHIVE -->",
            None,
            "2015-02-12T07:30:00+00:00",
        ),
    ],
)
def test_what_a_saved_page_says_of_its_saving(note: str, url: str | None, captured: str | None) -> None:
    bare = HTML.replace('<link rel="canonical"', '<link rel="none"')
    origin = report(bare.replace("<head>", f"<head>{note}")).origin
    assert (origin.url, origin.captured) == (url, captured)
    assert report(bare.replace("<head>", f"<head>{note}"), captured="2015-03-01").origin.captured == "2015-03-01"


def test_moments_have_the_zone_that_the_page_states() -> None:
    page = report(HTML.replace('"datePublished"', '"dateModified":"2015-02-11T07:00:00Z","datePublished"'))
    assert (page.published, page.modified) == ("2015-02-10T22:30:00+01:00", "2015-02-11T07:00:00+00:00")
    page = report(LAYOUTS["cable"][0])
    assert (page.published, page.modified) == (None, "2015-02-10T06:32:00-05:00")
    assert report(LAYOUTS["berliner"][0]).published == "2015-02-10T19:30:00+00:00"


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2015-02-10T22:30:00+01:00", "2015-02-10T22:30:00+01:00"),
        ("2015-02-10 22:30", "2015-02-10T22:30:00"),
        ("Published on 06/02/2026 - 13:55 GMT+1 • Updated 14:20", "2026-02-06T13:55:00+01:00"),
        ("Tue Feb 10, 2015 5:22pm EST", "2015-02-10T17:22:00-05:00"),
        ("Tue, 10 Feb 2015 18:00:00 GMT", "2015-02-10T18:00:00+00:00"),
        ("10 February 2015", None),
        ("at 18:00 on Tuesday", None),
        ("2015-02-10T99:00:00Z", None),
    ],
)
def test_a_moment(text: str, moment: str | None) -> None:
    assert moments.first(text) == moment


def test_section_and_other_wordings_of_the_headline() -> None:
    page = report(
        HTML.replace("<head>", '<head><meta property="article:section" content="World">').replace(
            'og:title" content="Aurelia', 'og:title" content="At last: Aurelia'
        )
    )
    assert page.section == "World"
    assert page.headlines == ("At last: Aurelia and Borland meet over prisoners",)
    assert report(LAYOUTS["radio"][0]).section == "Europe"
    links = '<a href="/">Home</a><a href="/e">Europe</a><a href="/1">All of the talks at Vell</a>'
    trail = f'<div class="breadcrumbs">{links}</div>'
    assert report(HTML.replace("<main>", f"{trail}<main>")).section == "Europe"


def test_the_dateline_s_agency() -> None:
    assert report(HTML).agency == "Reuters"
    assert report(HTML.replace(" (Reuters)", "")).agency is None
    text = f"Talks open in Vell\nBy Nora Quill\n10 February 2015\nVELL, Borland (AP) — {FIRST}\n{SECOND}\n{THIRD}"
    assert (report(text).agency, report(text).article.dateline) == ("AP", "VELL")


def test_corrections_and_notes_have_their_roles() -> None:
    notes = (
        "<p>Correction, Feb. 11, 2015: The talks were held in Vell, not in Orm.</p>"
        "<p>Editor's note: This is the second of three reports from the lake.</p>"
    )
    page = report(HTML.replace(f"<p>{FOURTH}</p>", f"<p>{FOURTH}</p>{notes}"))
    assert page.corrections == ("Correction, Feb. 11, 2015: The talks were held in Vell, not in Orm.",)
    assert page.notes == ("Editor's note: This is the second of three reports from the lake.",)
    assert [block.role for block in page.blocks[-2:]] == ["correction", "note"]
    text = LAYOUTS["newspaper"][0].replace(
        FOURTH, f"{FOURTH}\nThis article was amended on 11 February 2015 to name the town."
    )
    assert len(report(text).corrections) == 1


LIVE = "".join(
    f'<div class="entry"><time datetime="2015-02-10T{10 + number}:05:00Z">{10 + number}:05</time>'
    f"<h3>Hour {number} at the lake</h3><p>{paragraph}</p></div>"
    for number, paragraph in enumerate(BODY)
)


def test_the_entries_of_a_live_blog_have_their_times() -> None:
    page = report(
        f"<html><head><title>Talks live</title></head><body><article><h1>Talks live from Vell</h1>{LIVE}</article>"
    )
    entries = {page.article.text[b.start : b.end]: b.time for b in page.blocks if b.role == "entry"}
    assert page.live
    assert entries[FIRST] == "2015-02-10T10:05:00+00:00" and entries[FOURTH] == "2015-02-10T13:05:00+00:00"
    lines = "\n".join(f"{10 + number}:05\n{paragraph}" for number, paragraph in enumerate(BODY))
    page = report(f"Talks live from Vell\nBy Nora Quill\n10 February 2015\n{lines}")
    assert [b.time for b in page.blocks if b.role == "entry"] == [f"2015-02-10T{hour}:05:00" for hour in range(10, 14)]
    assert not report(HTML).live


PAYWALL = "Subscribe to continue reading this article."
CONSENT = (
    "We and our 842 partners store and access information on a device, such as cookies, and process personal data."
)


def test_an_article_that_a_paywall_cuts_short_says_so() -> None:
    page = report(HTML.replace(f"<p>{THIRD}</p>", "").replace(f"<p>{FOURTH}</p>", f"<p>{PAYWALL}</p>"))
    assert (page.access, page.cut_by) == ("cut", "a paywall")
    page = report(
        f"Talks open in Vell\nBy Nora Quill\n10 February 2015\n{FIRST}\n{SECOND}\n{PAYWALL}\n"
        "Already a subscriber? Sign in\n"
    )
    assert page.cut_by == "a paywall"
    assert report(HTML).access == "whole"


@pytest.mark.parametrize("shape", ["<html><body><p>{}</p></body></html>", "{}"])
def test_a_stub_is_told_for_what_it_is(shape: str) -> None:
    for words, what in ((CONSENT, "a request for consent"), (PAYWALL, "the notice of a paywall")):
        menu = "<p>Home</p><p>World</p>" if "<" in shape else "Home\nWorld\nSport\nWeather\nTravel\nFood\nMoney\n"
        with pytest.raises(DetenteError, match=what):
            report(menu + shape.format(words))


def test_the_same_article_in_two_shapes_has_the_same_text() -> None:
    plain = "\n\n".join(
        ("Aurelia and Borland meet over prisoners", "By Nora Quill and Otto Brandt", "10 February 2015", *BODY)
    )
    page = "".join(f"<p>{paragraph}</p>" for paragraph in BODY)
    html = f"<html><body><article><h1>Aurelia and Borland meet over prisoners</h1>{page}</article></body></html>"
    assert report(plain).article.text == report(html).article.text
