"""The application: Datasette over one archive, with our pages in front of it."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from datasette.app import Datasette
from datasette.database import Database
from datasette.plugins import pm

from detente.archive import Archive
from detente.archive.connect import connect_reader
from detente.explorer import plugin
from detente.explorer.guard import LOCAL
from detente.explorer.pages.front import SLOW
from detente.explorer.remember import Memory

TABLES = "data"
"""The name under which Datasette serves the archive's tables: `/data/timeline`."""
SETTINGS = {
    "sql_time_limit_ms": 1500,
    "max_returned_rows": 1000,
    "allow_download": False,
    "allow_csv_stream": True,
    "default_cache_ttl": 0,
    "suggest_facets": False,
    "num_sql_threads": 4,
}
"""Bounds on what a visitor's SQL may cost."""
_HERE = Path(__file__).parent


class Explorer(Datasette):  # type: ignore[misc]
    """A Datasette that knows its archive. `writes`: a signed-in person may split and merge; `hosts`: the names that a
    request may call us by (none: any)."""

    def __init__(self, archive: Path, *, auth: bool, writes: bool, hosts: Sequence[str]) -> None:
        self.archive, self.writes, self.hosts = archive, writes, tuple(hosts)  # asked for while Datasette is made
        self.memory = Memory(archive)
        metadata = {"title": archive.stem} | ({"allow": {"id": "*"}} if auth else {})
        super().__init__(memory=False, metadata=metadata, settings=SETTINGS, template_dir=str(_HERE / "tables"))
        self.databases.pop("_memory", None)
        self.add_database(_Tables(self, path=str(archive)), name=TABLES)

    def warm(self) -> None:
        """Reckon what the front page shows, so that the first visitor need not wait."""
        with Archive.open(self.archive) as archive:
            for key, work in SLOW.items():
                self.memory.keep(key, work, archive)

    @property
    def token(self) -> str:
        """What signs a person in, once: `/-/auth-token?token=…`."""
        return str(self._root_token)


class _Tables(Database):  # type: ignore[misc]
    """The archive's tables, opened for reading only; they show what is committed while we serve."""

    def connect(self, write: bool = False) -> sqlite3.Connection:
        if write:
            raise sqlite3.OperationalError("attempt to write a readonly database")
        connection = connect_reader(Path(self.path))
        self._all_file_connections.append(connection)
        return connection


def application(
    archive: str | Path, *, auth: bool = False, writes: bool = False, hosts: Sequence[str] = LOCAL
) -> Explorer:
    """The explorer over an archive; `.app()` is its ASGI application.

    `auth` asks everybody to sign in (through a plugin of Datasette's, or with `Explorer.token`); `writes` lets those
    who are signed in split, merge and undo.

    Raises:
        DetenteError: if there is no such archive, or it cannot be read.
    """
    path = Path(archive)
    Archive.open(path).close()
    if not pm.is_registered(plugin):
        pm.unregister(name="datasette.handle_exception")  # it prints every 404 with its local variables
        pm.register(plugin, "detente.explorer")
    made: Any = Explorer(path, auth=auth, writes=writes, hosts=hosts)
    return made  # type: ignore[no-any-return]
