"""What a second reading of an article says otherwise: how many records came and went, and which."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import msgspec

from detente.archive.revise import bare
from detente.model import Actor, Event, Figure, Position, Reading, Record, Statement

_KINDS = ("event", "statement", "position", "figure")


def differences(before: Reading, after: Reading) -> Iterator[str]:
    """A line that counts (`ARTICLE event +2 -1`), then a line for each record that only one of the readings has, in the
    order of the text; a record that changed goes and comes."""
    counts, lines = [], []
    for kind in _KINDS:
        old, new = (Counter(map(_bytes, getattr(reading, kind + "s"))) for reading in (before, after))
        signs = {"+": new - old, "-": old - new}
        told = "".join(f" {sign}{found.total()}" for sign, found in signs.items() if found)
        if told:
            counts.append(kind + told)
        for sign, reading in (("-", before), ("+", after)):
            for record in getattr(reading, kind + "s"):
                if signs[sign][_bytes(record)] > 0:
                    signs[sign][_bytes(record)] -= 1
                    lines.append((record.evidence.start, sign == "+", f"  {sign} {kind} {_told(record)}"))
    yield f"{before.article.id} {', '.join(counts) or 'its own text or facts'}"
    yield from (line for *_, line in sorted(lines))


def _bytes(record: Record) -> bytes:
    """A record without the versions in its rule's name."""
    return msgspec.json.encode(bare(record))


def _told(record: Record) -> str:
    match record:
        case Event():
            act = " ".join(part for part in (record.type, record.mode, record.status) if part)
            sides = f"{_side(*record.actors)} → {_side(*record.recipients)}"
            day = f"{record.date.start}/{record.date.end}" if record.date else "no date"
            return f"{act}  {sides}  {day}  “{record.evidence.trigger}”"
        case Statement():
            return f"{_side(record.speaker)} {record.cue}: “{record.content}”"
        case Position():
            return f"{_side(record.holder)} {record.stance}: “{record.matter}”"
        case Figure():
            return f"{record.kind}: “{record.what}”"


def _side(*actors: Actor | None) -> str:
    return "; ".join(actor.code() for actor in actors if actor) or "·"
