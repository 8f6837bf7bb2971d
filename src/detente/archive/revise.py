"""Versions of one article: which is the newer, and how the older one retires."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime

import msgspec

from detente.archive.keys import NEAR, REUSED, shared, title_key
from detente.archive.store import store_reading
from detente.fetching import url_key
from detente.model import Article, Reading, Record

_CANDIDATES = """SELECT a.id, a.text, a.url_key IS ? AND ? IS NOT NULL AS address FROM articles AS a
    JOIN standing AS g ON g.article = a.id
    WHERE a.id IN (SELECT id FROM articles WHERE url_key = ? UNION SELECT id FROM articles WHERE title_key = ?)
    ORDER BY address DESC, g.id DESC LIMIT 50"""


def now() -> str:
    """The time of adding where the caller gives none: UTC, as SQLite writes it."""
    return datetime.now(UTC).strftime("%Y-%m-%d %H:%M:%S")


def earlier_version(db: sqlite3.Connection, article: Article) -> str | None:
    """The standing article that this one is a version of: same address; or same outlet and headline and nearly, but
    not wholly, the same text (the same text again is a copy, which changes nothing that could be revised)."""
    address, title = url_key(article.url), title_key(article.source, article.headline)
    found = db.execute(_CANDIDATES, (address, address, address, title)).fetchall()
    for identity, text, same_address in found:
        if same_address and (text == article.text or shared(text, article.text) >= REUSED):
            return str(identity)
        if not same_address and text != article.text and shared(text, article.text) >= NEAR:
            return str(identity)
    return None


def store_revision(db: sqlite3.Connection, article: str, of: str, at: str) -> None:
    """Link two versions; the one published earlier retires, on the same day the one that was here before."""
    db.execute("INSERT INTO revisions VALUES (?, ?, ?)", (article, of, at))
    days = "SELECT (SELECT published FROM articles WHERE id = ?) < (SELECT published FROM articles WHERE id = ?)"
    late = db.execute(days, (article, of)).fetchone()[0]
    _retire(db, article if late else of, at)


def replace_reading(db: sqlite3.Connection, reading: Reading, code: str, knowledge: str, at: str) -> int:
    """Retire the reading that stands and put another in its place; where none stands, the new one is retired too.

    Returns:
        The number of the new reading.
    """
    stood = db.execute("SELECT 1 FROM standing WHERE article = ?", (reading.article.id,)).fetchone()
    _retire(db, reading.article.id, at)
    made = store_reading(db, reading, code, knowledge, at)
    if not stood:
        _retire(db, reading.article.id, at)
    return made


def same(one: Reading, other: Reading) -> bool:
    """True if two readings of an article say the same, whichever versions of rules made them."""
    return _said(one) == _said(other)


def _said(reading: Reading) -> list[Record]:
    records: tuple[Record, ...] = (*reading.events, *reading.statements, *reading.positions, *reading.figures)
    return [bare(record) for record in records]


def bare(record: Record) -> Record:
    """A record without the versions of code and knowledge in its rule's name."""
    rule = record.evidence.rule.partition("@")[0]
    return msgspec.structs.replace(record, evidence=msgspec.structs.replace(record.evidence, rule=rule))


def move_captures(db: sqlite3.Connection, of: str, article: str) -> None:
    """The captures belong to the article that they are read as now."""
    db.execute("UPDATE captures SET article = ? WHERE article = ?", (article, of))


def _retire(db: sqlite3.Connection, article: str, at: str) -> None:
    db.execute("UPDATE readings SET retired = ? WHERE article = ? AND retired IS NULL", (at, article))
