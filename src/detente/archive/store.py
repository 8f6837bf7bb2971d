"""From a reading to rows. Called inside one transaction; knows the tables of `schema`."""

from __future__ import annotations

import hashlib
import sqlite3
import zlib
from collections.abc import Iterable, Sequence
from typing import Any

import msgspec

from detente.archive.gathering import DYADS, FACETS
from detente.archive.keys import seal, sha256, title_key
from detente.fetching import url_key
from detente.model import Actor, Article, Capture, Event, Figure, Place, Position, Reading, Record, Statement
from detente.model.days import bounds


def capture_hash(capture: Capture) -> str:
    """SHA-256 over the bytes and what the sender knows of them; the name under which they came does not count."""
    total = hashlib.sha256(capture.data)
    known = msgspec.structs.asdict(capture)
    total.update(repr([(key, known[key]) for key in known if key not in ("name", "data")]).encode())
    return total.hexdigest()


def _known(capture: Capture) -> dict[str, str | None]:
    facts = msgspec.structs.asdict(capture)
    return {key: facts[key] for key in facts if key not in ("name", "form", "data")}


def restored(row: dict[str, Any]) -> Capture:
    """A capture from its row.

    Raises:
        ValueError: if its bytes cannot be unpacked.
    """
    try:
        data = zlib.decompress(row["data"])
    except zlib.error as error:
        raise ValueError("its bytes cannot be unpacked") from error
    facts = msgspec.json.decode(row["known"]) if row["known"] else {}
    return msgspec.convert({**facts, "name": row["name"], "form": row["form"], "data": data}, Capture)


def store_article(db: sqlite3.Connection, article: Article) -> None:
    """The article with its blocks, bylines, captions and related headlines."""
    a = article
    db.execute(
        """INSERT INTO articles (id, external_id, headline, published, dateline, source, language, url, text,
            text_hash, url_key, title_key) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        (
            *(a.id, a.external_id, a.headline, a.published, a.dateline, a.source, a.language, a.url, a.text),
            *(sha256(a.text), url_key(a.url), title_key(a.source, a.headline)),
        ),
    )
    _store_passage(db, a, None, "article", 0, len(a.text))
    db.executemany(
        "INSERT INTO blocks VALUES (?, ?, ?, ?, ?)",
        [(a.id, number, b.role, b.start, b.end) for number, b in enumerate(a.blocks)],
    )
    for kind, lines in (("byline", a.byline), ("caption", a.captions), ("related", a.related)):
        rows = [(a.id, kind, number, line) for number, line in enumerate(lines)]
        db.executemany("INSERT INTO article_lines VALUES (?, ?, ?, ?)", rows)


def store_capture(db: sqlite3.Connection, capture: Capture, article: str) -> None:
    """The bytes as they arrived, compressed."""
    name = capture.name.encode("utf-8", "backslashreplace").decode()  # a file's name need not be Unicode
    db.execute(
        """INSERT OR IGNORE INTO captures (hash, article, name, form, size, data, known, data_hash)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
        (
            *(capture_hash(capture), article, name, capture.form, len(capture.data), zlib.compress(capture.data)),
            *(msgspec.json.encode(_known(capture)).decode(), sha256(capture.data)),
        ),
    )


def store_reading(db: sqlite3.Connection, reading: Reading, code: str, knowledge: str, added: str) -> int:
    """All records of a reading, as made by this version of the code with this knowledge, added at this time (UTC).

    Returns:
        The number of the reading.
    """
    row = (reading.article.id, code, knowledge, added, seal(reading))
    sql = "INSERT INTO readings (article, code, knowledge, added, seal) VALUES (?, ?, ?, ?, ?)"
    made = db.execute(sql, row).lastrowid
    assert made is not None
    kinds: dict[str, Sequence[Record]] = {
        "event": reading.events,
        "statement": reading.statements,
        "position": reading.positions,
        "figure": reading.figures,
    }
    for kind, records in kinds.items():
        for number, record in enumerate(records):
            identity = _store_common(db, made, kind, number, record)
            _store_particular(db, identity, record)
            if isinstance(record, Statement | Position):
                _store_passage(db, reading.article, identity, kind, record.start, record.end)
    for fill in (DYADS, FACETS):
        db.execute(f"{fill} WHERE r.reading = ?", (made,))
    return made


def _store_passage(db: sqlite3.Connection, a: Article, record: int | None, kind: str, start: int, end: int) -> None:
    """Words that can be searched for; the index keeps no copy of them."""
    row = (a.id, record, kind, start, end)
    made = db.execute(
        'INSERT INTO passages (article, record, kind, start, "end") VALUES (?, ?, ?, ?, ?)', row
    ).lastrowid
    db.execute("INSERT INTO words (rowid, body) VALUES (?, ?)", (made, a.text[start:end]))


def _store_common(db: sqlite3.Connection, reading: int, kind: str, number: int, record: Record) -> int:
    e, when = record.evidence, record.date
    place = getattr(record, "place", None)
    row = (
        *(reading, kind, number, e.start, e.end, e.trigger_start, e.trigger_end, e.rule),
        *((when.start, when.end) if when else (None, None)),
        *bounds(when),
        *_place(place),
    )
    marks = ", ".join("?" * (len(row) + 1))
    made = db.execute(f"INSERT INTO records VALUES ({marks})", (None, *row)).lastrowid
    assert made is not None
    return made


def _place(place: Place | None) -> tuple[str | None, str | None, float | None, float | None, int | None]:
    return (place.country, place.name, place.lat, place.lon, place.geonameid) if place else (None,) * 5


def _store_particular(db: sqlite3.Connection, record: int, r: Record) -> None:
    """What only this kind of record has."""
    row: tuple[object, ...]
    sides: tuple[tuple[str, Iterable[Actor | None]], ...]
    match r:
        case Event():
            table = "events"
            row = (r.type, r.mode, r.cameo, r.quad, r.intensity, "+".join(r.contexts), r.status)
            row += (int(r.background), r.incident)
            sides = (("actor", r.actors), ("recipient", r.recipients), ("source", [r.source]))
        case Statement():
            table = "statements"
            row = (r.cue, r.start, r.end, r.kind, r.manner, r.addressee, r.venue)
            sides = (("speaker", [r.speaker]),)
        case Position():
            table = "positions"
            row = (r.stance, r.start, r.end)
            sides = (("holder", [r.holder]), ("toward", [r.toward]))
        case Figure():
            table = "figures"
            row = (r.value, r.low, r.high, r.kind, r.start, r.end)
            sides = (("source", [r.source]),)
    db.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * (len(row) + 1))})", (record, *row))
    db.executemany(
        'INSERT INTO participants (record, role, number, country, sectors, name, start, "end") '
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (record, role, number, a.country, "+".join(a.sectors), a.name, a.start, a.end)
            for role, side in sides
            for number, a in enumerate(side)
            if a is not None
        ],
    )
