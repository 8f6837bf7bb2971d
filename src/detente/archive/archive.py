"""One file that keeps what was read: open it, add to it, ask it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path

from detente import __version__
from detente.archive.alerts import Alerts
from detente.archive.connect import check_folder, check_moment, connect_reader, connect_writer
from detente.archive.copying import back_up
from detente.archive.decide import log, replay
from detente.archive.erase import erase
from detente.archive.faults import told
from detente.archive.fetch import fetch, fetch_reading
from detente.archive.revise import earlier_version, move_captures, now, replace_reading, same, store_revision
from detente.archive.session import Session
from detente.archive.store import capture_hash, restored, store_article, store_capture, store_reading
from detente.archive.verify import faults, index_faults
from detente.knowledge.tables import digest
from detente.model import Capture, Reading

_ARTICLES = """SELECT id FROM articles WHERE id IN (SELECT article FROM known)
    ORDER BY published IS NULL, published, id"""
_UNPLACED = "SELECT id FROM readings WHERE id NOT IN (SELECT reading FROM placings) ORDER BY id"
Keeper = Callable[[sqlite3.Connection, int], None]
"""Called inside a transaction with the number of a reading that is now in the tables."""


class Archive(Session):
    """An archive of articles and their records. Use it in a `with` statement, or close it."""

    def __init__(self, path: Path, db: sqlite3.Connection | None, keeper: Keeper | None = None) -> None:
        super().__init__(path, db)
        self._keeper = keeper

    @classmethod
    def open(
        cls, path: str | Path, create: bool = False, as_of: str | None = None, keeper: Keeper | None = None
    ) -> Archive:
        """Open an archive: to ask it, or (`create`) to add to it. With `as_of`, a day, it answers as it stood then.

        With `create`, a missing file is made by the first `add`, not before: a run that adds nothing leaves nothing.
        A `keeper` is called with every reading that is added, inside its transaction; `detente.stories.open_archive`
        brings the one that gathers incidents, copies and storylines.

        Raises:
            DetenteError: if there is no such archive, the file is none, or it is of a version this code cannot read.
        """
        path = Path(path)
        check_moment(as_of)
        if not create:
            return cls(path, connect_reader(path, as_of))
        check_folder(path)
        return cls(path, connect_writer(path) if path.exists() else None, keeper)

    def add(self, reading: Reading, capture: Capture | None = None, at: str | None = None) -> bool:
        """Keep a reading, and the capture that it was read from, in one transaction.

        A newer version of an article that is here already is its revision: the records of the earlier one retire at
        `at`, the time of adding (UTC, `YYYY-MM-DD HH:MM:SS`; without it, the clock's).

        Returns:
            True if the article is new; False if it was there already, in which case its records stay as they are, or
            if it was forgotten, in which case nothing of it is kept.

        Raises:
            DetenteError: if the archive cannot be written (rights, disk full, locked); nothing of the article is kept.
        """
        with self._change() as db:
            if self._has("tombstones", "article", reading.article.id):
                return False
            fresh = not self._has("articles", "id", reading.article.id)
            if fresh:
                added = at or now()
                earlier = earlier_version(db, reading.article)
                store_article(db, reading.article)
                made = store_reading(db, reading, __version__, digest(), added)
                if earlier:
                    store_revision(db, reading.article.id, earlier, added)
                self._keep(db, made)
            if capture is not None:
                store_capture(db, capture, reading.article.id)
        return fresh

    def revise(self, reading: Reading, at: str | None = None, of: str | None = None) -> bool:
        """Put a new reading of an article in the place of the one that stands; the old one retires.

        `of` is the article that was read again, where its own text or facts now read otherwise and so its id differs.

        Returns:
            True if the new reading differs; False if it says the same, in which case nothing changes.
        """
        with self._change() as db:
            if of not in (None, reading.article.id) and not self._has("articles", "id", reading.article.id):
                store_article(db, reading.article)
                made = store_reading(db, reading, __version__, digest(), at or now())
                store_revision(db, reading.article.id, str(of), at or now())
                move_captures(db, str(of), reading.article.id)
                self._keep(db, made)
                return True
            before = fetch(db, reading.article.id)
            if before is None or same(before, reading):
                return False
            self._keep(db, replace_reading(db, reading, __version__, digest(), at or now()))
        return True

    def forget(self, article: str, reason: str = "", at: str | None = None) -> bool:
        """Erase an article, its captures and records; its tombstone stays. False if it is not here."""
        with self._change() as db:
            if not self._has("articles", "id", article):
                return False
            erase(db, article, reason, at or now())
        with told(self.path):
            self._writing().execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return True

    def decide(self, kind: str, incident: str, what: Sequence[str], at: str | None = None) -> int:
        """Log a person's decision on an incident, `split` or `merge` (see `detente.stories`); returns its number."""
        with self._change() as db:
            return log(db, kind, incident, what, at or now())

    def undo(self, decision: int, at: str | None = None) -> bool:
        """Mark a decision as undone; it stays in the log. False if there is no such decision that stands."""
        with self._change() as db:
            sql = "UPDATE decisions SET undone = ? WHERE id = ? AND undone IS NULL"
            stood = db.execute(sql, (at or now(), decision)).rowcount == 1
            replay(db)
        return stood

    def catch_up(self) -> int:
        """Hand the keeper all readings that it has not placed yet, oldest first; returns how many there were."""
        waiting = self.waiting() if self._keeper else []
        for reading in waiting:
            with self._change() as db:
                if not self._has("placings", "reading", reading):  # another writer may have been first
                    self._keep(db, reading)
        return len(waiting)

    def waiting(self) -> list[int]:
        """The numbers of the readings that no keeper has placed yet, oldest first."""
        return [row["id"] for row in self.rows(_UNPLACED)]

    @property
    def alerts(self) -> Alerts:
        """The alerts that were raised."""
        return Alerts(self.rows, self._change)

    def captured(self, article: str) -> Capture | None:
        """The last capture that an article was read from; None where none is kept."""
        sql = "SELECT * FROM captures WHERE article = ? ORDER BY rowid DESC LIMIT 1"
        return next((restored(row) for row in self.rows(sql, (article,))), None)

    def verify(self) -> list[str]:
        """What is wrong with the archive, a line each; empty if every span, word, hash and key holds."""
        if self._db is None:
            return []
        db = self._db
        with told(self.path):
            return [*faults(self.rows, lambda reading: fetch_reading(db, reading)), *index_faults(self.path)]

    def backup(self, to: str | Path) -> None:
        """Copy the archive as it is now to a new file; others may read and write meanwhile.

        Raises:
            DetenteError: if there is such a file already, or it cannot be written.
        """
        if self._db is not None:
            back_up(self._db, Path(to))

    def holds(self, capture: Capture) -> bool:
        """True if these very bytes, with the same facts about them, were added before, or forgotten since."""
        with told(self.path):
            name = capture_hash(capture)
            return self._has("captures", "hash", name) or self._has("forgotten_captures", "hash", name)

    def reading(self, article: str) -> Reading | None:
        """The current reading of an article by its id; None if the archive does not hold it."""
        with told(self.path):
            return fetch(self._db, article) if self._db else None

    def articles(self) -> list[str]:
        """The ids of all articles, by date of publication, undated ones last."""
        return [row["id"] for row in self.rows(_ARTICLES)]

    def counts(self) -> dict[str, int]:
        """How many articles, events, statements, positions and figures there are in current readings."""
        # by reading, as an index has them: SQLite would rather go through all records in another order
        sql = "SELECT kind, count(*) AS n FROM standing AS g CROSS JOIN records AS r ON r.reading = g.id GROUP BY kind"
        found = {row["kind"]: row["n"] for row in self.rows(sql)}
        held = "SELECT count(*) AS n FROM articles WHERE id IN (SELECT article FROM known)"
        counts = {"articles": next((row["n"] for row in self.rows(held)), 0)}
        return counts | {kind + "s": found.get(kind, 0) for kind in ("event", "statement", "position", "figure")}

    def _keep(self, db: sqlite3.Connection, reading: int) -> None:
        if self._keeper is not None:
            self._keeper(db, reading)
