"""A reading → the rows of the five tables, as plain dictionaries in the schema's shape."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, Final, NamedTuple

from detente.model import Actor, Article, Evidence, Place, Reading, Record, When
from detente.model.days import first_day, last_day

Row = dict[str, Any]
_LETTERS: Final = {"events": "e", "statements": "s", "positions": "p", "figures": "f"}


class Source(NamedTuple):
    """Where a reading came from: the input's name and the SHA-256 of its bytes, as far as they are known."""

    input: str | None = None
    sha256: str | None = None


UNKNOWN: Final = Source()


def rows(reading: Reading, version: str, source: Source = UNKNOWN) -> dict[str, list[Row]]:
    """The rows that a reading gives to each table, records in their order.

    Args:
        reading: an article and its records.
        version: `code+knowledge` that read it (`detente.reader.versions`), for the article's row.
        source: where it came from.
    """
    article = reading.article
    out = {"articles": [_article(article, version, source)]}
    for table, records in (
        ("events", reading.events),
        ("statements", reading.statements),
        ("positions", reading.positions),
        ("figures", reading.figures),
    ):
        out[table] = _records(table, article, records)
    return out


def _article(article: Article, version: str, source: Source) -> Row:
    return {
        "article": article.id,
        "external_id": article.external_id,
        "input": source.input,
        "capture_sha256": source.sha256,
        "headline": article.headline,
        "byline": list(article.byline),
        "published": _day(article.published),
        "dateline": article.dateline,
        "outlet": article.source,
        "language": article.language,
        "url": article.url,
        "captions": list(article.captions),
        "related": list(article.related),
        "text": article.text,
        "blocks": [{"role": b.role, "start": b.start, "end": b.end} for b in article.blocks],
        "words": len(article.text.split()),
        "version": version,
    }


def _records(table: str, article: Article, records: Sequence[Record]) -> list[Row]:
    letter, published = _LETTERS[table], _day(article.published)
    out = []
    for number, record in enumerate(records, start=1):
        key = {
            "record": f"{article.id}:{letter}{number}",
            "article": article.id,
            "published": published,
            "outlet": article.source,
        }
        out.append(key | _fields(record))
    return out


def _fields(record: Record) -> Row:
    """A record's own fields: actors as structs, date, place and evidence laid flat."""
    out: Row = {}
    for name in record.__struct_fields__:
        value = getattr(record, name)
        if name == "date":
            out |= _when(value)
        elif name == "place":
            out |= _place(value)
        elif name == "evidence":
            out |= _evidence(value)
        elif isinstance(value, tuple):
            out[name] = [_actor(item) if isinstance(item, Actor) else item for item in value]
        else:
            out[name] = _actor(value) if isinstance(value, Actor) else value
    return out


def _actor(actor: Actor) -> Row:
    return {
        "country": actor.country,
        "sectors": list(actor.sectors),
        "name": actor.name,
        "code": actor.code(),
        "mention": actor.mention,
        "start": actor.start,
        "end": actor.end,
    }


def _when(when: When | None) -> Row:
    if when is None:
        return dict.fromkeys(("date_start", "date_end", "first_day", "last_day"))
    return {
        "date_start": when.start,
        "date_end": when.end,
        "first_day": date.fromisoformat(first_day(when.start)),
        "last_day": date.fromisoformat(last_day(when.end)),
    }


def _place(place: Place | None) -> Row:
    if place is None:
        return dict.fromkeys(("place_country", "place_name", "latitude", "longitude", "geonameid"))
    return {
        "place_country": place.country,
        "place_name": place.name,
        "latitude": place.lat,
        "longitude": place.lon,
        "geonameid": place.geonameid,
    }


def _evidence(evidence: Evidence) -> Row:
    rule, _, version = evidence.rule.partition("@")
    return {
        "sentence": evidence.sentence,
        "sentence_start": evidence.start,
        "sentence_end": evidence.end,
        "trigger": evidence.trigger,
        "trigger_start": evidence.trigger_start,
        "trigger_end": evidence.trigger_end,
        "rule": rule,
        "version": version,
    }


def _day(published: str | None) -> date | None:
    return date.fromisoformat(published) if published else None
