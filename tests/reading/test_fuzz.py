"""Mangled captures of every kind, for a bounded time: no exception but ours ever leaves, and the blocks stay true."""

from __future__ import annotations

import gzip
import time
from collections.abc import Iterator
from typing import Final

import zstandard
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from detente.model import Capture, DetenteError
from detente.reading import captures, read_page
from tests.reading.containers import bundle, mail, pdf, warc
from tests.reading.layouts import LAYOUTS
from tests.reading.pages import BODY, FIRST, HTML

_TEXT: Final = "\n".join(BODY)
SEEDS: Final = {
    "html": HTML.encode(),
    "text": LAYOUTS["wire"][0].encode(),
    "unbroken": " ".join(LAYOUTS["newspaper"][0].split()).encode(),
    "json": b'{"text": "' + FIRST.encode() + b'", "published": "2015-02-10", "byline": ["A. Name"], "id": 3}\n' * 2,
    "feed": b"<rss version='2.0'><channel><title>L</title><item><title>T</title><description>"
    + FIRST.encode()
    + b"</description><pubDate>Tue, 10 Feb 2015 18:00:00 GMT</pubDate></item></channel></rss>",
    "json feed": b'{"version":"https://jsonfeed.org/version/1","items":[{"content_html":"<p>'
    + FIRST.encode()
    + b'</p>"}]}',
    "warc": warc([HTML.encode()], packed=False),
    "packed warc": warc([HTML.encode()] * 2),
    "wacz": bundle({"archive/a.warc.gz": warc([HTML.encode()])}),
    "mail": mail(),
    "mbox": b"From a Tue Feb 10 18:00:00 2015\n" + mail(),
    "pdf": pdf(
        ["Prisoner talks open beside the lake", "", "VELL - Talks opened on Tuesday in the town by the lake."] * 4
    ),
    "gzip": gzip.compress(HTML.encode()),
    "zstandard": zstandard.compress(_TEXT.encode()),
    "csv": b"text,published\n" + b'"' + FIRST.encode() + b'",2015-02-10\n',
}
_PUT: Final = st.one_of(
    st.binary(max_size=40),
    st.sampled_from(
        [
            b"\x00" * 9,
            b"<" * 30,
            b"<script>",
            b"<!--",
            b"]]>",
            b"<p onclick=\"<p>&#0;'",
            b"<div>" * 300,
            b'"' * 7,
            b"\xff\xfe",
            b"\x1f\x8b\x08",
            b"Content-Length: 99999999999999\r\n",
            b"Content-Length: -5\r\n",
            b"charset=utf-7",
            b"2015-99-99T99:99:99+99:99",
            b"{" * 60,
            b"[" * 600,
            "\u202e\ud7ff\uffff".encode(),
            b"\r\r\n\n\r",
            b"&" * 50,
        ]
    ),
)


def read_all(data: bytes, fields: str | None = None) -> Iterator[Capture]:
    """Read whatever is in the bytes as the commands do."""
    for item in captures("x", data=data, fields=fields):
        if isinstance(item, DetenteError):
            assert "\n" not in str(item)
            continue
        try:
            page = read_page(item)
        except DetenteError as error:
            assert "\n" not in str(error)
            continue
        end = 0
        for block in page.blocks:
            assert end <= block.start < block.end <= len(page.article.text)
            end = block.end
        page.to_json()
        yield item


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(sorted(SEEDS)), st.lists(st.tuples(st.floats(0, 1), st.integers(0, 60), _PUT), max_size=4))
def test_mangled_captures(kind: str, cuts: list[tuple[float, int, bytes]]) -> None:
    data = SEEDS[kind]
    for place, length, put in cuts:
        at = int(place * len(data))
        data = data[:at] + put + data[at + length :]
    for _ in read_all(data, "text=text" if kind == "csv" else None):
        pass


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(sorted(SEEDS)), st.floats(0, 1))
def test_captures_cut_short(kind: str, place: float) -> None:
    data = SEEDS[kind]
    for _ in read_all(data[: int(place * len(data))]):
        pass


def test_every_seed_can_be_read_whole() -> None:
    for kind, data in SEEDS.items():
        assert list(read_all(data, "text=text" if kind == "csv" else None)), kind


BOMBS: Final = {
    "one tag again and again": b"<b>" * 6_000_000,
    "deep nesting": b"<div>" * 100_000 + b"x",
    "deep nesting within bounds": b"<div>" * 190 + b"<p>" + _TEXT.encode() + b"</p>",
    "an attribute without end": b'<p title="' + b"a" * 15_000_000,
    "many attributes": b"<p " + b"".join(b"a%d=1 " % number for number in range(200_000)) + b">" + _TEXT.encode(),
    "entities": b"<p>" + b"&amp;&lt;" * 400_000,
    "a comment without end": b"<html><!--" + b"-" * 5_000_000,
    "long words": b"a" * 3_000_000,
    "full stops": b". " * 1_000_000,
    "capitals": b"A B C D E F " * 80_000,
    "brackets": b"((((((((((" * 100_000,
    "dates": b"10 February 2015 " * 50_000,
    "bylines": b"By Nora Quill and Otto Brandt, " * 30_000,
    "short lines": b"Nora Quill\n" * 90_000,
    "dashes": b"VELL, Borland -- " * 50_000,
    "quotation marks": "“‘”’".encode() * 100_000,
    "JSON that nests": b'{"a":' * 100_000,
    "mojibake": "â€™Ã©".encode() * 100_000,
}


def test_bombs_are_bounded_in_time() -> None:
    for name, data in BOMBS.items():
        start = time.monotonic()
        for _ in read_all(data):
            pass
        assert time.monotonic() - start < 20, name


def test_scripts_in_attributes_do_not_reach_the_text() -> None:
    page = HTML.replace("<p>", '<p onclick="alert(1)" style="x:url(javascript:a)">').replace(
        "</p>", "<script>b()</script></p>"
    )
    (item,) = read_all(page.encode())
    text = read_page(item).article.text
    assert "alert" not in text and "javascript" not in text and "b()" not in text
