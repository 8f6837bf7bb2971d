"""What the watch knows, in an SQLite file of its own, so that it goes on where it was killed and fetches nothing twice.

An address is `waiting` (to be asked from `due` on), `fetched` (its bytes lie in `bodies` until they are in the archive)
or at `rest`. What was fetched is kept in the same transaction that notes it as fetched.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any

from detente.model import DetenteError

_VERSION = 1
_TABLES = (
    """CREATE TABLE addresses (
        key TEXT PRIMARY KEY, url TEXT NOT NULL, host TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('feed', 'sitemap', 'article')), source TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('waiting', 'fetched', 'rest')), due REAL NOT NULL,
        failures INTEGER NOT NULL DEFAULT 0, visits INTEGER NOT NULL DEFAULT 0, hops INTEGER NOT NULL DEFAULT 0,
        stamp TEXT, moment REAL, etag TEXT, last_modified TEXT, hash TEXT, found REAL NOT NULL, fetched REAL,
        fault TEXT, article TEXT
    ) STRICT""",
    "CREATE INDEX addresses_by_due ON addresses (state, host, due)",
    "CREATE INDEX addresses_by_source ON addresses (source, kind)",
    """CREATE TABLE bodies (
        key TEXT PRIMARY KEY REFERENCES addresses (key), url TEXT NOT NULL, data BLOB NOT NULL, charset TEXT,
        fetched REAL NOT NULL
    ) STRICT""",
    """CREATE TABLE hosts (
        host TEXT PRIMARY KEY, next REAL NOT NULL DEFAULT 0, until REAL NOT NULL DEFAULT 0,
        failures INTEGER NOT NULL DEFAULT 0, robots TEXT, robots_due REAL NOT NULL DEFAULT 0, fault TEXT
    ) STRICT""",
)

_DUE = """SELECT 1 FROM addresses WHERE state = 'waiting' AND host = h.host AND due <= ?
    AND (due <= ? OR failures = 0 AND (kind = 'article' OR visits = 0))"""
# What is due. A run that has an end asks for nothing that came due again, and of no host that failed, since it started.

Row = dict[str, Any]


class State:
    """The state of a watch; one process writes it. Use it in a `with` statement."""

    def __init__(self, path: Path) -> None:
        """Open the state, or make it.

        Raises:
            DetenteError: if the file cannot be written, is none of ours, or another watch is at it.
        """
        self.path = path
        self._lock = _locked(path)
        try:
            self._db = sqlite3.connect(path, isolation_level=None, timeout=10)
            self._db.row_factory = sqlite3.Row
            self._db.execute("PRAGMA journal_mode = WAL")
            self._db.execute("PRAGMA synchronous = NORMAL")
            self._make()
        except sqlite3.Error as error:
            problem = f"the state of the watch cannot be kept in it ({error})"
            raise DetenteError(str(path), problem, "check its rights, or name another with --state") from error

    def _make(self) -> None:
        version = self._db.execute("PRAGMA user_version").fetchone()[0]
        if version not in (0, _VERSION):
            raise DetenteError(str(self.path), "is the state of another version", "move it away: a new one is made")
        if version == 0:
            with self.change():
                for statement in _TABLES:
                    self._db.execute(statement)
                self._db.execute(f"PRAGMA user_version = {_VERSION}")

    @contextmanager
    def change(self) -> Iterator[None]:
        """One transaction: all of it, or nothing."""
        self._db.execute("BEGIN IMMEDIATE")
        try:
            yield
            self._db.execute("COMMIT")
        except BaseException:
            if self._db.in_transaction:
                self._db.execute("ROLLBACK")
            raise

    def rows(self, sql: str, *values: Any) -> list[Row]:
        """The rows of a query."""
        return [dict(row) for row in self._db.execute(sql, values)]

    def row(self, sql: str, *values: Any) -> Row | None:
        """The first row of a query."""
        found = self._db.execute(sql, values).fetchone()
        return dict(found) if found else None

    def run(self, sql: str, *values: Any) -> int:
        """A change; returns how many rows it met."""
        return self._db.execute(sql, values).rowcount

    def put(self, key: str, **columns: Any) -> None:
        """Set columns of an address."""
        marks = ", ".join(f"{name} = ?" for name in columns)
        self._db.execute(f"UPDATE addresses SET {marks} WHERE key = ?", (*columns.values(), key))

    def put_host(self, host: str, **columns: Any) -> None:
        """Set columns of a host."""
        marks = ", ".join(f"{name} = ?" for name in columns)
        self._db.execute(f"UPDATE hosts SET {marks} WHERE host = ?", (*columns.values(), host))

    def host(self, host: str) -> Row:
        """What is known of a host; one that was never met is noted."""
        self._db.execute("INSERT OR IGNORE INTO hosts (host) VALUES (?)", (host,))
        found = self.row("SELECT * FROM hosts WHERE host = ?", host)
        assert found is not None
        return found

    def ready_hosts(self, now: float, started: float) -> list[str]:
        """The hosts that may be asked now and of which something is due, the one that has waited longest first."""
        sql = f"""SELECT host FROM hosts AS h WHERE max(next, until) <= ? AND until <= ? AND EXISTS ({_DUE})
            ORDER BY max(next, until), host"""
        return [row["host"] for row in self.rows(sql, now, started, now, started)]

    def next_moment(self, now: float, started: float) -> float | None:
        """When the next of the hosts of which something is due may be asked (seconds since 1970); None if there is
        none."""
        sql = f"SELECT min(max(next, until)) AS moment FROM hosts AS h WHERE until <= ? AND EXISTS ({_DUE})"
        row = self.row(sql, started, now, started)
        return row["moment"] if row else None

    def next_of(self, host: str, now: float, started: float) -> Row | None:
        """What of a host is due first; listings before articles."""
        due = _DUE.replace("SELECT 1", "SELECT *").replace("h.host", "?")
        return self.row(f"{due} ORDER BY kind = 'article', due, found, key LIMIT 1", host, now, started)

    def fetched(self, most: int, *, but: Collection[str] = ()) -> list[Row]:
        """The articles that were fetched first of those that are not in the archive yet, with their bytes.

        Args:
            most: how many.
            but: the keys of those that are being read.
        """
        marks = ", ".join("?" * len(but))
        return self.rows(
            f"""SELECT a.*, b.url AS body_url, b.data, b.charset, b.fetched AS body_fetched
                FROM bodies AS b JOIN addresses AS a ON a.key = b.key WHERE b.key NOT IN ({marks})
                ORDER BY b.fetched, b.key LIMIT {int(most)}""",
            *but,
        )

    def add(self, rows: Iterable[Row]) -> int:
        """Addresses that are not known yet; returns how many were new."""
        sql = """INSERT OR IGNORE INTO addresses (key, url, host, kind, source, state, due, stamp, moment, found)
            VALUES (:key, :url, :host, :kind, :source, 'waiting', :due, :stamp, :moment, :found)"""
        return sum(self._db.execute(sql, row).rowcount for row in rows)

    def close(self) -> None:
        """Give the file back."""
        self._db.close()
        if self._lock is not None:
            self._lock.close()

    def __enter__(self) -> State:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()


def _locked(path: Path) -> Any:
    """A lock that the system lets go when the process ends, however it ends. Where there is none, none is held."""
    try:
        import fcntl
    except ImportError:
        return None
    try:
        held = path.with_name(path.name + ".lock").open("w")
    except OSError as error:
        problem = f"cannot be written ({error.strerror})"
        raise DetenteError(
            str(path), problem, "check the folder and its rights, or name another with --state"
        ) from error
    try:
        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        held.close()
        raise DetenteError(str(path), "another watch is at it", "end that one, or name another with --state") from error
    return held
