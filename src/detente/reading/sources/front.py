"""The front door: what a user names → captures, one for each article; bad ones come as errors and the rest go on."""

from __future__ import annotations

import io
import re
import sys
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import IO, Final

import msgspec

from detente.model import Capture, DetenteError
from detente.reading import limits, pdf
from detente.reading.decoding import decode, too_large
from detente.reading.look import look
from detente.reading.sources import archives, feeds, files, jsonlines, mail, parquet, rows, seekable, tables, web
from detente.reading.unpacking import GZIP, ZSTD, BrokenData, Stream, unpacked

Item = Capture | DetenteError

_ADDRESS: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")
_HEAD: Final = 4096
STANDARD_INPUT: Final = "standard input"


def captures(
    source: str | Path,
    data: bytes | None = None,
    *,
    file: IO[bytes] | None = None,
    published_hint: str | None = None,
    private_hosts: Collection[str] = (),
    fields: str | None = None,
) -> Iterator[Item]:
    """Every capture that a source holds, in its own order.

    Args:
        source: a path to a file or folder, an http(s) address, or `-` for standard input. With `data`, only its name.
        data: the bytes themselves, where the caller has them already.
        file: the open file, where the caller has opened it.
        published_hint: the day to give to articles that state none.
        private_hosts: hosts of private networks, as `127.0.0.1:8000`, that may be fetched from.
        fields: how a table or JSON lines name an article's fields, as `text=body,date=pub_date`.

    Yields:
        A capture for each article; a `DetenteError` in the place of each that cannot be taken in. Nothing is raised.
    """
    try:
        for item in _items(source, data, private_hosts, rows.fields(fields)):
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
    # The libraries beneath raise what they like on mangled files; one bad file must not end a run.
    except Exception as error:
        problem = f"it could not be read ({type(error).__name__}: {str(error)[:80]})"
        yield DetenteError(str(source), problem, "fetch or save the file again")


def _items(
    source: str | Path, data: bytes | None, private_hosts: Collection[str], mapped: rows.Fields
) -> Iterator[Item]:
    name = str(source)
    if data is not None:
        yield from of_bytes(name, data, mapped=mapped)
    elif name == "-":
        yield from opened(STANDARD_INPUT, sys.stdin.buffer, "", mapped)
    elif _ADDRESS.match(name):
        page = web.fetch(name, private_hosts=private_hosts)
        for item in of_bytes(name, page.data, url=page.url, mapped=mapped):
            yield _fetched(item, page)
    else:
        path = Path(source)
        for inner in files.pages(path) if path.is_dir() else [path]:
            yield from _of_file(inner, str(inner), mapped)


def _fetched(item: Item, page: web.Page) -> Item:
    """A capture with what the server said of it, where the capture does not tell it by itself."""
    if isinstance(item, DetenteError):
        return item
    charset, captured = item.charset or page.charset, item.captured or page.captured
    return msgspec.structs.replace(item, charset=charset, captured=captured)


def _of_file(path: Path, name: str, mapped: rows.Fields) -> Iterator[Item]:
    """A file's captures; one file of a folder that cannot be read is told, and the next follow."""
    try:
        if not path.exists():
            raise DetenteError(name, "there is no such file", "check the path")
        with path.open("rb") as file:
            yield from opened(name, file, files.ending(path), mapped)
    except DetenteError as error:
        yield error
    except OSError as error:
        yield DetenteError(name, f"it cannot be read ({error.strerror or error})", "check the name and its rights")


def opened(name: str, file: IO[bytes], ending: str, mapped: rows.Fields) -> Iterator[Item]:
    """The captures of an open file: web archives, tables, mail and JSON lines as a stream, anything else as one page.

    Args:
        name: the file as the user named it.
        file: the open file.
        ending: the ending of its name without that of its packing, lower case; empty if it has none.
        mapped: the user's field map.
    """
    if ending == files.BUNDLE or ending in files.PARQUET:
        with seekable.opened(file, name) as whole:
            is_bundle = ending == files.BUNDLE
            yield from archives.bundle(whole, name) if is_bundle else parquet.captures(whole, name, mapped)
        return
    stream = Stream(file)
    if ending == files.ARCHIVE:
        yield from archives.captures(stream, name)
        return
    head = _head(stream, name)
    lines = stream.lines(limits.PAGE_BYTES + 1)
    if head.startswith(archives.FIRST_BYTES):
        yield from archives.captures(stream, name)
    elif ending in files.TABLES:
        yield from tables.captures(lines, name, mapped)
    elif mail.is_mbox(head) or ending == files.MBOX:
        yield from mail.captures(stream, name)
    elif ending in files.JSON_LINES or (not ending and _is_json(head) and head.split(b"\n")[0].rstrip().endswith(b"}")):
        yield from jsonlines.captures(lines, name, mapped)
    else:
        data = _whole(stream, name)
        yield from of_bytes(name, data, mapped=mapped)


def _head(stream: Stream, name: str) -> bytes:
    try:
        return stream.peek(_HEAD)
    except BrokenData as error:
        raise error.told(name) from error


def _whole(stream: Stream, name: str) -> bytes:
    try:
        data = stream.read(limits.PAGE_BYTES + 1)
    except BrokenData as error:
        raise error.told(name) from error
    if len(data) > limits.PAGE_BYTES:
        raise too_large(name, limits.PAGE_BYTES)
    return data


def of_bytes(name: str, data: bytes, url: str | None = None, *, mapped: rows.Fields | None = None) -> Iterator[Item]:
    """The captures in some bytes, told apart by their look.

    Raises:
        DetenteError: if the bytes are empty, binary or too large.
    """
    mapped = mapped or {}
    if data.startswith((GZIP, ZSTD)) and _is_stream(data):
        yield from opened(name, io.BytesIO(data), "", mapped)
        return
    data = unpacked(data, name)
    if data.startswith(b"PK\x03\x04"):
        yield from archives.bundle(io.BytesIO(data), name)
    elif data.startswith(archives.FIRST_BYTES) or mail.is_mbox(data[:_HEAD]):
        yield from opened(name, io.BytesIO(data), "", mapped)
    elif data.startswith(parquet.FIRST_BYTES):
        yield from parquet.captures(io.BytesIO(data), name, mapped)
    elif data.startswith(pdf.FIRST_BYTES):
        yield Capture(name=name, data=data, url=url)
    elif mail.is_message(data[:_HEAD]):
        yield mail.message(data, name)
    elif _is_json(data):
        yield from jsonlines.whole(data, name, mapped)
    elif look(decode(data, name)) == "feed":
        yield from feeds.captures(data, name)
    elif mapped:
        yield from tables.captures(io.BytesIO(data), name, mapped)
    else:
        yield Capture(name=name, data=data, url=url)


def _is_stream(packed: bytes) -> bool:
    """Whether packed bytes hold a web archive or an mbox, which may be broken in places or longer than a page."""
    try:
        head = Stream(io.BytesIO(packed)).peek(_HEAD)
    except BrokenData:
        return False
    return head.startswith(archives.FIRST_BYTES) or mail.is_mbox(head)


def _is_json(data: bytes) -> bool:
    head = data[:4096].lstrip(b"\xef\xbb\xbf \t\r\n")
    return head.startswith((b"{", b"[{")) and look(head.decode("utf-8", errors="replace")) == "json"
