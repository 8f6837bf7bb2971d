"""Bytes → text: the character set found, binary input refused, invisible characters dropped."""

from __future__ import annotations

import codecs
import gzip
import io
import re
import zlib
from typing import Final

from detente.model import DetenteError
from detente.reading import limits

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MAGIC: Final = {
    b"%PDF-": "a PDF file",
    b"\x89PNG": "a PNG image",
    b"\xff\xd8\xff": "a JPEG image",
    b"GIF8": "a GIF image",
    b"PK\x03\x04": "a ZIP file or office document",
    b"\x7fELF": "a program",
    b"MZ\x90": "a program",
    b"Rar!": "a RAR file",
    b"7z\xbc\xaf": "a 7z file",
    b"SQLite format 3\x00": "an SQLite file",
    b"\xd0\xcf\x11\xe0": "an old office document",
    b"\x28\xb5\x2f\xfd": "a Zstandard file",
    b"BZh": "a bzip2 file",
    b"ID3": "a sound file",
    b"OggS": "a sound file",
}
_DECLARED: Final = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE)
_CONTROL: Final = bytes(set(range(32)) - {9, 10, 12, 13, 27}) + b"\x7f"
_INVISIBLE: Final = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f\xad\u200b\u2060\ufeff\ufffe\uffff]+")
_PAGES_MEND: Final = "give a saved web page, plain text, JSON lines or a feed"


def unpack(data: bytes, name: str) -> bytes:
    """The bytes within a gzip file, or the bytes themselves.

    Raises:
        DetenteError: if the gzip data is broken or holds more than `limits.PAGE_BYTES`.
    """
    if not data.startswith(b"\x1f\x8b"):
        return data
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(data)) as packed:
            out = packed.read(limits.PAGE_BYTES + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise DetenteError(name, "its gzip data is broken or cut short", "fetch or save the file again") from error
    if len(out) > limits.PAGE_BYTES:
        raise too_large(name, limits.PAGE_BYTES)
    return out


def decode(data: bytes, name: str) -> str:
    """The text of a page; line ends as `\\n`, control and zero-width characters dropped.

    UTF-8 is tried before the declared character set, because servers that transcode leave stale declarations.

    Raises:
        DetenteError: if the input is empty, too large or binary.
    """
    if not data.strip():
        raise DetenteError(name, "it is empty", "give a page with an article in it")
    if len(data) > limits.PAGE_BYTES:
        raise too_large(name, limits.PAGE_BYTES)
    text = _marked(data) or _unmarked(data, name)
    text = _INVISIBLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    if not text.strip():
        raise DetenteError(name, "it is empty", "give a page with an article in it")
    return text


def too_large(name: str, bound: int) -> DetenteError:
    """The error for an input over a bound, in bytes."""
    return DetenteError(name, f"it is larger than {bound // 1_000_000} MB", "split it, or save the article alone")


def _marked(data: bytes) -> str | None:
    for mark, charset in _MARKS:
        if data.startswith(mark):
            return data.decode(charset, errors="replace")
    return None


def _unmarked(data: bytes, name: str) -> str:
    for magic, what in _MAGIC.items():
        if data.startswith(magic):
            raise DetenteError(name, f"it is {what}, not a page of text", _PAGES_MEND)
    controls = len(data) - len(data.translate(None, _CONTROL))
    if controls > len(data) * 0.01 + 3:
        raise DetenteError(name, "it is binary, not a page of text", _PAGES_MEND)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _guessed(data)


def _guessed(data: bytes) -> str:
    """By the declared character set; else by the one that most old English pages are in."""
    declared = _DECLARED.search(data[:4096])
    if declared:
        try:
            return data.decode(declared[1].decode("ascii"))
        except (LookupError, UnicodeDecodeError, ValueError):
            pass
    utf8 = data.decode("utf-8", errors="replace")
    if utf8.count("\ufffd") * 200 < len(utf8):
        return utf8
    return data.decode("cp1252", errors="replace")
