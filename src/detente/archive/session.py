"""An archive's connection: asked by many, changed in transactions, made when first written to."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from detente.archive.connect import connect_writer
from detente.archive.faults import told

_STEPS = 20_000
"""Steps of SQLite's machine between two looks at the clock."""


class Session:
    """A connection, or the promise of one. Use it in a `with` statement, or close it."""

    def __init__(self, path: Path, db: sqlite3.Connection | None) -> None:
        self.path = path
        self._db = db

    def rows(self, sql: str, values: Sequence[Any] = ()) -> Iterator[dict[str, Any]]:
        """The rows of a query, each by the names of its columns. The views ask through this."""
        if self._db is None:
            return
        with told(self.path):
            cursor = self._db.execute(sql, values)
            names = [column[0] for column in cursor.description or ()]
            for row in cursor:
                yield dict(zip(names, row, strict=True))

    def limit(self, seconds: float) -> None:
        """Give up on whatever is still asked of the archive after so long: the query under way ends with an error."""
        if self._db is not None:
            end = time.monotonic() + seconds
            self._db.set_progress_handler(lambda: time.monotonic() > end, _STEPS)

    def close(self) -> None:
        """Give the file back. Closing twice is no error."""
        if self._db is not None:
            self._db.close()
            self._db = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    @contextmanager
    def _change(self) -> Iterator[sqlite3.Connection]:
        """One transaction: all of it, or nothing."""
        with told(self.path):
            db = self._writing()
            db.execute("BEGIN IMMEDIATE")
            try:
                yield db
                db.execute("COMMIT")
            except BaseException:
                if db.in_transaction:  # on a full disk SQLite has rolled back by itself
                    db.execute("ROLLBACK")
                raise

    def _writing(self) -> sqlite3.Connection:
        if self._db is None:
            self._db = connect_writer(self.path)
        return self._db

    def _has(self, table: str, column: str, value: str | int) -> bool:
        if self._db is None:
            return False
        return self._db.execute(f"SELECT 1 FROM {table} WHERE {column} = ?", (value,)).fetchone() is not None
