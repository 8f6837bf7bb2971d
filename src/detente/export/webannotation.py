"""W3C Web Annotation: the words that each record rests on, selected by quotation and by position, as JSON-LD."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TextIO
from urllib.parse import quote

from detente.archive import Archive
from detente.export.jsons import write_items
from detente.export.readings import readings
from detente.model import Actor, Event, Figure, Position, Reading, Record, Statement
from detente.views.filters import Filter

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_AROUND = 32
"""Characters of the text before and after a quotation, by which it is found again on a changed page."""


def write(archive: Archive, out: TextIO, asked: Filter | None = None) -> int:
    """Write one AnnotationPage: the records of all articles, or of those that tell of what is asked for.

    Returns:
        The number of annotations.
    """
    begin = f'{{"@context":"{CONTEXT}","id":"urn:detente:annotations","type":"AnnotationPage","items":['
    return write_items(out, begin, items(archive, asked), "]}")


def items(archive: Archive, asked: Filter | None = None) -> Iterator[dict[str, Any]]:
    """An annotation a record."""
    for reading in readings(archive, asked):
        for letter, records in _kinds(reading):
            for number, record in enumerate(records, 1):
                yield annotation(reading, f"{letter}{number}", record)


def annotation(reading: Reading, key: str, record: Record) -> dict[str, Any]:
    """A record as an annotation of its article: the page's address where it is known, else the article's own name."""
    article = reading.article
    own = f"urn:detente:article:{quote(article.id)}"
    return {
        "id": f"{own}:{key}",
        "type": "Annotation",
        "motivation": "classifying",
        "body": [
            {"type": "TextualBody", "purpose": "classifying", "value": _kind(record), "format": "text/plain"},
            {"type": "TextualBody", "purpose": "describing", "value": _said(record), "format": "text/plain"},
        ],
        "target": {
            "type": "SpecificResource",
            "source": article.url or own,
            "selector": _selectors(article.text, record),
        },
    }


def _selectors(text: str, record: Record) -> list[dict[str, Any]]:
    """The sentence by quotation and position, each made narrower by the words that carry the record."""
    e = record.evidence
    start, end = (e.trigger_start, e.trigger_end) if isinstance(record, Event) else (record.start, record.end)
    inside = e.start <= start and end <= e.end
    by_words, by_place = _quote(text, e.start, e.end), _position(e.start, e.end)
    if inside:
        by_words["refinedBy"] = _quote(text, start, end, e.start, e.end)
        by_place["refinedBy"] = _position(start - e.start, end - e.start)
        return [by_words, by_place]
    return [_quote(text, start, end), _position(start, end)]


def _quote(text: str, start: int, end: int, low: int = 0, high: int | None = None) -> dict[str, Any]:
    stop = len(text) if high is None else high
    return {
        "type": "TextQuoteSelector",
        "exact": text[start:end],
        "prefix": text[max(low, start - _AROUND) : start],
        "suffix": text[end : min(stop, end + _AROUND)],
    }


def _position(start: int, end: int) -> dict[str, Any]:
    return {"type": "TextPositionSelector", "start": start, "end": end}


def _kinds(reading: Reading) -> Iterator[tuple[str, tuple[Record, ...]]]:
    yield "e", reading.events
    yield "s", reading.statements
    yield "p", reading.positions
    yield "f", reading.figures


def _kind(record: Record) -> str:
    match record:
        case Event():
            return f"{record.type} {record.mode or ''}".strip()
        case Statement():
            return "statement"
        case Position():
            return f"position: {record.stance}"
        case Figure():
            return f"figure: {record.kind}"


def _said(record: Record) -> str:
    """The record in one line."""
    when = f", {'/'.join(dict.fromkeys((record.date.start, record.date.end)))}" if record.date else ""
    match record:
        case Event():
            return f"{_codes(record.actors)} → {_codes(record.recipients)}{when}, {record.status}"
        case Statement():
            return f"{_code(record.speaker)}, {record.manner}{when}"
        case Position():
            toward = f" toward {_code(record.toward)}" if record.toward else ""
            return f"{_code(record.holder)} {record.stance}{toward}{when}"
        case Figure():
            amount = "–".join(f"{n:g}" for n in (record.value, record.low, record.high) if n is not None)
            return f"{amount} {record.kind}, {_code(record.source)}{when}"


def _codes(side: tuple[Actor, ...]) -> str:
    return "; ".join(actor.code() for actor in side) or "nobody told"


def _code(actor: Actor | None) -> str:
    return actor.code() if actor else "nobody told"
