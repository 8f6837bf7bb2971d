"""What SQLite complains of, told in one line with its mend."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from detente.model import DetenteError

_TOLD = {
    sqlite3.SQLITE_NOTADB: ("is not an archive", "name a file that detente add has made"),
    sqlite3.SQLITE_CORRUPT: ("is damaged", "restore it from a copy, or add its pages to a new archive"),
    sqlite3.SQLITE_CANTOPEN: ("cannot be opened", "look at the path and at who may read and write it"),
    sqlite3.SQLITE_READONLY: ("may not be written to", "look at the rights of the file and of its folder"),
    sqlite3.SQLITE_FULL: ("no space is left on the disk", "free some and add again; what was added before is safe"),
    sqlite3.SQLITE_BUSY: ("another program is writing to it", "wait until that is done and try again"),
    sqlite3.SQLITE_LOCKED: ("another program is writing to it", "wait until that is done and try again"),
    sqlite3.SQLITE_IOERR: ("the disk did not read or write", "look at the disk; what was added before is safe"),
    sqlite3.SQLITE_INTERRUPT: ("took too long to ask", "ask for less: other words, fewer days, one more filter"),
    sqlite3.SQLITE_PERM: ("may not be opened", "look at the rights of the file and of its folder"),
}


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn SQLite's errors about the state of a file into a `DetenteError`; errors in our own SQL pass through."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF  # the low byte is the family of an extended code
        if code not in _TOLD:
            raise
        raise DetenteError(str(path), *_TOLD[code]) from error
