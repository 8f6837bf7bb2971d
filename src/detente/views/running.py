"""Running stories: which move now, and the articles of one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from detente.archive import Archive
from detente.views.moving import last_day

LATELY = 14
"""Days before the archive's last that count as now."""
_FROM = """FROM placings AS p JOIN standing AS g ON g.id = p.reading JOIN articles AS a ON a.id = g.article"""
_MOVING = f"""SELECT s.name AS id, count(*) AS articles, count(DISTINCT p.origin) AS sources,
    sum(a.published >= ?1) AS lately, min(a.published) AS first, max(a.published) AS last,
    (SELECT b.headline FROM placings AS q JOIN standing AS h ON h.id = q.reading JOIN articles AS b ON b.id = h.article
        WHERE q.storyline = p.storyline ORDER BY b.published DESC, q.reading DESC LIMIT 1) AS headline
    {_FROM} JOIN storylines AS s ON s.id = p.storyline
    WHERE p.storyline IN (SELECT p.storyline {_FROM} WHERE a.published >= ?1)
    GROUP BY p.storyline ORDER BY lately DESC, last DESC, s.id LIMIT ?2"""
_TOLD = f"""SELECT a.id, a.headline, a.source AS outlet, a.published, o.article AS origin
    {_FROM} JOIN storylines AS s ON s.id = p.storyline AND s.name = ? JOIN readings AS o ON o.id = p.origin
    ORDER BY a.published IS NULL, a.published, p.reading"""


@dataclass(frozen=True)
class Running:
    """A storyline with its latest headline: articles in all, of how many origins, and how many came `lately`."""

    id: str
    headline: str | None
    articles: int
    sources: int
    lately: int
    first: str | None
    last: str | None


@dataclass(frozen=True)
class Part:
    """An article of a storyline; `origin` is the first article of its text, itself if it is no copy."""

    id: str
    headline: str | None
    outlet: str | None
    published: str | None
    origin: str


def running(archive: Archive, limit: int = 6) -> list[Running]:
    """The storylines that most articles told in the last two weeks before the archive's last day."""
    last = last_day(archive)
    if last is None:
        return []
    since = (date.fromisoformat(last) - timedelta(days=LATELY - 1)).isoformat()
    return [Running(**row) for row in archive.rows(_MOVING, (since, limit))]


def parts(archive: Archive, id: str) -> list[Part]:
    """The articles of a storyline, the earliest first; empty where there is none of this id."""
    return [Part(**row) for row in archive.rows(_TOLD, (id,))]
