"""Live blogs in the forms that they come in: each paragraph of an entry has the entry's moment."""

from __future__ import annotations

import json

import pytest

from detente.model import Capture
from detente.reading import Page, moments, read_page
from tests.reading.pages import BODY

HEAD = (
    '<html><head><title>Talks live</title><meta property="article:published_time" content="2015-02-10T08:00:00+01:00">'
    "{}</head><body><article><h1>Talks live from Vell</h1>{}</article></body></html>"
)


def entries(text: str) -> list[str | None]:
    """The moments of a page's entries; nothing of it may be read as anything else but entries."""
    page: Page = read_page(Capture(name="a page", data=text.encode()))
    assert page.live and {block.role for block in page.blocks} == {"headline", "entry"}
    assert [page.article.text[b.start : b.end][-30:] for b in page.blocks[1:]] == [p[-30:] for p in BODY]
    return [block.time for block in page.blocks[1:]]


@pytest.mark.parametrize(
    ("stamp", "first"),
    [
        ('<time datetime="2015-02-10T1{}:05:00Z">then</time>', "2015-02-10T10:05:00+00:00"),
        ("<time>1{}.05 GMT</time>", "2015-02-10T10:05:00+00:00"),
        ('<span class="Block-timestamp">1{}:05</span>', "2015-02-10T10:05:00"),
        ('<time datetime="142355{}900">then</time>', "2015-02-10T06:48:20+00:00"),
    ],
)
def test_entries_of_a_page(stamp: str, first: str) -> None:
    boxes = "".join(f'<div class="post">{stamp.format(n)}<p>{p}</p></div>' for n, p in enumerate(BODY))
    found = entries(HEAD.format("", boxes))
    assert found[0] == first and found == sorted(found, key=str) and len(set(found)) == 4


def test_entries_that_only_the_page_s_description_dates() -> None:
    updates = [
        {"@type": "BlogPosting", "datePublished": f"2015-02-10T1{n}:05:00Z", "articleBody": p}
        for n, p in enumerate(BODY)
    ]
    told = {"@type": "LiveBlogPosting", "headline": "Talks live from Vell", "liveBlogUpdate": updates}
    script = f'<script type="application/ld+json">{json.dumps(told)}</script>'
    assert entries(HEAD.format(script, "".join(f"<p>{p}</p>" for p in BODY)))[3] == "2015-02-10T13:05:00+00:00"


@pytest.mark.parametrize(
    ("line", "first"),
    [
        ("1{}.05am\n", "2015-02-10T10:05:00"),
        ("1{}:05 GMT\n", "2015-02-10T10:05:00+00:00"),
        ("1{}:05 (CET)\n", "2015-02-10T10:05:00+01:00"),
        ("Posted at 1{}:05\n", "2015-02-10T10:05:00"),
        ("Feb 10, 2015, 1{}:05\n", "2015-02-10T10:05:00"),
        ("1{}:05 ", "2015-02-10T10:05:00"),
        ("1{}:05 GMT – ", "2015-02-10T10:05:00+00:00"),
    ],
)
def test_entries_of_a_text_capture(line: str, first: str) -> None:
    hours = (0, 1, 0, 1) if "am" in line else range(4)
    told = "\n".join(f"{line.format(hour)}{paragraph}" for hour, paragraph in zip(hours, BODY, strict=True))
    assert entries(f"Talks live from Vell\nBy Nora Quill\n10 February 2015\n{told}")[0] == first


def test_a_clock_time_is_no_entry_where_it_is_part_of_the_news() -> None:
    for line in ("At 10:05 the boats came in.", "10:05", "1,005 boats came in.", "The 10:05 from Orm was late."):
        assert moments.opening(line) is None
    assert moments.opening("10:05 The boats came in.") == "10:05:00"
