"""Gathering as articles arrive: each new reading is placed among what is kept, in the transaction that adds it.

What is placed stays placed, so ids are stable; a decision of a person goes before (`archive.decide`), for later
articles are held against what people split apart, and
go with what they merged. A reading that takes the place of an earlier one of its
article, or a newer version of it, leaves each act that is told in the same sentence where it was.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from pathlib import Path

from detente.archive import Archive
from detente.archive.keys import incident_name
from detente.stories.clues import keep, number, of_group, sharing, sought
from detente.stories.copies import place
from detente.stories.fingerprint import banded
from detente.stories.group import Group
from detente.stories.incidents import choose, grouped
from detente.stories.kinship import Kinship
from detente.stories.recall import Recall
from detente.stories.storylines import shelve

_TEXTS, _RECORDS, _INCIDENTS = 6, 60, 12
"""Texts, mentions and incidents that are compared at most, the likeliest by their clues."""
_SHARED = 32
"""A band that more texts share is boilerplate, of which only the latest are looked at."""
_EARLIER = """SELECT id FROM readings WHERE id < ? AND (article = ? OR article IN
    (SELECT of FROM revisions WHERE article = ?)) ORDER BY id DESC LIMIT 1"""


def open_archive(path: str | Path) -> Archive:
    """An archive to add to, which gathers copies, incidents and storylines as it grows; first, what waits is placed.

    Raises:
        DetenteError: as `Archive.open`.
    """
    archive = Archive.open(path, create=True, keeper=Keeper())
    archive.catch_up()
    return archive


class Keeper:
    """Places readings. One for each archive that is open for adding."""

    def __init__(self) -> None:
        self._recall = Recall()

    def __call__(self, db: sqlite3.Connection, reading: int) -> None:
        """Place a reading that is in the tables; inside a transaction."""
        self._recall.watch(db)
        article = str(db.execute("SELECT article FROM readings WHERE id = ?", (reading,)).fetchone()[0])
        earlier = db.execute(_EARLIER, (reading, article, article)).fetchone()
        incidents = self._events(db, reading, earlier[0] if earlier else None)
        again = "SELECT origin, of, kind, of_first, of_second, storyline FROM placings WHERE reading = ?"
        same = "SELECT 1 FROM readings WHERE id = ? AND article = ?"
        if earlier and db.execute(same, (earlier[0], article)).fetchone():
            row = db.execute(again, earlier).fetchone()  # the text is the same, and so is all that hangs on it
        else:
            row = (*self._text(db, reading), shelve(db, self._recall, reading, incidents))
        db.execute("INSERT INTO placings VALUES (?, ?, ?, ?, ?, ?, ?)", (reading, *row))

    def _text(self, db: sqlite3.Connection, reading: int) -> tuple[object, ...]:
        """Whose text it is: origin, the likest text, in which way and how much of each is in the other."""
        fresh = self._recall.print(db, reading)
        bands = banded(fresh.shingles)
        likely = sorted(sharing(db, "article_clues", [(b, b, _SHARED) for b in bands], _TEXTS))
        prints = {one.article: (number, one) for number in likely for one in [self._recall.print(db, number)]}
        keep(db, "article_clues", [reading], bands)
        placed = place(fresh, (one for _, one in prints.values()), lambda a: a)
        if placed.likeness is None or placed.of is None:
            return reading, None, None, None, None
        of = prints[placed.of][0]
        origin = db.execute("SELECT origin FROM placings WHERE reading = ?", (of,)).fetchone()[0]
        return origin, of, placed.likeness.kind, placed.likeness.of_first, placed.likeness.of_second

    def _events(self, db: sqlite3.Connection, reading: int, earlier: int | None) -> list[int]:
        """The incidents that the reading's mentions are put into."""
        told = self._records(db, reading)
        before = self._homes(db, earlier) if earlier is not None else {}
        mentions = self._recall.mentions(db, told)
        number_of = dict(zip((id(m) for m in mentions), told, strict=True))
        found = []
        for group in grouped(mentions):
            records = [number_of[id(m)] for m in group.mentions]
            found.append(self._place(db, group, records, before))
        return sorted(set(found))

    def _place(self, db: sqlite3.Connection, group: Group, records: Sequence[int], before: dict[object, int]) -> int:
        homes = [before[_same(m)] for m in group.mentions if _same(m) in before]
        if homes:
            incident, why = min(homes), Kinship(0.0, ("told so in the earlier reading",))
        else:
            incident, why = self._likest(db, group)
        rows = [(record, incident, why.score, why.reason() or None) for record in records]
        db.executemany("INSERT INTO members VALUES (?, ?, ?, ?)", rows)
        keep(db, "event_clues", records[:1], [number(word, at) for word, at in of_group(group)])
        return incident

    def _likest(self, db: sqlite3.Connection, group: Group) -> tuple[int, Kinship]:
        """The incident that most speaks for, or a new one, named after the group's first mention."""
        records = sharing(db, "event_clues", sought(of_group(group)), _RECORDS)
        marks = ", ".join(str(r) for r in records)
        home = dict(db.execute(f"SELECT record, incident FROM parts WHERE record IN ({marks})").fetchall())
        likely = list(dict.fromkeys(home[r] for r in records if r in home))[:_INCIDENTS]
        groups = self._recall.incidents(db, likely) if likely else {}
        chosen = choose(group, ((i, groups[i]) for i in sorted(groups)))
        if chosen is not None:
            return chosen
        name = incident_name(group.mentions[0].key)
        db.execute("INSERT OR IGNORE INTO incidents (name) VALUES (?)", (name,))
        return int(db.execute("SELECT id FROM incidents WHERE name = ?", (name,)).fetchone()[0]), Kinship(0.0)

    def _records(self, db: sqlite3.Connection, reading: int) -> list[int]:
        sql = "SELECT id FROM records WHERE reading = ? AND kind = 'event' ORDER BY id"
        return [record for (record,) in db.execute(sql, (reading,))]

    def _homes(self, db: sqlite3.Connection, reading: int) -> dict[object, int]:
        """The incident of each sentence, trigger and type of a reading."""
        records = self._records(db, reading)
        sql = f"SELECT record, incident FROM parts WHERE record IN ({', '.join(map(str, records))})"
        home = dict(db.execute(sql).fetchall())
        told = zip(records, self._recall.mentions(db, records), strict=True)
        return {_same(mention): home[record] for record, mention in told if record in home}


def _same(mention: object) -> object:
    return getattr(mention, "type", None), getattr(mention, "trigger", None), getattr(mention, "sentence", None)
