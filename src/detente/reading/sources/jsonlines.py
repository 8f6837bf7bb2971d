"""JSON lines: each line one article; a line that is none is told by file and number, and the others go on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from detente.model import Capture, DetenteError
from detente.reading import limits
from detente.reading.sources import jsonfeed, rows
from detente.reading.unpacking import BrokenData

Item = Capture | DetenteError


def captures(lines: Iterable[bytes], name: str, mapped: rows.Fields) -> Iterator[Item]:
    """A capture for each line that is not blank, in order; an error in the place of each that is no article."""
    blank = True
    try:
        for number, line in enumerate(lines, start=1):
            if line.strip():
                blank = False
                yield _one(line, f"{name}, line {number}", mapped)
    except BrokenData as error:
        yield error.told(name)
        return
    if blank:
        yield DetenteError(name, "it is empty", "give a file with one article in each line")


def whole(data: bytes, name: str, mapped: rows.Fields) -> Iterator[Item]:
    """The captures of some bytes: a JSON object over several lines, a list of objects, a JSON Feed, or JSON lines."""
    try:
        item = msgspec.json.decode(data.removeprefix(b"\xef\xbb\xbf"))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        yield from captures(data.splitlines(), name, mapped)
        return
    if jsonfeed.is_feed(item):
        yield from jsonfeed.captures(item, name)
    elif isinstance(item, list):
        for number, entry in enumerate(item, start=1):
            yield _of(entry, f"{name}, item {number}", mapped)
    else:
        yield _of(item, name if data.count(b"\n", 0, len(data.rstrip())) else f"{name}, line 1", mapped)


def _one(line: bytes, name: str, mapped: rows.Fields) -> Item:
    if len(line) > limits.PAGE_BYTES:
        return DetenteError(name, f"the line is longer than {limits.PAGE_BYTES // 1_000_000} MB", "shorten its text")
    try:
        item = msgspec.json.decode(line.removeprefix(b"\xef\xbb\xbf"))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return DetenteError(name, "the line is not valid JSON", "write one JSON object in each line")
    return _of(item, name, mapped)


def _of(item: Any, name: str, mapped: rows.Fields) -> Item:
    if not isinstance(item, dict):
        return DetenteError(name, "it is no JSON object", 'write {"text": "…"} or {"html": "…"} in each line')
    return rows.capture(item, name, mapped)
