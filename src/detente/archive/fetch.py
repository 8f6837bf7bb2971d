"""From rows back to a reading: what was kept comes out as it went in."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import msgspec

from detente.model import Article, Reading

_RECORDS = """SELECT r.*, e.*, s.cue, s.addressee, s.venue, s.manner, p.stance, f.value, f.low, f.high,
    coalesce(s.kind, f.kind) AS sort, coalesce(s.start, p.start, f.start) AS start,
    coalesce(s."end", p."end", f."end") AS "end"
    FROM records AS r LEFT JOIN events AS e ON e.record = r.id LEFT JOIN statements AS s ON s.record = r.id
    LEFT JOIN positions AS p ON p.record = r.id LEFT JOIN figures AS f ON f.record = r.id
    WHERE r.reading = ? ORDER BY r.id"""
_READING = """SELECT id FROM known WHERE article = ?
    ORDER BY id IN (SELECT id FROM standing WHERE article = known.article) DESC, id DESC LIMIT 1"""
_ARTICLE = "SELECT a.* FROM articles AS a JOIN readings AS g ON g.article = a.id WHERE g.id = ?"
_PARTICIPANTS = """SELECT p.* FROM participants AS p JOIN records AS r ON r.id = p.record
    WHERE r.reading = ?
    ORDER BY p.record, p.role, p.number"""
_WORDS = {"statement": "content", "position": "matter", "figure": "what"}
_MANY = ("actor", "recipient")


def fetch(db: sqlite3.Connection, article: str) -> Reading | None:
    """The reading of an article that stands, else its last one; None where the archive does not hold the article."""
    chosen = next(_rows(db, _READING, article), None)
    return fetch_reading(db, chosen["id"]) if chosen else None


def fetch_reading(db: sqlite3.Connection, reading: int) -> Reading:
    """A reading by its number, whether it stands or has retired.

    Raises:
        LookupError: if a row is missing that should be there.
        msgspec.ValidationError: if a row holds what no record can.
    """
    found = next(_rows(db, _ARTICLE, reading), None)
    if found is None:
        raise LookupError("its article is missing")
    cast = _cast(db, reading, found["text"])
    kinds: dict[str, list[dict[str, Any]]] = {"event": [], "statement": [], "position": [], "figure": []}
    for row in _rows(db, _RECORDS, reading):
        kinds[row["kind"]].append(_record(row, cast.get(row["id"], {}), found["text"]))
    whole = {"article": _article(db, found)} | {f"{kind}s": records for kind, records in kinds.items()}
    return msgspec.convert(whole, Reading, from_attributes=True)


def fetch_article(db: sqlite3.Connection, article: str) -> Article:
    """An article that the archive holds, without its records."""
    return _article(db, next(_rows(db, "SELECT * FROM articles WHERE id = ?", article)))


def _rows(db: sqlite3.Connection, sql: str, key: str | int) -> Iterator[dict[str, Any]]:
    cursor = db.execute(sql, (key,))
    names = [column[0] for column in cursor.description]
    return (dict(zip(names, row, strict=True)) for row in cursor)


def _article(db: sqlite3.Connection, row: dict[str, Any]) -> Article:
    lines: dict[str, list[str]] = defaultdict(list)
    for line in _rows(db, "SELECT * FROM article_lines WHERE article = ? ORDER BY kind, number", row["id"]):
        lines[line["kind"]].append(line["text"])
    blocks = list(_rows(db, 'SELECT role, start, "end" FROM blocks WHERE article = ? ORDER BY number', row["id"]))
    more = {"byline": lines["byline"], "captions": lines["caption"], "related": lines["related"], "blocks": blocks}
    return msgspec.convert(row | more, Article)


def _cast(db: sqlite3.Connection, reading: int, text: str) -> dict[int, dict[str, Any]]:
    """The participants of each record: a list for the two sides of an event, one actor for every other role."""
    cast: dict[int, dict[str, Any]] = defaultdict(dict)
    for row in _rows(db, _PARTICIPANTS, reading):
        actor = {key: row[key] for key in ("country", "name", "start", "end")}
        actor["sectors"] = row["sectors"].split("+") if row["sectors"] else []
        actor["mention"] = text[row["start"] : row["end"]]
        if row["role"] in _MANY:
            cast[row["record"]].setdefault(row["role"] + "s", []).append(actor)
        else:
            cast[row["record"]][row["role"]] = actor
    return cast


def _record(row: dict[str, Any], sides: dict[str, Any], text: str) -> dict[str, Any]:
    kind = row["kind"]
    record = {**row, **sides, "evidence": _evidence(row, text), "kind": row["sort"], "date": None, "place": None}
    record.setdefault("speaker", None)
    if row["date_start"]:
        record["date"] = {"start": row["date_start"], "end": row["date_end"]}
    if row["country"]:
        record["place"] = {key: row[key] for key in ("country", "lat", "lon", "geonameid")} | {"name": row["place"]}
    if kind == "event":
        record["contexts"] = row["contexts"].split("+") if row["contexts"] else []
        record["background"] = bool(row["background"])
    else:
        record[_WORDS[kind]] = text[row["start"] : row["end"]]
    return record


def _evidence(row: dict[str, Any], text: str) -> dict[str, Any]:
    return {
        "sentence": text[row["sentence_start"] : row["sentence_end"]],
        "start": row["sentence_start"],
        "end": row["sentence_end"],
        "trigger": text[row["trigger_start"] : row["trigger_end"]],
        "trigger_start": row["trigger_start"],
        "trigger_end": row["trigger_end"],
        "rule": row["rule"],
    }
