"""Alerts that were raised: kept with the articles that caused them, up to where each rule was judged, and what went
out."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from typing import Any

import msgspec

from detente.archive.keys import sha256
from detente.archive.revise import now

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
    "CREATE INDEX articles_by_day ON articles (published)",
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


class Alerts:
    """The alerts of one archive, asked through its `rows` and changed in one of its transactions."""

    def __init__(self, rows: Rows, change: Callable[[], AbstractContextManager[sqlite3.Connection]]) -> None:
        self._rows, self._change = rows, change

    def all(self) -> list[Alert]:
        """All, oldest first."""
        return list(self._stored("1"))

    def of(self, rule: str) -> list[Alert]:
        """Those of one rule, oldest first."""
        return list(self._stored("l.rule = ?", rule))

    def waiting(self, out: str) -> list[Alert]:
        """Those that are to go out by this way and have not yet, oldest first."""
        return list(self._stored('l.id IN (SELECT alert FROM alert_deliveries WHERE "to" = ? AND at IS NULL)', out))

    def judged(self, rules: Iterable[tuple[str, str]]) -> dict[str, int]:
        """By name of rule, the last reading that it was judged with; 0 for a new or changed one.

        A rule is given by its name and its fingerprint.
        """
        sql = "SELECT seen FROM alert_rules WHERE rule = ? AND fingerprint = ?"
        return {name: next(self._rows(sql, (name, mark)), {"seen": 0})["seen"] for name, mark in rules}

    def keep(
        self,
        alerts: Sequence[Alert],
        done: Sequence[tuple[str, str, int]],
        outs: Sequence[str] = (),
        at: str | None = None,
    ) -> list[Alert]:
        """Keep alerts with the ways that they are to go out by, and how far each rule (name, fingerprint) was judged.

        Returns:
            Those that were not here before.
        """
        if not alerts and not done:
            return []
        with self._change() as db:
            kept = [_store(db, alert, outs, at or now()) for alert in alerts]
            db.executemany("INSERT OR REPLACE INTO alert_rules VALUES (?, ?, ?)", done)
        return [alert for alert in kept if alert is not None]

    def delivered(self, alert: Alert, out: str, at: str | None = None) -> None:
        """Note that an alert went out by one way, so that it does not go out twice."""
        sql = 'UPDATE alert_deliveries SET at = ? WHERE "to" = ? AND alert = (SELECT id FROM alerts WHERE key = ?)'
        with self._change() as db:
            db.execute(sql, (at or now(), out, alert.key))

    def _stored(self, where: str, *values: str) -> Iterator[Alert]:
        for row in self._rows(_ALERTS.format(where=where), values):
            fields = {name: row[name] for name in Alert.__struct_fields__ if name != "articles"}
            yield Alert(**fields, articles=tuple((row["articles"] or "").split()))


def _store(db: sqlite3.Connection, a: Alert, outs: Sequence[str], at: str) -> Alert | None:
    row = (a.key, a.rule, a.subject, a.kind, a.day, a.value, a.why, a.reading, at)
    made = db.execute(
        """INSERT OR IGNORE INTO alerts (key, rule, subject, kind, day, value, why, reading, raised)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        row,
    )
    if made.rowcount != 1:
        return None
    causes = [(made.lastrowid, number, article) for number, article in enumerate(a.articles)]
    db.executemany("INSERT INTO alert_articles VALUES (?, ?, ?)", causes)
    db.executemany("INSERT INTO alert_deliveries VALUES (?, ?, NULL)", [(made.lastrowid, out) for out in outs])
    return msgspec.structs.replace(a, raised=at)
