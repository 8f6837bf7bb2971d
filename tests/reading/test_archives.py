"""Web archives: pages with their address and moment, broken records told, and any length in little memory."""

from __future__ import annotations

import gzip
import io
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest
import zstandard

from detente.model import Capture, DetenteError
from detente.reading import captures, limits, read_article, read_page
from detente.reading.sources import archives
from detente.reading.unpacking import Stream
from tests.reading.containers import bundle, warc
from tests.reading.pages import HTML


def told(items: object) -> list[str]:
    return [item.name if isinstance(item, Capture) else str(item) for item in items]  # type: ignore[attr-defined]


@pytest.mark.parametrize("packed", [True, False])
def test_a_web_archive_gives_its_pages(packed: bool, tmp_path: Path) -> None:
    path = tmp_path / ("a.warc.gz" if packed else "a.warc")
    path.write_bytes(warc([HTML.encode(), HTML.encode()], packed))
    first, second = captures(path)
    assert isinstance(first, Capture) and isinstance(second, Capture)
    assert (first.url, second.url) == ("https://lantern.example/0", "https://lantern.example/1")
    page = read_page(first)
    assert page.article.headline == "Aurelia and Borland meet over prisoners"
    assert page.origin.captured == "2015-02-11T08:00:00Z"


def test_bytes_zstandard_and_a_bundle() -> None:
    data = warc([HTML.encode()], packed=False)
    assert len(list(captures("x", data=data))) == 1
    assert len(list(captures("x", data=zstandard.compress(data)))) == 1
    (item,) = captures(
        "x.wacz", data=bundle({"datapackage.json": b"{}", "archive/data.warc.gz": warc([HTML.encode()])})
    )
    assert isinstance(item, Capture) and item.name.startswith("x.wacz, archive/data.warc.gz, record")
    assert read_article(item).byline == ("Nora Quill", "Otto Brandt")


@pytest.mark.parametrize("pack", [gzip.compress, zstandard.compress])
def test_a_bundle_that_is_packed_once_more(
    pack: Callable[[bytes], bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = pack(bundle({"archive/data.warc.gz": warc([HTML.encode()])}))
    path = tmp_path / "a.wacz.gz"
    path.write_bytes(data)
    (item,) = captures(path)
    assert isinstance(item, Capture) and read_article(item).byline == ("Nora Quill", "Otto Brandt")
    path.write_bytes(data[:-20])
    (line,) = told(captures(path))
    assert "broken or cut short" in line
    monkeypatch.setattr(limits, "BUNDLE_BYTES", 100)
    path.write_bytes(data)
    assert "unpacks to more than" in told(captures(path))[0]


def test_pictures_redirects_and_errors_are_passed_over() -> None:
    for other in (warc([b"\x89PNG..."], kind="image/png"), warc([HTML.encode()], status="404 Not Found")):
        (item,) = captures("x", data=other)
        assert isinstance(item, DetenteError) and "there are no pages in this web archive" in str(item)


def test_a_character_set_that_only_the_server_names() -> None:
    page = HTML.replace("Observers said", "Наблюдатели said").encode("cp1251", errors="replace")
    (item,) = captures("x", data=warc([page], kind="text/html; charset=windows-1251"))
    assert isinstance(item, Capture) and "Наблюдатели" in read_article(item).text


def test_a_broken_record_is_told_and_the_next_is_read(tmp_path: Path) -> None:
    good, bad = warc([HTML.encode()]), bytearray(warc([HTML.encode()]))
    bad[-300:-250] = b"\xff" * 50
    for name, data in (("a.warc.gz", good + bytes(bad) + good), ("b.warc.gz", bytes(bad) + good)):
        (tmp_path / name).write_bytes(data)
        items = list(captures(tmp_path / name))
        assert sum(isinstance(item, Capture) for item in items) == data.count(good)
        (error,) = (item for item in items if isinstance(item, DetenteError))
        assert "gzip data is broken" in str(error) and "\n" not in str(error)


def test_a_record_that_is_no_http_answer_is_told_and_the_next_is_read() -> None:
    whole = warc([HTML.encode()] * 2, packed=False)
    items = list(captures("x", data=whole.replace(b"HTTP/1.1 200 OK", b"HTTP/1.1 nothing", 1)))
    assert [isinstance(item, Capture) for item in items][-1]


def test_an_archive_cut_short_is_told_once() -> None:
    for packed in (True, False):
        items = list(captures("x", data=warc([HTML.encode()] * 3, packed)[:-200]))
        assert [isinstance(item, Capture) for item in items] == [True, True, False]
        assert "cut short" in str(items[-1])


def test_a_record_without_a_length_and_one_with_a_false_one() -> None:
    whole = warc([HTML.encode()] * 2, packed=False)
    nameless = whole.replace(b"Content-Length", b"Content-Strength", 2)
    assert any("does not say how long" in line for line in told(captures("x", data=nameless)))
    start, _, end = whole.rpartition(b"Content-Length: ")
    *_, last = captures("x", data=start + b"Content-Length: 999" + end)
    assert isinstance(last, DetenteError) and "the record is cut short" in str(last)


class Endless(io.RawIOBase):
    """A web archive of a given size that is made while it is read."""

    def __init__(self, record: bytes, count: int) -> None:
        self.record, self.left, self.rest = record, count, b""

    def read(self, size: int = -1) -> bytes:
        while len(self.rest) < size and self.left:
            self.rest += self.record
            self.left -= 1
        piece, self.rest = self.rest[:size], self.rest[size:]
        return piece


def test_memory_does_not_grow_with_an_archive() -> None:
    """40 MB and 400 MB of records; scripts/large_archive.py runs the same over any number of gigabytes."""
    record = warc([HTML.encode() + b"<!-- " + b"a" * 400_000 + b" -->"], packed=True)
    peaks = []
    for count in (100, 1000):
        tracemalloc.start()
        try:
            found = sum(isinstance(item, Capture) for item in archives.captures(Stream(Endless(record, count)), "x"))
            peaks.append(tracemalloc.get_traced_memory()[1])
        finally:
            tracemalloc.stop()
        assert found == count
    assert peaks[1] < peaks[0] * 1.2 and peaks[1] < 40_000_000


def test_a_zip_of_zips_is_refused_in_one_line(tmp_path: Path) -> None:
    inner = bundle({"a.html": HTML.encode()})
    path = tmp_path / "b.wacz"
    path.write_bytes(bundle({"archive/c.zip": inner, "d.zip": inner}))
    (line,) = told(captures(path))
    assert "it is a ZIP file" in line
    (line,) = told(captures("x", data=bundle({"archive/data.warc.gz": inner})))
    assert "no pages" in line
    assert "ZIP data is broken" in told(captures("x", data=inner[:60]))[0]


def test_a_bundle_that_unpacks_to_much_is_read_in_pieces() -> None:
    bomb = gzip.compress(b"\0" * 100_000_000)
    (line,) = told(captures("x", data=bundle({"archive/data.warc.gz": bomb})))
    assert "no pages" in line
