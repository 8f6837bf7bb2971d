"""Bad input: one line that names it and the mend, in bounded time, and no exception but ours."""

from __future__ import annotations

import contextlib
import gzip

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.model import Capture, DetenteError
from detente.reading import limits, read_article
from tests.reading.pages import FIRST, HTML, read

MENU = "Home\nWorld\nSport\nWeather\nSign in\nContact us\n"


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "empty"),
        (b" \n\t ", "empty"),
        (b"\x00" * 500, "binary"),
        (bytes(range(256)) * 20, "binary"),
        (b"%PDF-1.7\n...", "PDF"),
        (b"\x89PNG\r\n\x1a\n....", "PNG"),
        (b"PK\x03\x04....", "ZIP"),
        (MENU.encode(), "no article"),
        (b"<html><body><nav><a href=x>Home</a></nav></body></html>", "no article"),
        (b"<html><body><h1>Page not found</h1><p>Sorry, the page could not be found.</p></body></html>", "no article"),
        (b"<html></html>", "no article"),
        (gzip.compress(HTML.encode())[:-30], "gzip"),
        (gzip.compress(b"a" * (limits.PAGE_BYTES + 5)), "larger"),
        (b"<div>" * 60_000, "nested deeper"),
        (b"<p>" * (limits.TAGS + 1), "tags"),
        (b"<p>" * 17_000_000, "larger"),
        (b"a\n" * (limits.LINES + 2), "lines"),
        (("word " * 300_000).encode(), "characters"),
    ],
)
def test_each_is_refused_in_one_line(data: bytes, problem: str) -> None:
    with pytest.raises(DetenteError) as caught:
        read_article(Capture(name="given.html", data=data))
    message = str(caught.value)
    assert message.startswith("given.html: ") and problem in message and "\n" not in message and "; " in message


def test_a_stray_null_byte_is_dropped() -> None:
    assert "\x00" not in read(FIRST.replace(" met", "\x00 met")).text


@pytest.mark.parametrize("reference", ["&#0;", "&#x1F;", "&#8", "&#xD800;", "&#55296;", "&#xFFFE;", "&#127;"])
def test_references_to_forbidden_characters_do_no_harm(reference: str) -> None:
    page = HTML.replace("Observers said", f"Observers{reference} said").replace("<h1>", f"<h1>{reference}")
    assert "Observers said the talks" in read(page).text


def test_broken_metadata_does_no_harm() -> None:
    page = HTML.replace('"@type":"NewsArticle"', '"@type":["NewsArticle",{"a":[]}],"author":[[[1,null]]],"headline":{}')
    assert read(page).headline == "Aurelia and Borland meet over prisoners"
    bomb = '<script type="application/ld+json">' + "[" * 50_000 + "</script>"
    assert read(HTML.replace("<body>", f"<body>{bomb}")).published == "2015-02-10"


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=400))
def test_no_other_exception_leaves_for_bytes(data: bytes) -> None:
    with contextlib.suppress(DetenteError):
        read_article(Capture(name="x", data=data))


@settings(max_examples=60, deadline=None)
@given(st.integers(0, len(HTML) - 1), st.integers(0, len(HTML) - 1), st.text(max_size=30))
def test_no_other_exception_leaves_for_mangled_pages(start: int, end: int, put: str) -> None:
    mangled = HTML[: min(start, end)] + put + HTML[max(start, end) :]
    with contextlib.suppress(DetenteError):
        read_article(Capture(name="x", data=mangled.encode("utf-8", errors="replace")))
