"""What people decided of incidents: kept in a log, replayed into `splits` and `mergers`, oldest first.

Decisions stand over the machine's grouping. One that was undone is skipped; one that names what is no longer there
changes nothing. A split names its mentions by their keys (`ARTICLE:OFFSET:TYPE`), so that it also holds for what a
later reading finds at that place.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from detente.archive.keys import incident_name

_LOG = """SELECT id, kind, incident, what FROM decisions
    WHERE at < ? AND (undone IS NULL OR undone >= ?) ORDER BY id"""
_MENTION = """SELECT m.record FROM members AS m JOIN records AS r ON r.id = m.record JOIN readings AS g
    ON g.id = r.reading JOIN events AS e ON e.record = r.id
    WHERE g.article = ? AND r.trigger_start = ? AND e.type = ?"""
_HOME = "SELECT incident FROM homes WHERE record = ?"
END = "9999"
"""Later than any time of adding: what stands now."""


def log(db: sqlite3.Connection, kind: str, incident: str, what: Sequence[str], at: str) -> int:
    """Write a decision down and let it hold; returns its number."""
    row = (kind, incident, " ".join(what), at)
    made = db.execute("INSERT INTO decisions (kind, incident, what, at) VALUES (?, ?, ?, ?)", row).lastrowid
    assert made is not None
    if kind == "split":
        db.execute("INSERT OR IGNORE INTO incidents (name) VALUES (?)", (split_name(what),))
    replay(db)
    return made


def replay(db: sqlite3.Connection, then: str = END) -> None:
    """Fill `splits` and `mergers` with what the decisions that stood `then` amount to."""
    db.execute("DELETE FROM splits")
    db.execute("DELETE FROM mergers")
    for decision, kind, incident, what in db.execute(_LOG, (then, then)).fetchall():
        home = _known(db, incident)
        if home is not None:
            (_split if kind == "split" else _merge)(db, decision, home, what.split())


def split_name(mentions: Sequence[str]) -> str:
    """The name of the incident that mentions are split off into: their first key's, so that it holds in later runs."""
    return incident_name("split:" + mentions[0])


def _split(db: sqlite3.Connection, decision: int, home: int, mentions: Sequence[str]) -> None:
    fresh = _known(db, split_name(mentions))
    for key in mentions:
        article, start, type = (*key.rsplit(":", 2), "", "")[:3]
        for (record,) in db.execute(_MENTION, (article, start, type)).fetchall():
            if db.execute(_HOME, (record,)).fetchone()[0] == home:
                db.execute("INSERT OR REPLACE INTO splits VALUES (?, ?, ?)", (record, fresh, decision))


def _merge(db: sqlite3.Connection, decision: int, home: int, others: Sequence[str]) -> None:
    for other in (_known(db, name) for name in others):
        if other not in (None, home):
            db.execute("UPDATE mergers SET into_ = ? WHERE into_ = ?", (home, other))
            db.execute("INSERT OR REPLACE INTO mergers VALUES (?, ?, ?)", (other, home, decision))
    db.execute("DELETE FROM mergers WHERE incident = into_")


def _known(db: sqlite3.Connection, name: str) -> int | None:
    row = db.execute("SELECT id FROM incidents WHERE name = ?", (name,)).fetchone()
    return int(row[0]) if row else None
