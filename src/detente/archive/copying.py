"""A copy of an archive while it is in use."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from detente.archive.faults import told
from detente.model import DetenteError

_PAGES = 1000  # copied before others get their turn


def back_up(db: sqlite3.Connection, to: Path) -> None:
    """Copy the archive behind a connection, as of one moment, to a new file.

    Raises:
        DetenteError: if the file is there already or cannot be written; nothing half-written stays.
    """
    if to.exists():
        raise DetenteError(str(to), "is there already", "name a new file")
    if not to.parent.is_dir():
        raise DetenteError(str(to), "its folder does not exist", f"make {to.parent} first")
    half = to.with_name(to.name + ".part")
    try:
        with told(to):
            half.unlink(missing_ok=True)
            copy = sqlite3.connect(half)
            try:
                db.backup(copy, pages=_PAGES)
            finally:
                copy.close()
        half.rename(to)
    finally:
        half.unlink(missing_ok=True)
