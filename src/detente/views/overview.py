"""An archive at a glance: how much it holds, what came last, whom it names most."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from detente.archive import Archive

_HELD = """SELECT count(*) AS articles, count(DISTINCT source) AS outlets, min(published) AS first,
    max(published) AS last FROM articles WHERE id IN (SELECT article FROM standing)"""
_NEWEST = """SELECT a.id, a.headline, a.source AS outlet, a.published, a.dateline,
    (SELECT count(*) FROM records AS r WHERE r.reading = g.id AND r.kind = 'event') AS events,
    (SELECT count(*) FROM records AS r WHERE r.reading = g.id AND r.kind <> 'event') AS others
    FROM standing AS g JOIN articles AS a ON a.id = g.article ORDER BY g.id DESC LIMIT ?"""
_NAMES = """SELECT name, count(*) AS n FROM (SELECT p.name FROM participants AS p
    JOIN records AS r ON r.id = p.record JOIN standing AS g ON g.id = r.reading
    WHERE p.name IS NOT NULL ORDER BY p.record DESC LIMIT 20000) GROUP BY name ORDER BY n DESC, name LIMIT ?"""


@dataclass(frozen=True)
class Overview:
    """What an archive holds in standing readings; `first` and `last` are days of publication."""

    articles: int
    outlets: int
    first: str | None
    last: str | None
    events: int
    statements: int
    positions: int
    figures: int


@dataclass(frozen=True)
class New:
    """An article by its adding; `events` and `others` (statements, positions, figures) are how many records it has."""

    id: str
    headline: str | None
    outlet: str | None
    published: str | None
    dateline: str | None
    events: int
    others: int


def overview(archive: Archive) -> Overview:
    """Count everything once."""
    held: dict[str, Any] = next(archive.rows(_HELD), {"articles": 0, "outlets": 0, "first": None, "last": None})
    counts = archive.counts()
    return Overview(**held | {kind: counts[kind] for kind in ("events", "statements", "positions", "figures")})


def newest(archive: Archive, limit: int = 8) -> list[New]:
    """The articles read last, the newest first."""
    return [New(**row) for row in archive.rows(_NEWEST, (limit,))]


def names(archive: Archive, limit: int = 3) -> list[str]:
    """The persons and bodies named most among the latest records."""
    return [row["name"] for row in archive.rows(_NAMES, (limit,))]
