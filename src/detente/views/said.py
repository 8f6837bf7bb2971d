"""What two sides say of each other, and what each wants of the other: statements and positions with their words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from detente.archive import Archive
from detente.knowledge import who

_STATED = """SELECT r.id AS record, s.cue AS how, a.id AS article, a.source AS outlet, a.published, r.date_start,
    r.date_end, substr(a.text, s.start + 1, s."end" - s.start) AS words, s.start, p.code AS who
    FROM words AS w JOIN passages AS t ON t.id = w.rowid AND t.kind = 'statement'
    JOIN statements AS s ON s.record = t.record JOIN records AS r ON r.id = s.record
    JOIN standing AS g ON g.id = r.reading JOIN articles AS a ON a.id = g.article
    JOIN participants AS p ON p.record = r.id AND p.role = 'speaker' AND p.country = ?
    WHERE w.words MATCH ? ORDER BY coalesce(r.last_day, a.published) DESC, a.id, s.start LIMIT ?"""
_WANTED = """SELECT r.id AS record, q.stance AS how, a.id AS article, a.source AS outlet, a.published, r.date_start,
    r.date_end, substr(a.text, q.start + 1, q."end" - q.start) AS words, q.start, h.code AS who
    FROM participants AS h JOIN positions AS q ON q.record = h.record JOIN records AS r ON r.id = h.record
    JOIN standing AS g ON g.id = r.reading JOIN articles AS a ON a.id = g.article
    JOIN participants AS t ON t.record = r.id AND t.role = 'toward' AND t.country = ?
    WHERE h.role = 'holder' AND h.country = ?
    ORDER BY coalesce(r.last_day, a.published) DESC, a.id, q.start LIMIT ?"""


@dataclass(frozen=True)
class Said:
    """A statement (`how` is its cue) or a position (`how` is its stance) with its exact words; `who` is a code."""

    record: int
    how: str
    who: str
    words: str
    article: str
    start: int
    outlet: str | None
    published: str | None
    date_start: str | None
    date_end: str | None


def said_of(archive: Archive, speaker: str, other: str, limit: int = 10) -> list[Said]:
    """What a country's speakers said that names another country (its people, capital or seat), the latest first."""
    query = " OR ".join(f'"{name}"' for name in _names(other))
    rows = archive.rows(_STATED, (speaker, query, limit)) if query else iter(())
    return [said_from(row) for row in rows]


def wanted_of(archive: Archive, holder: str, toward: str, limit: int = 10) -> list[Said]:
    """What one country wants, will not have or fears of another, the latest first."""
    return [said_from(row) for row in archive.rows(_WANTED, (toward, holder, limit))]


def said_from(row: dict[str, Any]) -> Said:
    """A row of a query as one."""
    return Said(**{name: row[name] for name in Said.__dataclass_fields__})


def _names(country: str) -> list[str]:
    """The words that name a country; those in capitals ("US") only where they cannot be a common word."""
    found: list[str] = []
    for state in who.states():
        if state.iso3 == country and not state.until:
            found += [state.name, *state.aliases, *state.adjectives, *state.people, *state.capital, *state.seats]
    plain = (re.sub(r'["\s]+', " ", name).strip() for name in found if name.lower() not in ("us", "it"))
    return list(dict.fromkeys(name for name in plain if name))
