"""An article's text cut into pieces, each with the records that rest on it, so that all of them can be underlined."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal

from detente.model import Reading
from detente.model.records import Event, Figure, Position, Record, Statement

Kind = Literal["event", "statement", "position", "figure"]


@dataclass(frozen=True)
class Marked:
    """A record with its name on the page (`e3`), its kind, and the stretch of text that is underlined for it."""

    name: str
    kind: Kind
    record: Record
    start: int
    end: int


@dataclass(frozen=True)
class Piece:
    """A stretch of text with one set of records on it, the widest first; `lit` where it belongs to what was asked."""

    text: str
    marks: tuple[Marked, ...] = ()
    lit: bool = False
    first: frozenset[str] = field(default_factory=frozenset)

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """The kinds of record on it, each once."""
        return tuple(dict.fromkeys(mark.kind for mark in self.marks))


@dataclass(frozen=True)
class Block:
    """A block of the article by its role."""

    role: str
    pieces: tuple[Piece, ...]


def marked(reading: Reading) -> list[Marked]:
    """All records of a reading, in the order of the text."""
    found = [
        *(_mark("event", n, record) for n, record in enumerate(reading.events, 1)),
        *(_mark("statement", n, record) for n, record in enumerate(reading.statements, 1)),
        *(_mark("position", n, record) for n, record in enumerate(reading.positions, 1)),
        *(_mark("figure", n, record) for n, record in enumerate(reading.figures, 1)),
    ]
    return sorted(found, key=lambda mark: (mark.start, -mark.end, mark.name))


def blocks(reading: Reading, marks: Sequence[Marked], lights: Sequence[tuple[int, int]] = ()) -> list[Block]:
    """The article's blocks in pieces; the stretches `lights` are lit."""
    text = reading.article.text
    seen: set[str] = set()
    return [
        Block(block.role, tuple(_pieces(text, block.start, block.end, marks, lights, seen)))
        for block in reading.article.blocks
    ]


def _mark(kind: Kind, number: int, record: Record) -> Marked:
    if isinstance(record, Event):
        start, end = record.evidence.trigger_start, record.evidence.trigger_end
    else:
        assert isinstance(record, Statement | Position | Figure)
        start, end = record.start, record.end
    return Marked(f"{kind[0]}{number}", kind, record, start, end)


def sentence(reading: Reading, marks: Sequence[Marked], at: int) -> list[tuple[int, int]]:
    """The shortest stretch that holds an offset: a record's sentence, else the block; none outside the text."""
    spans = [(m.record.evidence.start, m.record.evidence.end) for m in marks]
    holding = [span for span in spans if span[0] <= at < span[1]]
    holding = holding or [(b.start, b.end) for b in reading.article.blocks if b.start <= at < b.end]
    return sorted(holding, key=lambda span: span[1] - span[0])[:1]


def said(text: str, query: str) -> list[tuple[int, int]]:
    """Where the words of a search stand: each as a word, `troop*` as the beginning of one; NOT's word is left out."""
    wanted = re.sub(r"\bNOT\s+\S+|\b(?:AND|OR|NEAR)\b|,\s*\d+\)", " ", query)
    terms = [re.escape(word) + (r"\w*" if star else "") for word, star in re.findall(r"(\w[\w'’-]*)(\*?)", wanted)]
    if not terms:
        return []
    return [found.span() for found in re.finditer(rf"\b(?:{'|'.join(terms)})\b", text, re.IGNORECASE)]


def _pieces(
    text: str, start: int, end: int, marks: Sequence[Marked], lights: Sequence[tuple[int, int]], seen: set[str]
) -> list[Piece]:
    """Cut where any mark or the light begins or ends. `seen` gathers the marks that have begun."""
    inside = [m for m in marks if m.start < end and m.end > start]
    ends = {start, end, *(at for m in inside for at in (m.start, m.end)), *(at for light in lights for at in light)}
    cuts = sorted(at for at in ends if start <= at <= end)
    out = []
    for one, two in pairwise(cuts):
        here = tuple(sorted((m for m in inside if m.start <= one and two <= m.end), key=lambda m: (m.start, -m.end)))
        first = frozenset(m.name for m in here if m.name not in seen)
        seen |= first
        lit = any(light[0] <= one and two <= light[1] for light in lights)
        out.append(Piece(text[one:two], here, lit, first))
    return out
