"""The right to erasure: nothing of an article stays but a tombstone that says it was here."""

from __future__ import annotations

import sqlite3

_RECORDS = "SELECT r.id FROM records AS r JOIN readings AS g ON g.id = r.reading WHERE g.article = ?"


def erase(db: sqlite3.Connection, article: str, reason: str, at: str) -> None:
    """Erase an article inside one transaction. Its id and the hashes of its captures stay: it is not added again."""
    db.execute("PRAGMA secure_delete = ON")
    db.execute("INSERT INTO tombstones VALUES (?, ?, ?)", (article, at, reason))
    db.execute("INSERT INTO forgotten_captures SELECT hash, article FROM captures WHERE article = ?", (article,))
    passages = "SELECT id FROM passages WHERE article = ?"
    for made, body in db.execute(f"SELECT id, body FROM passage_words WHERE id IN ({passages})", (article,)).fetchall():
        db.execute("INSERT INTO words (words, rowid, body) VALUES ('delete', ?, ?)", (made, body))
    db.execute("INSERT INTO words (words) VALUES ('optimize')")  # merges the index, so that its words leave the file
    db.execute("DELETE FROM passages WHERE article = ?", (article,))
    _forget_gathered(db, article)
    for table in ("participants", "events", "statements", "positions", "figures"):
        db.execute(f"DELETE FROM {table} WHERE record IN ({_RECORDS})", (article,))
    db.execute(f"DELETE FROM records WHERE id IN ({_RECORDS})", (article,))
    for table in ("readings", "captures", "blocks", "article_lines"):
        db.execute(f"DELETE FROM {table} WHERE article = ?", (article,))
    db.execute("DELETE FROM articles WHERE id = ?", (article,))


def _forget_gathered(db: sqlite3.Connection, article: str) -> None:
    """Its place among others: a text that others copied from it goes on under the next of them."""
    readings = [r for (r,) in db.execute("SELECT id FROM readings WHERE article = ?", (article,))]
    marks = ", ".join("?" * len(readings))
    for origin in readings:
        left = f"SELECT min(reading) FROM placings WHERE origin = ? AND reading NOT IN ({marks})"
        heir = db.execute(left, (origin, *readings)).fetchone()[0]
        db.execute("UPDATE placings SET origin = ? WHERE origin = ? AND reading <> origin", (heir or origin, origin))
    db.execute(f"UPDATE placings SET of = NULL, kind = NULL WHERE of IN ({marks})", readings)
    records = f"(SELECT id FROM records WHERE reading IN ({marks}))"
    for table in ("splits", "event_clues", "members", "dyads"):
        db.execute(f"DELETE FROM {table} WHERE record IN {records}", readings)
    for table in ("article_clues", "facets", "placings"):
        db.execute(f"DELETE FROM {table} WHERE reading IN ({marks})", readings)
