"""Alerts that were raised: kept with the articles that caused them, up to where each rule was judged, and what went
out. Called inside one transaction; knows the tables of `schema`."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

import msgspec

from detente.archive.keys import sha256

Rows = Callable[..., Iterator[dict[str, Any]]]
ALERTING = (
    """CREATE TABLE alerts (
        id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, rule TEXT NOT NULL, subject TEXT NOT NULL,
        kind TEXT NOT NULL, day TEXT NOT NULL, value REAL NOT NULL, why TEXT NOT NULL, reading INTEGER NOT NULL,
        raised TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX alerts_by_rule ON alerts (rule, day)",
    """CREATE TABLE alert_articles (
        alert INTEGER NOT NULL REFERENCES alerts (id) ON DELETE CASCADE, number INTEGER NOT NULL,
        article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE, PRIMARY KEY (alert, number)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX alert_articles_by_article ON alert_articles (article)",
    # up to which reading a rule was judged, and what it then said
    "CREATE TABLE alert_rules (rule TEXT PRIMARY KEY, fingerprint TEXT NOT NULL, seen INTEGER NOT NULL) STRICT",
    # what is to go out; `at` is empty until it has
    """CREATE TABLE alert_deliveries (
        alert INTEGER NOT NULL REFERENCES alerts (id) ON DELETE CASCADE, "to" TEXT NOT NULL, at TEXT,
        PRIMARY KEY (alert, "to")
    ) STRICT, WITHOUT ROWID""",
)
"""The tables, as a step of `schema`."""
_ALERTS = """SELECT l.*, (SELECT group_concat(article, ' ') FROM (SELECT article FROM alert_articles AS c
    WHERE c.alert = l.id ORDER BY c.number)) AS articles FROM alerts AS l WHERE {where} ORDER BY l.id"""


class Alert(msgspec.Struct, frozen=True, kw_only=True):
    """A rule that held: for which dyad or actor, on which day, what was measured and why that is an alert.

    `kind` tells apart firsts of several kinds; `reading` is the number of the reading at which it was raised, `raised`
    the time (UTC), `articles` those that caused it.
    """

    rule: str
    subject: str
    kind: str = ""
    day: str
    value: float
    why: str
    reading: int
    raised: str = ""
    articles: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """The same in every archive for the same alert."""
        return sha256("|".join((self.rule, self.subject, self.kind, self.day)))[:16]


def stored(rows: Rows, where: str = "1", values: Sequence[Any] = ()) -> Iterator[Alert]:
    """The alerts of an archive, oldest first."""
    for row in rows(_ALERTS.format(where=where), values):
        articles = tuple((row["articles"] or "").split())
        fields = {name: row[name] for name in Alert.__struct_fields__ if name != "articles"}
        yield Alert(**fields, articles=articles)


def judged(rows: Rows, rules: Iterable[tuple[str, str]]) -> dict[str, int]:
    """By rule, the number of the last reading that it was judged with; 0 for a new or changed one."""
    sql = "SELECT seen FROM alert_rules WHERE rule = ? AND fingerprint = ?"
    return {name: next(rows(sql, (name, mark)), {"seen": 0})["seen"] for name, mark in rules}


def store_alerts(
    db: sqlite3.Connection, alerts: Iterable[Alert], done: Iterable[tuple[str, str, int]], outs: Sequence[str], at: str
) -> list[Alert]:
    """Keep those that are not here yet, what they are to go out by, and up to where the rules were judged.

    Returns:
        Those kept.
    """
    kept = []
    for a in alerts:
        row = (a.key, a.rule, a.subject, a.kind, a.day, a.value, a.why, a.reading, at)
        made = db.execute(
            """INSERT OR IGNORE INTO alerts (key, rule, subject, kind, day, value, why, reading, raised)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
            row,
        )
        if made.rowcount != 1:
            continue
        causes = [(made.lastrowid, number, article) for number, article in enumerate(a.articles)]
        db.executemany("INSERT INTO alert_articles VALUES (?, ?, ?)", causes)
        db.executemany("INSERT INTO alert_deliveries VALUES (?, ?, NULL)", [(made.lastrowid, out) for out in outs])
        kept.append(msgspec.structs.replace(a, raised=at))
    db.executemany("INSERT OR REPLACE INTO alert_rules VALUES (?, ?, ?)", done)
    return kept


def store_delivery(db: sqlite3.Connection, alert: Alert, out: str, at: str) -> None:
    """Note that an alert went out."""
    sql = 'UPDATE alert_deliveries SET at = ? WHERE "to" = ? AND alert = (SELECT id FROM alerts WHERE key = ?)'
    db.execute(sql, (at, out, alert.key))


def waiting(rows: Rows, out: str) -> Iterator[Alert]:
    """The alerts that are to go out by this way and have not yet, oldest first."""
    where = 'l.id IN (SELECT alert FROM alert_deliveries WHERE "to" = ? AND at IS NULL)'
    return stored(rows, where, (out,))
