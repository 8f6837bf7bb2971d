"""Does the archive still say what it was told? Every span, every hash, every key."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from detente.archive.gathering import DYADS, FACETS
from detente.archive.keys import seal, sha256
from detente.archive.store import capture_hash, restored
from detente.model import Reading

Rows = Callable[..., Iterator[dict[str, Any]]]
_OF = "JOIN readings AS g ON g.id = r.reading JOIN articles AS a ON a.id = g.article"
_SPANS = {
    "evidence": f"""SELECT r.id, a.id AS article FROM records AS r {_OF} WHERE NOT
        (0 <= sentence_start AND sentence_start <= trigger_start AND trigger_start <= trigger_end
        AND trigger_end <= sentence_end AND sentence_end <= length(a.text))""",
    "participant": f"""SELECT r.id, a.id AS article FROM participants AS s JOIN records AS r ON r.id = s.record {_OF}
        WHERE NOT (0 <= s.start AND s.start < s."end" AND s."end" <= length(a.text))""",
    "block": """SELECT s.number AS id, a.id AS article FROM blocks AS s JOIN articles AS a ON a.id = s.article
        WHERE NOT (0 <= s.start AND s.start <= s."end" AND s."end" <= length(a.text))""",
    "passage": """SELECT s.id, a.id AS article FROM passages AS s JOIN articles AS a ON a.id = s.article
        WHERE NOT (0 <= s.start AND s.start <= s."end" AND s."end" <= length(a.text))""",
} | {
    table: f"""SELECT r.id, a.id AS article FROM {table} AS s JOIN records AS r ON r.id = s.record {_OF}
        WHERE NOT (0 <= s.start AND s.start < s."end" AND s."end" <= length(a.text))"""
    for table in ("statements", "positions", "figures")
}
_LOST = """SELECT r.id, r.kind FROM records AS r LEFT JOIN events AS e ON e.record = r.id
    LEFT JOIN statements AS s ON s.record = r.id LEFT JOIN positions AS p ON p.record = r.id
    LEFT JOIN figures AS f ON f.record = r.id
    WHERE coalesce(e.record, s.record, p.record, f.record) IS NULL"""
_HOMELESS = """SELECT r.id, r.kind FROM records AS r JOIN placings AS p ON p.reading = r.reading
    LEFT JOIN members AS m ON m.record = r.id WHERE r.kind = 'event' AND m.record IS NULL"""
_UNREAD = "SELECT id FROM articles WHERE id NOT IN (SELECT article FROM readings)"
_UNSOUGHT = """SELECT id FROM articles WHERE id NOT IN (SELECT article FROM passages WHERE kind = 'article')
    UNION SELECT article FROM passages WHERE id NOT IN (SELECT id FROM words_docsize)"""


def faults(rows: Rows, read: Callable[[int], Reading]) -> Iterator[str]:
    """What is wrong, a line each; `rows` asks the archive, `read` fetches a reading by its number."""
    for row in rows("PRAGMA integrity_check"):
        if row["integrity_check"] != "ok":
            yield f"the file: {row['integrity_check']}"
    for row in rows("PRAGMA foreign_key_check"):
        yield f"table {row['table']}, row {row['rowid']}: points to a row of {row['parent']} that is not there"
    for what, sql in _SPANS.items():
        for row in rows(sql):
            yield f"article {row['article']}: the span of {what} {row['id']} lies outside its text"
    for row in rows(_LOST):
        yield f"record {row['id']}: its {row['kind']} is missing"
    for name, sql in (("dyads", DYADS), ("facets", FACETS)):
        told = sql.removeprefix(f"INSERT INTO {name} ")
        for one, other in ((f"SELECT * FROM {name}", told), (told, f"SELECT * FROM {name}")):
            for row in rows(f"SELECT count(*) AS n FROM ({one} EXCEPT {other}) HAVING n > 0"):
                yield f"table {name}: {row['n']} rows are not what the records say"
    for row in rows(_HOMELESS):
        yield f"record {row['id']}: its article is gathered, but it is in no incident"
    for sql, problem in ((_UNREAD, "has no reading"), (_UNSOUGHT, "is not in the search index")):
        for row in rows(sql):
            yield f"article {row['id']}: {problem}"
    yield from _hashes(rows)
    yield from _records(rows, read)


def _hashes(rows: Rows) -> Iterator[str]:
    for row in rows("SELECT id, text, text_hash FROM articles"):
        if sha256(row["text"]) != row["text_hash"]:
            yield f"article {row['id']}: its text is not the one that was added"
    for row in rows("SELECT * FROM captures"):
        try:
            capture = restored(row)
        except ValueError as error:
            yield f"capture {row['hash']}: {error}"
            continue
        whole = row["known"] is None or capture_hash(capture) == row["hash"]
        if not whole or sha256(capture.data) != row["data_hash"] or len(capture.data) != row["size"]:
            yield f"capture {row['hash']}: its bytes are not the ones that were added"


def _records(rows: Rows, read: Callable[[int], Reading]) -> Iterator[str]:
    """Every record as it comes out, with the words that its offsets cut from the text, against what was added."""
    for row in list(rows("SELECT id, article, seal FROM readings WHERE seal IS NOT NULL ORDER BY id")):
        try:
            whole = seal(read(row["id"])) == row["seal"]
        except (LookupError, ValueError) as error:
            yield f"article {row['article']}: reading {row['id']} cannot be read back ({error})"
            continue
        if not whole:
            yield f"article {row['article']}: records of reading {row['id']}, or their words, are not what was added"


def index_faults(path: Path) -> Iterator[str]:
    """Whether the search index has the words of the texts; not asked where the archive may not be written to.

    SQLite checks an index only for those who may write, though it writes nothing.
    """
    db = sqlite3.connect(path.resolve().as_uri() + "?mode=rw", uri=True, isolation_level=None)
    try:
        db.execute("INSERT INTO words (words, rank) VALUES ('integrity-check', 1)")
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_CORRUPT:
            yield "the search index: its words are not those of the texts"
    finally:
        db.close()
