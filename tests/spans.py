"""Every span of a reading held to its words."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from detente.archive import bounds
from detente.model import Actor, Event, Figure, Position, Reading, Record, Statement

Span = tuple[str, int, int, str]


def faults(reading: Reading) -> list[str]:
    """What is wrong with the reading's spans, blocks and dates; empty where all is well."""
    text = reading.article.text
    wrong = [f"{what}: {words!r} is not {text[a:b]!r}" for what, a, b, words in spans(reading) if text[a:b] != words]
    wrong += [f"{what} is empty" for what, a, b, _ in spans(reading) if not 0 <= a < b <= len(text)]
    for record in records(reading):
        e = record.evidence
        # Of a quotation of several sentences, the later ones have their cue in another sentence than their own.
        if isinstance(record, Event) and not e.start <= e.trigger_start < e.trigger_end <= e.end:
            wrong.append(f"trigger {e.trigger!r} lies outside its sentence")
        first, last = bounds(record.date)
        if first and last and first > last:
            wrong.append(f"{record.date} runs backwards")
    return wrong + [f"{b} overlaps" for a, b in pairwise(reading.article.blocks) if a.end > b.start]


def records(reading: Reading) -> list[Record]:
    """The records of all four kinds."""
    return [*reading.events, *reading.statements, *reading.positions, *reading.figures]


def spans(reading: Reading) -> Iterator[Span]:
    """Each span with its name, its offsets and the words that it should hold."""
    for record in records(reading):
        e = record.evidence
        yield "sentence", e.start, e.end, e.sentence
        yield "trigger", e.trigger_start, e.trigger_end, e.trigger
        for actor in actors(record):
            yield "mention", actor.start, actor.end, actor.mention
        match record:
            case Statement():
                yield "content", record.start, record.end, record.content
            case Position():
                yield "matter", record.start, record.end, record.matter
            case Figure():
                yield "what", record.start, record.end, record.what


def actors(record: Record) -> list[Actor]:
    """All who act, suffer, speak, hold or vouch in a record."""
    match record:
        case Event():
            found = [*record.actors, *record.recipients, record.source]
        case Statement():
            found = [record.speaker]
        case Position():
            found = [record.holder, record.toward]
        case Figure():
            found = [record.source]
    return [actor for actor in found if actor is not None]
