"""Who acts on whom how often: directed pairs of countries with their mentions by quad class."""

from __future__ import annotations

from dataclasses import dataclass
from typing import get_args

from detente.archive import Archive
from detente.knowledge.ontology import plover_types
from detente.model.days import first_day, last_day
from detente.model.records import Quad
from detente.views.filters import Filter

_SQL = """SELECT source, target, count(*) AS mentions, avg(intensity) AS intensity, {quads}
    FROM dyads AS d JOIN standing AS g ON g.id = d.reading WHERE source <> target AND {where}
    GROUP BY source, target ORDER BY mentions DESC, source, target"""


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
    where, values = _where(asked or Filter())
    return [Dyad(**row) for row in archive.rows(_SQL.format(quads=_quads(), where=where), values)]


def _where(asked: Filter) -> tuple[str, list[str]]:
    """The filter on the table of dyads itself, where it has the column, else by the records that fit."""
    tests, values = ["1"], []
    if asked.type:
        tests.append("d.type = ?")
        values.append(asked.type.upper())
    if asked.status:
        tests.append("d.status = ?")
        values.append(asked.status)
    if asked.quad:
        types = [name for name, told in plover_types().items() if told.quad == asked.quad.lower()]
        tests.append(f"d.type IN ({', '.join('?' * len(types))})")
        values += types
    if asked.since:
        tests.append("coalesce(d.last_day, d.first_day) >= ?")
        values.append(first_day(asked.since))
    if asked.until:
        tests.append("d.first_day <> '' AND d.first_day <= ?")
        values.append(last_day(asked.until))
    if asked.actor or asked.other or asked.dyad:
        records, more = Filter(actor=asked.actor, other=asked.other, dyad=asked.dyad).where()
        tests.append(f"d.record IN (SELECT t.record FROM timeline AS t WHERE {records})")
        values += more
    return " AND ".join(tests), values


def _quads() -> str:
    """A count for each quad class, from the types that belong to it."""
    types = plover_types()
    lists = {quad: ", ".join(f"'{name}'" for name in types if types[name].quad == quad) for quad in get_args(Quad)}
    return ", ".join(f"sum(d.type IN ({names})) AS {quad.replace('-', '_')}" for quad, names in lists.items())
