"""The front door: what a user names → captures, one for each article; bad ones come as errors and the rest go on."""

from __future__ import annotations

import itertools
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Final

import msgspec

from detente.model import Capture, DetenteError
from detente.reading import limits
from detente.reading.decoding import decode, too_large, unpack
from detente.reading.look import look
from detente.reading.sources import feeds, files, jsonlines, web

Item = Capture | DetenteError

_ADDRESS: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")
STANDARD_INPUT: Final = "standard input"


def captures(
    source: str | Path, data: bytes | None = None, *, published_hint: str | None = None, allow_private: bool = False
) -> Iterator[Item]:
    """Every capture that a source holds, in its own order.

    Args:
        source: a path to a file or folder, an http(s) address, or `-` for standard input. With `data`, only its name.
        data: the bytes themselves, where the caller has them already.
        published_hint: the day to give to articles that state none.
        allow_private: fetch addresses of private networks too.

    Yields:
        A capture for each article; a `DetenteError` in the place of each that cannot be taken in. Nothing is raised.
    """
    try:
        for item in _items(source, data, allow_private):
            if isinstance(item, Capture) and published_hint:
                yield msgspec.structs.replace(item, published_hint=published_hint)
            else:
                yield item
    except DetenteError as error:
        yield error
    except OSError as error:
        yield DetenteError(
            str(source), f"it cannot be read ({error.strerror or error})", "check the name and its rights"
        )


def _items(source: str | Path, data: bytes | None, allow_private: bool) -> Iterator[Item]:
    name = str(source)
    if data is not None:
        yield from of_bytes(name, data)
    elif name == "-":
        yield from _of_stream(sys.stdin.buffer)
    elif _ADDRESS.match(name):
        page = web.fetch(name, allow_private=allow_private)
        yield from of_bytes(name, page.data, url=page.url)
    else:
        path = Path(source)
        if path.is_dir():
            for page_path in files.pages(path):
                yield from captures(page_path)
        else:
            yield from _of_file(path, name)


def _of_file(path: Path, name: str) -> Iterator[Item]:
    if not path.exists():
        raise DetenteError(name, "there is no such file", "check the path")
    if files.is_json_lines(path):
        with files.opened(path) as lines:
            yield from jsonlines.captures(lines, name)
        return
    if path.stat().st_size > limits.PAGE_BYTES:
        raise too_large(name, limits.PAGE_BYTES)
    yield from of_bytes(name, path.read_bytes())


def _of_stream(stream: IO[bytes]) -> Iterator[Item]:
    """Standard input: JSON lines are read line by line, anything else as one page."""
    first = stream.readline(limits.PAGE_BYTES + 1)
    if _is_json(first) and first.rstrip().endswith(b"}"):
        yield from jsonlines.captures(itertools.chain([first], stream), STANDARD_INPUT)
        return
    data = first + stream.read(limits.PAGE_BYTES + 1)
    if len(data) > limits.PAGE_BYTES:
        raise too_large(STANDARD_INPUT, limits.PAGE_BYTES)
    yield from of_bytes(STANDARD_INPUT, data)


def of_bytes(name: str, data: bytes, url: str | None = None) -> Iterator[Item]:
    """The captures in some bytes, told apart by their look: JSON lines, a feed, or one page.

    Raises:
        DetenteError: if the bytes are empty, binary or too large.
    """
    data = unpack(data, name)
    if _is_json(data):
        yield from jsonlines.whole(data, name)
    elif look(decode(data, name)) == "feed":
        yield from feeds.captures(data, name)
    else:
        yield Capture(name=name, data=data, url=url)


def _is_json(data: bytes) -> bool:
    head = data[:4096].lstrip(b"\xef\xbb\xbf \t\r\n")
    return head.startswith((b"{", b"[{")) and look(head.decode("utf-8", errors="replace")) == "json"
