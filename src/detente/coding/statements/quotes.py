"""Quotation marks of every make, paired: the quoted stretches of an article's blocks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from detente.language import Annotation
from detente.model import Block

_MARK = re.compile(r"``|''|[\"“”„«»]|(?<!\w)['‘](?=\w)|['’](?!\w)")
_OPENING_CHARS = " \t\n([{—–-/\u00a0:"
_CUE = re.compile(r"(?<=[,?!]) (?:said|says|added|asked|told|wrote|explained|warned|insisted) (?=[A-Z]|the |an? )")
_LONGEST = 1500


@dataclass(eq=False)
class Quote:
    """A quoted stretch. `start`/`end` count the inner words, `outer_start`/`outer_end` the marks too.

    `closed` is false where the closing mark is missing (a quotation that runs on into the next paragraph);
    `single` is true for single quotation marks, which headlines and British papers use.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    block: Block
    closed: bool
    single: bool


def find_quotes(annotation: Annotation) -> list[Quote]:
    """The outermost quoted stretches of each block, in text order."""
    found: list[Quote] = []
    for block in annotation.article.blocks:
        found += _in_block(annotation.text, block)
    return found


def _in_block(text: str, block: Block) -> list[Quote]:
    quotes: list[Quote] = []
    opening: re.Match[str] | None = None
    start = block.start  # where a quotation without an opening mark would begin; never looked for twice
    for mark in _MARK.finditer(text, block.start, block.end):
        role = _role(text, mark, block)
        if role is None or (opening is not None and _is_single(mark) != _is_single(opening)):
            continue
        if role == "open":
            if opening is not None:
                quotes += _unclosed(text, opening, mark.start(), block)
            opening = mark
        elif opening is not None:
            quotes += _closed(opening, mark, block)
            opening = None
        elif not _is_single(mark):
            start = _first_word(text, max(start, quotes[-1].outer_end if quotes else 0), mark.start())
            quotes += _unopened(start, mark, block)
    if opening is not None:
        quotes += _unclosed(text, opening, block.end, block)
    return quotes


def _role(text: str, mark: re.Match[str], block: Block) -> Literal["open", "close"] | None:
    """Whether a mark opens or closes; straight marks tell by the white space beside them."""
    sign = mark.group()
    before = text[mark.start() - 1] if mark.start() > block.start else " "
    after = text[mark.end()] if mark.end() < block.end else " "
    if sign == "“" and not before.isspace() and before not in _OPENING_CHARS and not after.isalnum():
        return "close"  # “words,“ as some type it
    if sign in ("``", "“", "„", "‘"):
        return "open"
    if sign == "”" and before in _OPENING_CHARS and after.isalnum():
        return "open"  # ”words” and „words”, as some presses set them
    if sign == "”":
        return "close"
    if sign in ("«", "»"):  # «words» and »words«
        inward = after.isalnum() or (before.isspace() and not after.isspace())
        return "open" if inward else "close"
    if sign == "’":
        return None if before.isspace() else "close"
    if before in _OPENING_CHARS and not after.isspace():
        return "open"
    return "close" if not before.isspace() else None


def _is_single(mark: re.Match[str]) -> bool:
    return mark.group() in ("'", "‘", "’")


def _closed(opening: re.Match[str], closing: re.Match[str], block: Block) -> list[Quote]:
    """A pair, unless it is a stray apostrophe pairing over half a page."""
    single = _is_single(opening)
    if closing.start() - opening.end() > (300 if single else 4 * _LONGEST) or closing.start() <= opening.end():
        return []
    return [Quote(opening.end(), closing.start(), opening.start(), closing.end(), block, True, single)]


def _unclosed(text: str, opening: re.Match[str], end: int, block: Block) -> list[Quote]:
    """A quotation whose closing mark is missing: it runs to `end`, or to its cue. Single marks may be apostrophes."""
    cue = _CUE.search(text, opening.end(), end)
    if cue is not None:
        end = cue.start()
    while end > opening.end() and text[end - 1].isspace():
        end -= 1
    if _is_single(opening) or not 0 < end - opening.end() <= _LONGEST:
        return []
    return [Quote(opening.end(), end, opening.start(), end, block, False, False)]


def _first_word(text: str, start: int, end: int) -> int:
    """Where the first word begins from `start` on; `end` if there is none before it."""
    while start < end and not text[start].isalnum():
        start += 1
    return start


def _unopened(start: int, closing: re.Match[str], block: Block) -> list[Quote]:
    """A quotation whose opening mark is missing: it begins behind the last one, or with the block."""
    if not 0 < closing.start() - start <= _LONGEST // 3:
        return []
    return [Quote(start, closing.start(), start, closing.end(), block, False, False)]
