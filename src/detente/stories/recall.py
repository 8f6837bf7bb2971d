"""From an archive's rows back to mentions, groups and leads, so that what arrives can be held against what is kept."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from typing import Any

from detente.archive.fetch import fetch_article
from detente.stories.fingerprint import Print, fingerprint
from detente.stories.group import Group
from detente.stories.mention import Mention, side_of
from detente.stories.words import context

MOST = 12
"""An incident is held to its first so many mentions."""
_LEAD = 1500
"""Characters of an article that tell which story it belongs to."""
_CACHED, _PRINTS = 20_000, 1_000
_MENTIONS = """SELECT r.id, g.article, a.source AS outlet, a.published, r.trigger_start,
    substr(a.text, r.trigger_start + 1, r.trigger_end - r.trigger_start) AS trigger,
    substr(a.text, r.sentence_start + 1, r.sentence_end - r.sentence_start) AS sentence, e.type, e.mode, e.status,
    r.first_day AS first, r.last_day AS last, r.country, r.place, e.incident AS local
    FROM records AS r JOIN events AS e ON e.record = r.id JOIN readings AS g ON g.id = r.reading
    JOIN articles AS a ON a.id = g.article WHERE r.id IN ({marks}) ORDER BY r.id"""
_SIDES = """SELECT record, role, country, name FROM participants
    WHERE record IN ({marks}) AND role IN ('actor', 'recipient') ORDER BY record, role, number"""
_MEMBERS = """SELECT h.incident, h.record, g.retired IS NULL AS stands FROM parts AS h
    JOIN records AS r ON r.id = h.record JOIN readings AS g ON g.id = r.reading WHERE h.record IN (
        SELECT record FROM members WHERE incident IN ({marks})
        UNION SELECT record FROM splits WHERE incident IN ({marks}))
    AND h.incident IN ({marks}) ORDER BY h.record"""
Rows = Callable[[str], Iterator[dict[str, Any]]]


class Recall:
    """What was looked up of one archive. Rows of a reading never change, so only erasure by others empties it."""

    def __init__(self) -> None:
        self._mentions: dict[int, Mention] = {}
        self._leads: dict[int, frozenset[str]] = {}
        self._prints: dict[int, Print] = {}
        self._version: tuple[int, int] | None = None

    def watch(self, db: sqlite3.Connection) -> None:
        """Forget all if another connection, or an erasure, may have given old numbers to new rows."""
        version = db.execute("PRAGMA data_version").fetchone()[0], db.execute(_ERASED).fetchone()[0]
        if version != self._version or len(self._mentions) > _CACHED or len(self._prints) > _PRINTS:
            self._mentions, self._leads, self._prints, self._version = {}, {}, {}, version

    def mentions(self, db: sqlite3.Connection, records: Sequence[int]) -> list[Mention]:
        """The mentions of these records, in their order."""
        missing = [r for r in records if r not in self._mentions]
        if missing:
            self._mentions |= load(rows_of(db), missing)
        return [self._mentions[r] for r in records]

    def incidents(self, db: sqlite3.Connection, incidents: Collection[int]) -> dict[int, Group]:
        """The first mentions that each part has now, or had last, where all its readings have retired."""
        marks = ", ".join(str(int(i)) for i in incidents)
        members: dict[int, tuple[list[int], list[int]]] = {}
        for incident, record, stands in db.execute(_MEMBERS.format(marks=marks)):
            members.setdefault(incident, ([], []))[0 if stands else 1].append(record)
        chosen = {i: (standing or retired)[:MOST] for i, (standing, retired) in members.items()}
        self.mentions(db, [record for records in chosen.values() for record in records])  # all at once
        groups = {}
        for incident, records in chosen.items():
            groups[incident] = Group()
            for mention in self.mentions(db, records):
                groups[incident].add(mention)
        return groups

    def print(self, db: sqlite3.Connection, reading: int) -> Print:
        """The print of a reading's text."""
        if reading not in self._prints:
            article = db.execute("SELECT article FROM readings WHERE id = ?", (reading,)).fetchone()[0]
            self._prints[reading] = fingerprint(fetch_article(db, article))
        return self._prints[reading]

    def lead(self, db: sqlite3.Connection, reading: int) -> frozenset[str]:
        """The telling words of an article's headline and first paragraphs."""
        if reading not in self._leads:
            sql = "SELECT substr(text, 1, ?) FROM articles WHERE id = (SELECT article FROM readings WHERE id = ?)"
            self._leads[reading] = context(db.execute(sql, (_LEAD, reading)).fetchone()[0])
        return self._leads[reading]


_ERASED = "SELECT count(*) FROM tombstones"


def load(rows: Rows, records: Iterable[int]) -> dict[int, Mention]:
    """Mentions from their rows, by the number of their record."""
    marks = ", ".join(str(int(r)) for r in records)
    sides: dict[tuple[int, str], list[tuple[str, str | None]]] = defaultdict(list)
    for row in rows(_SIDES.format(marks=marks)):
        sides[row["record"], row["role"]].append((row["country"], row["name"]))
    return {row["id"]: _mention(row, sides) for row in rows(_MENTIONS.format(marks=marks))}


def rows_of(db: sqlite3.Connection) -> Rows:
    """Ask a connection as one asks an archive."""

    def rows(sql: str) -> Iterator[dict[str, Any]]:
        cursor = db.execute(sql)
        names = [column[0] for column in cursor.description]
        return (dict(zip(names, row, strict=True)) for row in cursor)

    return rows


def _mention(row: dict[str, Any], sides: dict[tuple[int, str], list[tuple[str, str | None]]]) -> Mention:
    record = row.pop("id")
    actors, recipients = sides.get((record, "actor"), []), sides.get((record, "recipient"), [])
    return Mention(
        key=f"{row['article']}:{row.pop('trigger_start')}:{row['type']}",
        actors=side_of(actors),
        recipients=side_of(recipients),
        names=frozenset(name for _, name in (*actors, *recipients) if name),
        **row,
    )
