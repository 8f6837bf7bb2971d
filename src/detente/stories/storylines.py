"""Running stories: articles that tell of the same incidents, or of the same matters in the same words, soon after.

An article joins the storyline that most speaks for, or founds one; what is placed stays placed and storylines never
grow together, so ids are stable while articles arrive. A storyline is as its last articles tell it.
"""

from __future__ import annotations

import hashlib
import math
import sqlite3
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from detente.stories.clues import bucket, keep, number, sharing, sought
from detente.stories.recall import Recall

SILENCE = 14
"""Days without an article after which a storyline is over."""
INCIDENT, WORDS, LEAST = 1.0, 4.0, 1.4
"""Points for each shared incident (three at most), for articles of the same words, and those that are needed."""
_LAST = 8
"""A storyline is as its last so many articles tell it."""
_READINGS, _STORYLINES = 30, 8
"""Articles and storylines that are compared at most, the likeliest by their clues."""
_MEMBERS = """SELECT p.reading, a.published FROM placings AS p JOIN readings AS g ON g.id = p.reading
    JOIN articles AS a ON a.id = g.article WHERE p.storyline = ? ORDER BY p.reading DESC LIMIT ?"""
_TOLD = "SELECT DISTINCT m.incident FROM members AS m JOIN records AS r ON r.id = m.record WHERE r.reading IN ({})"
_TELLING = """SELECT DISTINCT p.storyline FROM members AS m JOIN records AS r ON r.id = m.record
    JOIN placings AS p ON p.reading = r.reading WHERE m.incident IN ({})"""


@dataclass
class Shelf:
    """A storyline as an article is held against it: the words and incidents of its last articles, its last day."""

    words: Counter[str]
    incidents: set[int]
    size: int
    last: int = 0


def shelve(db: sqlite3.Connection, recall: Recall, reading: int, incidents: Sequence[int]) -> int:
    """The number of the storyline that an article, with the incidents that it tells of, belongs to; may found one."""
    sql = "SELECT a.id, a.published FROM articles AS a JOIN readings AS g ON g.article = a.id WHERE g.id = ?"
    article, published = db.execute(sql, (reading,)).fetchone()
    day = _day(published)
    words = recall.lead(db, reading)
    bucketed = [("l:" + word, bucket(published) if published else None) for word in sorted(words)]
    best, chosen = LEAST, None
    for storyline in _candidates(
        db, sharing(db, "article_clues", sought(bucketed, undated=False), _READINGS), incidents
    ):
        found = points(_shelf(db, recall, storyline), words, incidents, day)
        if found > best or (found == best and chosen is None):
            best, chosen = found, storyline
    keep(db, "article_clues", [reading], [number(word, at) for word, at in bucketed])
    return chosen if chosen is not None else _found(db, article)


def points(shelf: Shelf, words: frozenset[str], incidents: Sequence[int], day: int) -> float:
    """What speaks for an article's being of a storyline."""
    if day and shelf.last and abs(day - shelf.last) > SILENCE:
        return 0.0
    shared = min(3, len(shelf.incidents & set(incidents)))
    weight = sum(shelf.words[w] / shelf.size for w in words if w in shelf.words)
    norm = math.sqrt(len(words) * sum((n / shelf.size) ** 2 for n in shelf.words.values()))
    return INCIDENT * shared + (WORDS * weight / norm if norm else 0.0)


def _candidates(db: sqlite3.Connection, readings: Sequence[int], incidents: Sequence[int]) -> list[int]:
    """Storylines that tell of the same incidents, and those of articles with the same words; the oldest first."""
    told = db.execute(_TELLING.format(", ".join(map(str, incidents)))).fetchall() if incidents else []
    marks = ", ".join(map(str, readings))
    by_reading = dict(db.execute(f"SELECT reading, storyline FROM placings WHERE reading IN ({marks})").fetchall())
    alike = list(dict.fromkeys(by_reading[r] for r in readings if r in by_reading))[:_STORYLINES]
    return sorted({*alike, *(storyline for (storyline,) in told[-_STORYLINES:])})


def _shelf(db: sqlite3.Connection, recall: Recall, storyline: int) -> Shelf:
    rows = db.execute(_MEMBERS, (storyline, _LAST)).fetchall()
    words: Counter[str] = Counter()
    for reading, _ in rows:
        words.update(recall.lead(db, reading))
    told = db.execute(_TOLD.format(", ".join(str(reading) for reading, _ in rows)))
    last = max((_day(published) for _, published in rows), default=0)
    return Shelf(words=words, incidents={incident for (incident,) in told}, size=len(rows), last=last)


def _found(db: sqlite3.Connection, article: str) -> int:
    """A new storyline, named after its first article."""
    name = "s" + hashlib.blake2b(article.encode(), digest_size=5).hexdigest()
    db.execute("INSERT OR IGNORE INTO storylines (name) VALUES (?)", (name,))
    return int(db.execute("SELECT id FROM storylines WHERE name = ?", (name,)).fetchone()[0])


def _day(published: str | None) -> int:
    return date.fromisoformat(published).toordinal() if published else 0
