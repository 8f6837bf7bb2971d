"""Each bound of the reading room is stated in docs/reading.md with its true value, and holds."""

from __future__ import annotations

import io
import re
import tracemalloc
from pathlib import Path

import pytest

from detente.model import Capture, DetenteError
from detente.reading import captures, limits, read_article
from detente.reading.sources import front
from tests.reading.pages import FIRST, HTML, SECOND

DOCS = Path(__file__).parents[2] / "docs" / "reading.md"
BOUNDS = DOCS.read_text(encoding="utf-8").split("## Bounds")[1]
NAMED = {name: value for name, value in vars(limits).items() if name.isupper()}


@pytest.mark.parametrize("name", sorted(NAMED))
def test_each_bound_is_stated(name: str) -> None:
    told = re.search(rf"\| ([^|]+) \| [^|]+ \| `{name}` \|", BOUNDS)
    assert told, f"docs/reading.md has no row for {name}"
    number, _, unit = told[1].partition(" ")
    value = float(number.replace(",", ""))
    value *= {"MB": 1e6, "GB": 1e9, "KiB": 1024, "MiB": 1024**2}.get(unit.split(",")[0], 1)
    assert value == NAMED[name]


class Made(io.RawIOBase):
    """A stream of a given size that is made while it is read, and counts what was taken of it."""

    def __init__(self, piece: bytes, size: int) -> None:
        self.piece, self.left, self.taken = piece * max(1, 65_536 // len(piece)), size, 0

    def read(self, size: int = -1) -> bytes:
        size = min(self.left, size if size >= 0 else self.left)
        at = self.taken % len(self.piece)
        out = (self.piece[at:] + self.piece * (size // len(self.piece) + 1))[:size]
        self.left -= size
        self.taken += size
        return out


def test_200_mb_of_text_is_refused_after_its_first_20() -> None:
    stream = Made(FIRST.encode() + b"\n", 200_000_000)
    tracemalloc.start()
    try:
        with pytest.raises(DetenteError, match="larger than 20 MB"):
            list(front.opened("given.txt", stream, ".txt", {}))
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert stream.taken < limits.PAGE_BYTES * 1.1 and peak < limits.PAGE_BYTES * 4


def test_200_mb_in_one_json_line_is_passed_over_in_little_memory() -> None:
    stream = Made(b"a", 200_000_000)
    tracemalloc.start()
    try:
        (error,) = front.opened("given.jsonl", stream, ".jsonl", {})
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert isinstance(error, DetenteError) and "longer than 20 MB" in str(error) and peak < limits.PAGE_BYTES * 4


def test_200_mb_of_json_lines_are_read_one_by_one() -> None:
    line = b'{"text": "' + FIRST.encode() + b" " + b"a" * 1_000_000 + b'"}\n'
    tracemalloc.start()
    try:
        found = sum(isinstance(item, Capture) for item in front.opened("x", Made(line, len(line) * 200), ".jsonl", {}))
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert found == 200 and peak < 10_000_000


@pytest.mark.parametrize(
    ("name", "head", "piece"),
    [
        ("a.csv", b"text,published\n", b'"' + FIRST.encode() + b" " + b"a" * 300_000 + b'",2015-02-10\n'),
        (
            "a.mbox",
            b"",
            b"From a Tue Feb 10 18:00:00 2015\nSubject: x\n\n" + FIRST.encode() + b" " + b"a" * 300_000 + b"\n\n",
        ),
    ],
)
def test_tables_and_mail_are_read_one_by_one(name: str, head: bytes, piece: bytes) -> None:
    class Led(Made):
        """The same with a first line of its own."""

        def read(self, size: int = -1) -> bytes:
            nonlocal head
            led, head = head, b""
            return led or super().read(size)

    tracemalloc.start()
    try:
        found = sum(
            isinstance(item, Capture) for item in front.opened(name, Led(piece, len(piece) * 100), name[1:], {})
        )
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert found == 100 and peak < 10_000_000


def test_one_bad_page_in_a_folder_is_one_line_and_the_others_are_read(tmp_path: Path) -> None:
    bad = {
        "b-bomb.html": b"<div>" * 60_000,
        "c-null.txt": b"\x00" * 900,
        "d-cut.html.gz": b"\x1f\x8b\x08\x00\x00\x00",
        "e-zip.wacz": b"PK\x03\x04broken",
        "f.warc": b"WARC/1.0\r\nWARC-Type: response\r\n\r\n",
        "g.pdf": b"%PDF-1.7\n...",
        "h.jsonl": b"{broken\n",
        "i.eml": b"From: a@b.example\nTo: c@d.example\nSubject: x\n\n",
    }
    good = {"a.html": HTML.encode(), "z.txt": f"{FIRST}\n\n{SECOND}".encode()}
    for name, data in (bad | good).items():
        (tmp_path / name).write_bytes(data)
    told: dict[str, int] = {}
    read: list[str] = []
    for item in captures(tmp_path):
        try:
            if isinstance(item, DetenteError):
                raise item
            read_article(item)
            read.append(Path(item.name).name)
        except DetenteError as error:
            line = str(error)
            name = next(name for name in bad if name in line)
            told[name] = told.get(name, 0) + 1
            assert "\n" not in line and "; " in line
    assert read == sorted(good) and told == dict.fromkeys(bad, 1)
