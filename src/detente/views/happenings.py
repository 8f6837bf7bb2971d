"""Incidents in one line each, for lists, timelines and maps: who, what, when, where, how many independent reports."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from detente.archive import Archive
from detente.views.filters import Filter
from detente.views.incidents import mentions

_FAR = 1_000_000_000_000
"""More than any record's number: what speaks against a mention as the one that tells most weighs before its age."""
_LISTED = f"""SELECT i.name AS id, count(*) AS mentions, count(DISTINCT p.origin) AS sources,
    min(t.first_day) AS first, max(t.last_day) AS last,
    min((({{lacks}}) * 2 + (t.status <> 'actual')) * {_FAR} + t.record) % {_FAR} AS head
    FROM timeline AS t JOIN homes AS h ON h.record = t.record JOIN incidents AS i ON i.id = h.incident
    JOIN records AS r ON r.id = t.record JOIN placings AS p ON p.reading = r.reading
    WHERE {{where}} GROUP BY h.incident ORDER BY {{order}} LIMIT ? OFFSET ?"""
_ORDERS = {
    "sources": "sources DESC, mentions DESC, first IS NULL, first DESC, id",
    "latest": "first IS NULL, first DESC, sources DESC, id",
    "day": "first IS NULL, first, id",
}
Order = Literal["sources", "latest", "day"]


@dataclass(frozen=True)
class Happening:
    """An incident as the mention tells it that tells most; `row` is its row of the timeline. `first` and `last` are
    days over all mentions that fit; `sources` counts independent reports."""

    id: str
    mentions: int
    sources: int
    first: str | None
    last: str | None
    row: dict[str, Any]


def happenings(
    archive: Archive,
    asked: Filter | None = None,
    order: Order = "sources",
    page: int = 1,
    size: int = 50,
    placed: bool = False,
) -> list[Happening]:
    """Incidents of which some mention fits the filter. `placed`: the mention shown is one that names a place."""
    where, values = (asked or Filter()).where()
    lacks = "t.place IS NULL OR t.lat IS NULL" if placed else "t.first_day IS NULL"
    sql = _LISTED.format(where=where, lacks=lacks, order=_ORDERS[order])
    found = list(archive.rows(sql, [*values, size, (page - 1) * size]))
    rows = {row["record"]: row for row in mentions(archive, [each["head"] for each in found])}
    return [Happening(row=rows[each.pop("head")], **each) for each in found]
