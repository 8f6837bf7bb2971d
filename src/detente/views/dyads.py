"""Who acts on whom how often: directed pairs of countries with their mentions by quad class."""

from __future__ import annotations

from dataclasses import dataclass

from detente.archive import Archive
from detente.views.filters import Filter

_SQL = """WITH pairs AS (
    SELECT DISTINCT t.record, t.quad, t.intensity, a.country AS source, b.country AS target
    FROM timeline AS t JOIN participants AS a ON a.record = t.record AND a.role = 'actor'
        JOIN participants AS b ON b.record = t.record AND b.country <> a.country AND (b.role = 'recipient' OR
            b.role = 'actor' AND NOT EXISTS
                (SELECT 1 FROM participants AS c WHERE c.record = t.record AND c.role = 'recipient'))
    WHERE {where})
SELECT source, target, count(*) AS mentions, avg(intensity) AS intensity,
    sum(quad = 'verbal-cooperation') AS verbal_cooperation, sum(quad = 'material-cooperation') AS material_cooperation,
    sum(quad = 'verbal-conflict') AS verbal_conflict, sum(quad = 'material-conflict') AS material_conflict
FROM pairs GROUP BY source, target ORDER BY mentions DESC, source, target"""


@dataclass(frozen=True)
class Dyad:
    """A directed pair of countries; counts are event mentions, `intensity` their mean on the Goldstein scale."""

    source: str
    target: str
    mentions: int
    intensity: float
    verbal_cooperation: int
    material_cooperation: int
    verbal_conflict: int
    material_conflict: int


def dyads(archive: Archive, asked: Filter | None = None) -> list[Dyad]:
    """All directed pairs, the busiest first. A mutual act counts once in each direction."""
    where, values = (asked or Filter()).where()
    return [Dyad(**row) for row in archive.rows(_SQL.format(where=where), values)]
