"""Opening an archive: is it one, of a version we know, and may we write to it?"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path

from detente.archive.decide import replay
from detente.archive.faults import told
from detente.archive.gathering import VIEWS
from detente.archive.keys import teach
from detente.archive.schema import APPLICATION_ID, STEPS, VERSION, timeline_view
from detente.model import DetenteError

_CACHE = 65_536  # KiB of pages that a writer keeps in memory: an article's clues lie all over a large archive
PATIENCE = 30.0  # seconds that a writer waits for another


def connect_reader(path: Path, as_of: str | None = None) -> sqlite3.Connection:
    """A connection that cannot change the archive; `as_of` a day, it sees what stood at that day's end (UTC).

    Raises:
        DetenteError: if the file is missing, no archive, or of another version.
    """
    if not path.exists():
        raise DetenteError(str(path), "there is no such archive", "name another, or make it with detente add")
    with told(path), _closed_on_error(_reading(path)) as connection:
        _check(connection, path)
        if version_of(connection) < VERSION:
            raise DetenteError(str(path), "is an archive of an older version", "detente add brings it up to date")
        if as_of is not None:
            _look_back(connection, as_of)
    return connection


def connect_writer(path: Path) -> sqlite3.Connection:
    """A connection that may add; makes the archive where there is none and brings an older one up to date.

    Raises:
        DetenteError: if the folder is missing, or the file is no archive, newer than this code, or not writable.
    """
    check_folder(path)
    with told(path), _closed_on_error(_plain(path.resolve().as_uri() + "?mode=rwc")) as connection:
        if not _is_blank(connection):
            _check(connection, path)
        _log_ahead(connection)
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute(f"PRAGMA cache_size = -{_CACHE}")
        teach(connection)
        _bring_up_to_date(connection)
    return connection


@contextmanager
def _closed_on_error(connection: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    """A connection that is given back at once where it turns out to be of no use."""
    try:
        yield connection
    except BaseException:
        connection.close()
        raise


def check_folder(path: Path) -> None:
    """See that a new archive could stand here.

    Raises:
        DetenteError: if its folder is missing or the path is a folder.
    """
    if path.is_dir():
        raise DetenteError(str(path), "is a folder, not an archive", "name a file, as in crisis.db")
    if not path.parent.is_dir():
        raise DetenteError(str(path), "its folder does not exist", f"make {path.parent} first")


def check_moment(as_of: str | None) -> None:
    """See that a day to look back to is one.

    Raises:
        DetenteError: if it is none.
    """
    try:
        date.fromisoformat(as_of or "2014-03-30")
    except ValueError as error:
        raise DetenteError(f"--as-of {as_of}", "is no day", "write it as 2014-03-30") from error


def version_of(connection: sqlite3.Connection) -> int:
    """The version of the tables, 0 where there are none."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _reading(path: Path) -> sqlite3.Connection:
    """Open for reading. An archive at rest (no log beside it) also opens where nothing may be written."""
    uri = path.resolve().as_uri()
    connection = _plain(uri + "?mode=ro")
    try:
        version_of(connection)
    except sqlite3.DatabaseError as error:
        connection.close()
        if not isinstance(error, sqlite3.OperationalError):
            raise
        if path.with_name(path.name + "-wal").exists():
            raise
        connection = _plain(uri + "?mode=ro&immutable=1")
    return connection


def _log_ahead(connection: sqlite3.Connection) -> None:
    """Write-ahead mode. SQLite does not wait by itself where two writers make the same file at once."""
    end = time.monotonic() + PATIENCE
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > end:
                raise
            time.sleep(0.02)


def _look_back(connection: sqlite3.Connection, as_of: str) -> None:
    """Hide the archive's views behind temporary ones, so that every query through them answers as of that day."""
    then = (date.fromisoformat(as_of) + timedelta(days=1)).isoformat()
    known = f"SELECT id, article FROM readings WHERE added < '{then}'"
    connection.execute("PRAGMA temp_store = MEMORY")
    connection.execute(f"CREATE TEMP VIEW known AS {known}")
    connection.execute(f"CREATE TEMP VIEW standing AS {known} AND (retired IS NULL OR retired >= '{then}')")
    connection.execute(timeline_view(temporary=True))
    for table, key in (("splits", "record"), ("mergers", "incident")):
        other = "incident" if key == "record" else "into_"
        connection.execute(f"CREATE TEMP TABLE {table} ({key} INTEGER PRIMARY KEY, {other} INTEGER, decision INTEGER)")
    for view in VIEWS:
        connection.execute("CREATE TEMP " + view)
    replay(connection, then)


def _plain(uri: str) -> sqlite3.Connection:
    connection = sqlite3.connect(uri, uri=True, timeout=PATIENCE, isolation_level=None)
    connection.execute("PRAGMA foreign_keys = ON")
    return connection


def _check(connection: sqlite3.Connection, path: Path) -> None:
    if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise DetenteError(str(path), "is not an archive", "name a file that detente add has made")
    found = version_of(connection)
    if found > VERSION:
        problem = f"was made by a newer Détente (archive version {found}, this one knows {VERSION})"
        raise DetenteError(str(path), problem, "upgrade detente")


def _is_blank(connection: sqlite3.Connection) -> bool:
    """True for a file just made, also by a run that was killed before it could lay the tables."""
    tables = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
    identity = connection.execute("PRAGMA application_id").fetchone()[0]
    return tables == 0 and identity == 0 and version_of(connection) == 0


def _bring_up_to_date(connection: sqlite3.Connection) -> None:
    """Lay the tables, one version after the other, all or nothing."""
    if version_of(connection) == VERSION:
        return
    connection.execute("BEGIN IMMEDIATE")
    try:  # the version is read again: another writer may have been first
        for statement in (s for step in STEPS[version_of(connection) :] for s in step):
            connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {VERSION}")
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise
