"""Stretches of text: trimmed to the words that count, and told by the quotation marks in them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from detente.coding.statements.quotes import Quote
from detente.language import Token

Manner = Literal["direct", "indirect", "mixed"]
Span = tuple[int, int]
_EDGE = " \t\n\u00a0,;:"
_PAIRS = {"“": "”", '"': '"', "``": "''", "«": "»", "‘": "’", "'": "'", "„": "“"}


@dataclass(frozen=True)
class Stretch:
    """Characters `start` to `end` of the article's text, and how they are quoted."""

    start: int
    end: int
    manner: Manner


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Without white space and commas at the edges, dashes that part it from its cue, and the full stop behind it."""
    while start < end and text[start] in _EDGE + "–—-…":
        start += 1
    while end > start and text[end - 1] in _EDGE + "–—":
        end -= 1
    return start, end


def stretch(text: str, start: int, end: int, quotes: list[Quote]) -> Stretch | None:
    """The trimmed stretch: outer quotation marks off, a full stop outside quotation marks too; None if empty."""
    start, end = trimmed(text, start, end)
    whole = next((q for q in quotes if abs(q.outer_start - start) <= 1 and q.outer_end >= end - 1 > q.start), None)
    if whole is not None and whole.start < end:
        inner = trimmed(text, whole.start, min(end, whole.end))
        return Stretch(*inner, "direct") if inner[0] < inner[1] else None
    if end > start and text[end - 1] == "." and not text[max(start, end - 4) : end - 1].endswith((".", " U.S", "p.m")):
        end -= 1
    inside = [q for q in quotes if q.start < end and q.end > start and not (q.single and q.end - q.start < 3)]
    if not start < end:
        return None
    if any(q.outer_start < start and q.outer_end > end for q in inside):
        return Stretch(start, end, "direct")
    return Stretch(start, end, "mixed" if inside else "indirect")


def left_edge(token: Token) -> Token:
    """The first token below this one."""
    return min(token.subtree(), key=lambda t: t.i)


def right_edge(token: Token) -> Token:
    """The last token below this one."""
    return max(token.subtree(), key=lambda t: t.i)


def phrase(text: str, token: Token) -> str:
    """The words of a phrase up to its first comma or relative clause."""
    words = token.subtree()
    cut = [left_edge(t).i for t in words if t.i > token.i and t.dep in ("relcl", "acl", "appos", "ccomp")]
    cut += [t.i for t in words if t.i > token.i and t.lower in (",", ":", "(", "—")]
    kept = [t for t in words if not cut or t.i < min(cut)]
    start, end = trimmed(text, kept[0].start, kept[-1].end)
    return text[start:end]
