"""JSON lines: each line one article; a line that is none is told by file and number, and the others go on."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator
from typing import Any, Final

import msgspec

from detente.model import Capture, DetenteError
from detente.reading import limits

_KNOWN: Final = ("headline", "published", "url", "source", "dateline")


def captures(lines: Iterable[bytes], name: str) -> Iterator[Capture | DetenteError]:
    """A capture for each line that is not blank, in order; an error in the place of each that is no article."""
    blank = True
    try:
        for number, line in enumerate(lines, start=1):
            if line.strip():
                blank = False
                yield _one(line, f"{name}, line {number}")
    except (EOFError, OSError, zlib.error):
        yield DetenteError(name, "its gzip data is broken or cut short", "pack or fetch the file again")
        return
    if blank:
        yield DetenteError(name, "it is empty", "give a file with one article in each line")


def whole(data: bytes, name: str) -> Iterator[Capture | DetenteError]:
    """The captures of some bytes: one JSON object over several lines, a JSON list of objects, or JSON lines."""
    try:
        item = msgspec.json.decode(data.removeprefix(b"\xef\xbb\xbf"))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        yield from captures(data.splitlines(), name)
        return
    if isinstance(item, list):
        for number, entry in enumerate(item, start=1):
            yield _of(entry, f"{name}, item {number}")
    else:
        yield _of(item, name if data.count(b"\n", 0, len(data.rstrip())) else f"{name}, line 1")


def _one(line: bytes, name: str) -> Capture | DetenteError:
    if len(line) > limits.PAGE_BYTES:
        return DetenteError(name, f"the line is longer than {limits.PAGE_BYTES // 1_000_000} MB", "shorten its text")
    try:
        item = msgspec.json.decode(line.removeprefix(b"\xef\xbb\xbf"))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return DetenteError(name, "the line is not valid JSON", "write one JSON object in each line")
    return _of(item, name)


def _of(item: Any, name: str) -> Capture | DetenteError:
    if not isinstance(item, dict):
        return DetenteError(name, "it is no JSON object", 'write {"text": "…"} or {"html": "…"} in each line')
    return _capture(item, name)


def _capture(item: dict[str, Any], name: str) -> Capture | DetenteError:
    text, html = item.get("text"), item.get("html")
    body = text if isinstance(text, str) and text.strip() else html
    if not isinstance(body, str) or not body.strip():
        return DetenteError(name, "it has neither `text` nor `html`", "give the article's words in one of them")
    fields: dict[str, str] = {}
    for key in _KNOWN:
        value = item.get(key)
        if value is not None and not isinstance(value, (str, int)):
            return DetenteError(name, f"`{key}` is not a string", "write it in quotation marks, or leave it out")
        if value not in (None, ""):
            fields[key] = str(value)
    given = item.get("id")
    return Capture(
        name=name,
        data=body.encode("utf-8", errors="replace"),
        form="article" if body is text else "page",
        external_id=None if given is None else str(given),
        **fields,
    )
