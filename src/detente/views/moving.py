"""Which pairs of countries are busiest of late, week by week, and whether they grow busier."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta

from detente.archive import Archive

WEEKS, LATELY = 12, 4
"""How many weeks are looked at, and how many of them count as now."""
_PAIRS = """SELECT min(a.country, b.country) AS one, max(a.country, b.country) AS other, r.first_day AS day,
    e.quad, count(DISTINCT r.id) AS n
    FROM records AS r JOIN standing AS g ON g.id = r.reading
    JOIN events AS e ON e.record = r.id AND e.status = 'actual'
    JOIN participants AS a ON a.record = r.id AND a.role = 'actor' AND a.country <> '---'
    JOIN participants AS b ON b.record = r.id AND b.country NOT IN (a.country, '---')
        AND b.role IN ('actor', 'recipient')
    WHERE r.kind = 'event' AND r.first_day BETWEEN ? AND ? AND r.last_day <= ? GROUP BY 1, 2, 3, 4"""
_LAST = "SELECT max(published) AS day FROM articles WHERE id IN (SELECT article FROM standing)"


@dataclass(frozen=True)
class Moving:
    """A pair in either direction: mentions of what happened, week by week, the last `LATELY` weeks (`now`, from `since`
    until `until`) and as many `before`; `conflict` is the share of conflict among those of now."""

    one: str
    other: str
    weeks: tuple[int, ...]
    now: int
    before: int
    conflict: float
    since: str
    until: str


def moving(archive: Archive, limit: int = 8) -> list[Moving]:
    """The busiest pairs of the weeks before the archive's last day of publication."""
    last = last_day(archive)
    if last is None:
        return []
    end = date.fromisoformat(last)
    start = end - timedelta(days=7 * WEEKS - 1)
    weeks: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0] * WEEKS)
    conflict: dict[tuple[str, str], int] = defaultdict(int)
    for row in archive.rows(_PAIRS, (start.isoformat(), last, last)):
        pair, week = (row["one"], row["other"]), (date.fromisoformat(row["day"]) - start).days // 7
        weeks[pair][week] += row["n"]
        if week >= WEEKS - LATELY and row["quad"].endswith("conflict"):
            conflict[pair] += row["n"]
    lately = (end - timedelta(days=7 * LATELY - 1)).isoformat(), last
    found = [_moving(pair, counts, conflict[pair], lately) for pair, counts in weeks.items()]
    return sorted(found, key=lambda m: (-m.now, -sum(m.weeks), m.one, m.other))[:limit]


def last_day(archive: Archive) -> str | None:
    """The last day of publication in the archive: its own "now", since it may tell of long ago."""
    return next((row["day"] for row in archive.rows(_LAST)), None)


def _moving(pair: tuple[str, str], weeks: list[int], conflict: int, lately: tuple[str, str]) -> Moving:
    now, before = sum(weeks[-LATELY:]), sum(weeks[-2 * LATELY : -LATELY])
    return Moving(*pair, tuple(weeks), now, before, conflict / now if now else 0.0, *lately)
