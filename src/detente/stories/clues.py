"""What is worth comparing is found by clues: numbers that two mentions, or two articles, share if they may be one.

A clue of a mention is a word, a family of words, or a type with a country, within its days; of an article, a word of
its lead within its days, or a band of its print. Days are taken in buckets, so that neighbours suffice. A clue that
very many share tells little: only the latest of those that share it are looked at, and they weigh less.
"""

from __future__ import annotations

import hashlib
import heapq
import math
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache
from typing import Literal

from detente.stories.group import Group

BUCKET = 16
"""Days in one bucket; at least the slack between papers and the silence within a storyline, so neighbours suffice."""
_MOST = 32
"""So many of those that share a clue are looked at, the latest."""
Bucketed = tuple[str, int | None]
Table = Literal["event_clues", "article_clues"]
_OF = {"event_clues": "record", "article_clues": "reading"}


def bucket(day: str) -> int:
    """The bucket that an ISO day lies in."""
    return date.fromisoformat(day).toordinal() // BUCKET


def of_group(group: Group) -> list[Bucketed]:
    """Under what a group of mentions is found: its words, and its types with its countries; by bucket of days."""
    words = {s for m in group.mentions for s in m.stems} | {"f:" + f for m in group.mentions for f in m.families}
    for mention in group.mentions:
        if mention.type:
            lands = mention.actors | mention.recipients | ({mention.country} if mention.country else set())
            words |= {f"t:{mention.type}:{land}" for land in lands}
    days = {d for m in group.mentions for d in (m.first, m.last) if d}
    if not days:
        days = {m.published for m in group.mentions if m.published}
    buckets: list[int | None] = [*sorted({bucket(d) for d in days})] or [None]
    return [(word, at) for word in sorted(words) for at in buckets]


def near(at: int | None) -> list[int | None]:
    """The buckets in which to look for kin of what lies in this one."""
    return [None] if at is None else [at, at - 1, at + 1, None]


@lru_cache(maxsize=1 << 16)
def _hash(word: str) -> int:
    return int.from_bytes(hashlib.blake2b(word.encode(), digest_size=4).digest(), "big")


def number(word: str, at: int | None) -> int:
    """A clue as it is kept: 32 bits of the word's hash and 16 of the bucket."""
    return _hash(word) << 16 | (at or 0)


def keep(db: sqlite3.Connection, table: Table, of: Iterable[int], clues: Sequence[int]) -> None:
    """Let records or readings be found by these clues."""
    rows = sorted({(clue, one) for one in of for clue in clues})
    db.executemany(f"INSERT OR IGNORE INTO {table} VALUES (?, ?)", rows)


def sharing(db: sqlite3.Connection, table: Table, clues: Iterable[tuple[int, int, int]], most: int) -> list[int]:
    """The records or readings that share most, the best first; each clue comes as a range with how many to look at."""
    points: dict[int, float] = defaultdict(float)
    of = _OF[table]
    sql = f"SELECT {of} FROM {table} WHERE clue BETWEEN ? AND ? ORDER BY clue DESC, {of} DESC LIMIT ?"
    for clue in clues:
        found = db.execute(sql, clue).fetchall()
        weight = 1 / math.sqrt(len(found) or 1)
        for (one,) in found:
            points[one] += weight
    return heapq.nsmallest(most, points, key=lambda one: (-points[one], one))


def sought(bucketed: Iterable[Bucketed], undated: bool = True) -> Iterator[tuple[int, int, int]]:
    """The clues to look under: from the bucket before to the one after, and, `undated`, among what has no day."""
    for word, at in bucketed:
        if at is not None:
            yield number(word, at - 1), number(word, at + 1), _MOST
        if at is None or undated:
            yield number(word, None), number(word, None), _MOST
