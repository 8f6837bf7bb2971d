"""Bytes → text: the character set found, mojibake mended, binary input refused, invisible characters dropped."""

from __future__ import annotations

import codecs
import re
from typing import Final

import charset_normalizer
import ftfy

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
    b"BZh": "a bzip2 file",
    b"ID3": "a sound file",
    b"OggS": "a sound file",
}
_DECLARED: Final = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE)
_CONTROL: Final = bytes(set(range(32)) - {9, 10, 12, 13, 27}) + b"\x7f"
_INVISIBLE: Final = "".join(
    map(chr, (*range(9), 11, *range(14, 32), 0x7F, 0xAD, 0x200B, 0x2060, 0xFEFF, 0xFFFE, 0xFFFF))
)
# UTF-8 read as Windows-1252 or Latin-1: the letters that its first and second bytes turn into.
_MOJIBAKE: Final = re.compile(r"[ÂÃâÐÑ][\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]")
_LONGEST_MENDED: Final = 20_000
_MOST_MENDED: Final = 2_000
_SAMPLE: Final = 30_000
_LIKELY: Final = [
    "cp1252",
    "cp1251",
    "cp1250",
    "koi8_r",
    "shift_jis",
    "euc_jp",
    "gb18030",
    "big5",
    "euc_kr",
    "cp1256",
    "cp1253",
    "cp1254",
    "cp1255",
    "iso8859_5",
]
# What pages call Latin-1 is Windows-1252, as the HTML standard has it.
_WIDER: Final = {
    "iso-8859-1": "cp1252",
    "latin-1": "cp1252",
    "latin1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
}
_TAG: Final = re.compile(rb"<[^<>]{0,2000}>")
_PAGES_MEND: Final = "give a saved web page, plain text, JSON lines or a feed"


def decode(data: bytes, name: str, charset: str | None = None) -> str:
    """The text of a page; line ends as `\\n`, control and zero-width characters dropped, mojibake mended.

    UTF-8 is tried before any stated character set, because servers that transcode leave stale declarations; then come
    the one that was sent with the page (`charset`), the one that the page declares, and a guess.

    Raises:
        DetenteError: if the input is empty, too large or binary.
    """
    if not data.strip():
        raise DetenteError(name, "it is empty", "give a page with an article in it")
    if len(data) > limits.PAGE_BYTES:
        raise too_large(name, limits.PAGE_BYTES)
    text = _marked(data) or _unmarked(data, name, charset)
    text = mended(_visible(text.replace("\r\n", "\n").replace("\r", "\n")))
    if not text.strip():
        raise DetenteError(name, "it is empty", "give a page with an article in it")
    return text


def mended(text: str) -> str:
    """Undo UTF-8 that was read as another character set and saved so: "donâ€™t" → "don’t".

    Only lines that show the signs of it are touched, and of these only what ftfy is sure of.
    """
    if not _MOJIBAKE.search(text):
        return text
    lines = text.split("\n")
    bad = [number for number, line in enumerate(lines) if len(line) <= _LONGEST_MENDED and _MOJIBAKE.search(line)]
    for number in bad[:_MOST_MENDED]:
        lines[number] = ftfy.fix_encoding(lines[number])
    return "\n".join(lines)


def _visible(text: str) -> str:
    for character in _INVISIBLE:
        if character in text:
            text = text.replace(character, "")
    return text


def too_large(name: str, bound: int) -> DetenteError:
    """The error for an input over a bound, in bytes."""
    return DetenteError(name, f"it is larger than {bound // 1_000_000} MB", "split it, or save the article alone")


def _marked(data: bytes) -> str | None:
    for mark, charset in _MARKS:
        if data.startswith(mark):
            return data.decode(charset, errors="replace")
    return None


def _unmarked(data: bytes, name: str, charset: str | None) -> str:
    for magic, what in _MAGIC.items():
        if data.startswith(magic):
            raise DetenteError(name, f"it is {what}, not a page of text", _PAGES_MEND)
    controls = len(data) - len(data.translate(None, _CONTROL))
    if controls > len(data) * 0.01 + 3:
        raise DetenteError(name, "it is binary, not a page of text", _PAGES_MEND)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _stated(data, charset) or _guessed(data)


def _stated(data: bytes, charset: str | None) -> str | None:
    """By the character set that came with the page or that it declares, if all of the page can be read so."""
    declared = _DECLARED.search(data[:4096])
    for stated in (charset, declared[1].decode("ascii") if declared else None):
        try:
            if stated:
                return data.decode(_WIDER.get(stated.lower(), stated))
        except (LookupError, UnicodeDecodeError, ValueError):
            continue
    return None


def _guessed(data: bytes) -> str:
    """Without a true statement: UTF-8 with a few broken letters, else the likeliest of the old character sets."""
    utf8 = data.decode("utf-8", errors="replace")
    if utf8.count("\ufffd") * 200 < len(utf8):
        return utf8
    best = charset_normalizer.from_bytes(_telling(data), cp_isolation=_LIKELY).best()
    return data.decode(best.encoding if best else "cp1252", errors="replace")


def _telling(data: bytes) -> bytes:
    """A part of the page in which letters beyond ASCII stand, tags left out: what a guess can be made from."""
    bare = _TAG.sub(b" ", data[: _SAMPLE * 20])
    first = re.search(rb"[\x80-\xff]", bare)
    start = max(0, (first.start() if first else 0) - 2_000)
    return bare[start : start + _SAMPLE]
