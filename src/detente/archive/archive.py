"""One file that keeps what was read: open it, add to it, ask it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any

from detente import __version__
from detente.archive.connect import check_folder, connect_reader, connect_writer
from detente.archive.faults import told
from detente.archive.fetch import fetch
from detente.archive.store import capture_hash, store_article, store_capture, store_reading
from detente.knowledge.tables import digest
from detente.model import Capture, Reading


class Archive:
    """An archive of articles and their records. Use it in a `with` statement, or close it."""

    def __init__(self, path: Path, db: sqlite3.Connection | None) -> None:
        self.path = path
        self._db = db

    @classmethod
    def open(cls, path: str | Path, create: bool = False) -> Archive:
        """Open an archive: to ask it, or (`create`) to add to it.

        With `create`, a missing file is made by the first `add`, not before: a run that adds nothing leaves nothing.

        Raises:
            DetenteError: if there is no such archive, the file is none, or it is of a version this code cannot read.
        """
        path = Path(path)
        if not create:
            return cls(path, connect_reader(path))
        check_folder(path)
        return cls(path, connect_writer(path) if path.exists() else None)

    def add(self, reading: Reading, capture: Capture | None = None) -> bool:
        """Keep a reading, and the capture that it was read from, in one transaction.

        Returns:
            True if the article is new; False if it was there already, in which case its records stay as they are.

        Raises:
            DetenteError: if the archive cannot be written (rights, disk full, locked); nothing of the article is kept.
        """
        with told(self.path):
            db = self._writing()
            db.execute("BEGIN IMMEDIATE")
            try:
                fresh = not self._has("articles", "id", reading.article.id)
                if fresh:
                    store_article(db, reading.article)
                    store_reading(db, reading, __version__, digest())
                if capture is not None:
                    store_capture(db, capture, reading.article.id)
                db.execute("COMMIT")
            except BaseException:
                if db.in_transaction:  # on a full disk SQLite has rolled back by itself
                    db.execute("ROLLBACK")
                raise
        return fresh

    def holds(self, capture: Capture) -> bool:
        """True if these very bytes, with the same facts about them, were added before."""
        with told(self.path):
            return self._has("captures", "hash", capture_hash(capture))

    def reading(self, article: str) -> Reading | None:
        """The current reading of an article by its id; None if the archive does not hold it."""
        with told(self.path):
            return fetch(self._db, article) if self._db else None

    def articles(self) -> list[str]:
        """The ids of all articles, by date of publication, undated ones last."""
        return [row["id"] for row in self.rows("SELECT id FROM articles ORDER BY published IS NULL, published, id")]

    def counts(self) -> dict[str, int]:
        """How many articles, events, statements, positions and figures there are in current readings."""
        sql = """SELECT kind, count(*) AS n FROM records JOIN readings AS g ON g.id = reading
            WHERE retired IS NULL GROUP BY kind"""
        found = {row["kind"]: row["n"] for row in self.rows(sql)}
        counts = {"articles": len(self.articles())}
        return counts | {kind + "s": found.get(kind, 0) for kind in ("event", "statement", "position", "figure")}

    def rows(self, sql: str, values: Sequence[Any] = ()) -> Iterator[dict[str, Any]]:
        """The rows of a query, each by the names of its columns. The views ask through this."""
        if self._db is None:
            return
        with told(self.path):
            cursor = self._db.execute(sql, values)
            names = [column[0] for column in cursor.description or ()]
            for row in cursor:
                yield dict(zip(names, row, strict=True))

    def close(self) -> None:
        """Give the file back. Closing twice is no error."""
        if self._db is not None:
            self._db.close()
            self._db = None

    def __enter__(self) -> Archive:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def _writing(self) -> sqlite3.Connection:
        if self._db is None:
            self._db = connect_writer(self.path)
        return self._db

    def _has(self, table: str, column: str, value: str) -> bool:
        if self._db is None:
            return False
        return self._db.execute(f"SELECT 1 FROM {table} WHERE {column} = ?", (value,)).fetchone() is not None
