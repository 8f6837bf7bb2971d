"""Web archives: a capture for each page that a WARC holds, record by record, so that any length takes little memory."""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from typing import IO, Any, Final

from warcio.exceptions import ArchiveLoadFailed
from warcio.recordloader import ArcWarcRecordLoader

from detente.model import Capture, DetenteError
from detente.reading import limits
from detente.reading.unpacking import BrokenData, Stream

Item = Capture | DetenteError

FIRST_BYTES: Final = b"WARC/"
_VERSION: Final = re.compile(rb"WARC/\d+\.\d+\r?\n?\Z")
_LENGTH: Final = re.compile(rb"^content-length[ \t]*:[ \t]*(\d{1,15})[ \t]*\r?$", re.IGNORECASE | re.MULTILINE)
_TYPE: Final = re.compile(rb"^warc-type[ \t]*:[ \t]*(\w+)[ \t]*\r?$", re.IGNORECASE | re.MULTILINE)
_PAGES: Final = ("text/html", "application/xhtml+xml", "text/plain", "application/pdf")
_KINDS: Final = (b"response", b"resource", b"conversion")
_CHARSET: Final = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{2,40})", re.IGNORECASE)
_MEND: Final = "write the archive again, or leave this record out"


def captures(stream: Stream, name: str) -> Iterator[Item]:
    """The pages of a WARC file, packed or not, in its order; an error in the place of each broken record.

    Pages are answers with status 200 and stored resources whose type is HTML, plain text or PDF; pictures, scripts,
    redirects and repeats without content are passed over.
    """
    number = found = 0
    while True:
        try:
            if not _at_next(stream):
                break
            number += 1
            for item in _record(stream, f"{name}, record {number}"):
                found += 1
                yield item
        except BrokenData as error:
            found += 1
            yield error.told(f"{name}, after record {number}")
    if not found:
        yield DetenteError(name, "there are no pages in this web archive", "give a WARC file that holds web pages")


def bundle(file: IO[bytes], name: str) -> Iterator[Item]:
    """The pages of a WACZ file: a ZIP file with WARC files in its folder `archive`."""
    try:
        with zipfile.ZipFile(file) as packed:
            inner = [entry for entry in packed.infolist() if is_archived(entry.filename)]
            if not inner:
                problem = "it is a ZIP file or office document, not a page of text"
                raise DetenteError(name, problem, "unpack it and give the folder")
            for entry in inner:
                with packed.open(entry) as warc:
                    yield from captures(Stream(warc), f"{name}, {entry.filename}")
    except (
        zipfile.BadZipFile,
        NotImplementedError,
        RuntimeError,
        EOFError,
        ValueError,
        struct.error,
        zlib.error,
    ) as error:
        problem = f"its ZIP data is broken, cut short or locked ({type(error).__name__})"
        yield DetenteError(name, problem, "pack or fetch the file again")


def is_archived(path: str) -> bool:
    """Whether a file of a bundle is one of its web archives."""
    return path.startswith("archive/") and path.lower().endswith((".warc", ".warc.gz", ".warc.zst"))


def _at_next(stream: Stream) -> bool:
    """Stand behind the next line that opens a record; False at the end of the stream."""
    while line := stream.readline(limits.RECORD_HEAD):
        if _VERSION.match(line):
            return True
    return False


def _record(stream: Stream, name: str) -> Iterator[Item]:
    """The capture of the record that begins here, if it is a page; the stream then stands behind its content."""
    head = _head(stream)
    length = _LENGTH.search(head)
    if not length:
        yield DetenteError(name, "the record does not say how long it is", _MEND)
        return
    size = int(length[1])
    kind = _TYPE.search(head)
    if not kind or kind[1].lower() not in _KINDS:
        stream.skip(size)
        return
    block = stream.read(min(size, limits.PAGE_BYTES + limits.RECORD_HEAD))
    stream.skip(size - len(block))
    if len(block) < min(size, limits.PAGE_BYTES + limits.RECORD_HEAD):
        yield DetenteError(name, "the record is cut short", _MEND)
        return
    head = head[: length.start(1)] + b"%d" % len(block) + head[length.end(1) :]
    yield from _page(b"WARC/1.0\r\n" + head + block, name)


def _head(stream: Stream) -> bytes:
    """The record's headers with the empty line that ends them."""
    lines: list[bytes] = []
    size = 0
    while (line := stream.readline(limits.RECORD_HEAD)) and size < limits.RECORD_HEAD:
        lines.append(line)
        size += len(line)
        if not line.strip():
            break
    return b"".join(lines)


def _page(whole: bytes, name: str) -> Iterator[Item]:
    try:
        record = ArcWarcRecordLoader().parse_record_stream(io.BytesIO(whole), known_format="warc")
        http, headers = record.http_headers, record.rec_headers
        kind = (http.get_header("Content-Type") if http else record.content_type) or ""
        if (http and http.get_statuscode() != "200") or not kind.lower().startswith(_PAGES):
            return
        data = record.content_stream().read(limits.PAGE_BYTES + 1)
    except (ArchiveLoadFailed, EOFError, ValueError, OSError, zlib.error, AttributeError):
        yield DetenteError(name, "the record is broken", _MEND)
        return
    if not data.strip():
        return
    if len(data) > limits.PAGE_BYTES:
        yield DetenteError(name, f"it is larger than {limits.PAGE_BYTES // 1_000_000} MB", "leave this record out")
        return
    yield _capture(name, data, headers, kind)


def _capture(name: str, data: bytes, headers: Any, kind: str) -> Capture:
    """A page with what the archive knows of it: address, moment of the capture, character set."""
    address = (headers.get_header("WARC-Target-URI") or "").strip("<> ")
    charset = _CHARSET.search(kind)
    return Capture(
        name=name,
        data=data,
        url=address if address.startswith(("http://", "https://")) else None,
        captured=headers.get_header("WARC-Date") or None,
        charset=charset[1] if charset else None,
    )
