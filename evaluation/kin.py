"""Gathers an archive of made-up articles by the bulk: the rows that a keeper would have written one by one."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from typing import Any

import numpy as np

from detente.archive.gathering import DYADS, FACETS
from detente.stories.clues import bucket, number
from detente.stories.fingerprint import banded, shingled
from detente.stories.words import context, families, stems

_TOLD = """SELECT r.id, r.reading, e.type, r.country, r.first_day, min(p.country), max(p.country)
    FROM records AS r JOIN events AS e ON e.record = r.id JOIN participants AS p ON p.record = r.id
    WHERE r.id NOT IN (SELECT record FROM members) GROUP BY r.id"""
_TEXTS = """SELECT g.id, a.text, a.published FROM readings AS g JOIN articles AS a ON a.id = g.article
    WHERE g.id NOT IN (SELECT reading FROM placings)"""


def gather(db: sqlite3.Connection, clues: bool) -> None:
    """Place all readings: each text is its own, events of one type, day and pair of countries are one incident."""
    db.execute("DELETE FROM dyads")
    db.execute("DELETE FROM facets")
    db.execute(DYADS)
    db.execute(FACETS)
    incidents: dict[tuple[Any, ...], int] = {}
    members, found = [], []
    for record, _, type, country, day, one, other in db.execute(_TOLD):
        key = (type, day, one, other)
        if key not in incidents and clues:
            found += [(c, record) for c in _event_clues(type, day, {country, one, other})]
        members.append((record, incidents.setdefault(key, len(incidents) + 1000)))
    db.executemany("INSERT INTO incidents VALUES (?, ?)", ((i, f"made{i}") for i in incidents.values()))
    db.executemany("INSERT INTO members VALUES (?, ?, 7.0, 'made')", members)
    if clues:
        _put(db, "event_clues", found)
        _put(db, "article_clues", list(_article_clues(db)))
    db.execute("INSERT INTO storylines VALUES (1000000, 'made')")
    db.execute("""INSERT INTO placings SELECT id, id, NULL, NULL, NULL, NULL, 1000000 FROM readings
        WHERE id NOT IN (SELECT reading FROM placings)""")


def _event_clues(type: str, day: str, lands: set[str]) -> Iterator[int]:
    words = stems("met") | {"f:" + f for f in families("met")} | {f"t:{type}:{land}" for land in lands}
    return (number(word, bucket(day)) for word in words)


def _article_clues(db: sqlite3.Connection) -> Iterator[tuple[int, int]]:
    for reading, text, published in db.execute(_TEXTS):
        yield from ((band, reading) for band in banded(shingled(text)))
        yield from ((number("l:" + word, bucket(published)), reading) for word in context(text))


def _put(db: sqlite3.Connection, table: str, rows: list[tuple[int, int]]) -> None:
    """In the table's order, so that even many millions take seconds."""
    clues, of = np.array(rows, dtype=np.int64).T
    order = np.lexsort((of, clues))
    pairs = zip(clues[order].tolist(), of[order].tolist(), strict=True)
    db.executemany(f"INSERT OR IGNORE INTO {table} VALUES (?, ?)", pairs)
