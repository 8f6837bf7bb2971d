"""Incidents in one line each, for lists, timelines and maps: who, what, when, where, how many independent reports."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from detente.archive import Archive
from detente.views.acts import ACTS, HOME, HOMED, HOMED_FIRST, TOUCHED, wide
from detente.views.filters import Filter
from detente.views.incidents import mentions

_FAR = 1_000_000_000_000
"""More than any record's number: what speaks against a mention as the one that tells most weighs before its age."""
_LISTED = f"""SELECT i.name AS id, h.mentions, h.sources, h.first, h.last, h.head FROM (
    SELECT {HOME} AS home, count(*) AS mentions, count(DISTINCT p.origin) AS sources,
        min(t.first_day) AS first, max(t.last_day) AS last,
        min((({{lacks}}) * 2 + (t.status <> 'actual')) * {_FAR} + t.record) % {_FAR} AS head
        FROM {{homed}} JOIN placings AS p ON p.reading = t.reading WHERE {{where}} GROUP BY home
    ) AS h JOIN incidents AS i ON i.id = h.home ORDER BY {{order}} LIMIT ? OFFSET ?"""
_ORDERS = {
    "sources": "sources DESC, mentions DESC, first IS NULL, first DESC, id",
    "latest": "first IS NULL, first DESC, sources DESC, id",
    "day": "first IS NULL, first, id",
}
_MANY, _NTH = 4, 20_000
"""So many mentions for each row wanted are looked at first; where that is too many, all are at once."""
_COUNT = "SELECT count(*) AS least FROM members GROUP BY incident ORDER BY least DESC LIMIT 1 OFFSET ?"
_DAY = f"SELECT t.first_day AS least FROM {ACTS} AS t WHERE {{where}} AND t.first_day IS NOT NULL ORDER BY 1 DESC"
_TOLD_MOST = "SELECT incident FROM members GROUP BY incident HAVING count(*) >= ?"
_LATE = f"SELECT b.incident FROM {ACTS} AS t JOIN members AS b ON b.record = t.record WHERE t.first_day >= ?"
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
    sql = _LISTED.replace("{lacks}", lacks).replace("{order}", _ORDERS[order])
    span = [size, (page - 1) * size]
    found = _first(archive, sql, asked or Filter(), order, span)
    if found is None:
        found = list(archive.rows(sql.format(homed=HOMED, where=where), [*values, *span]))
    rows = {row["record"]: row for row in mentions(archive, [each["head"] for each in found])}
    return [Happening(row=rows[each.pop("head")], **each) for each in found]


def _first(archive: Archive, sql: str, asked: Filter, order: Order, span: list[int]) -> list[dict[str, Any]] | None:
    """A page from the incidents with most mentions, or with the latest; None where others may belong on it.

    No incident has more independent reports than mentions, and none begins after its latest mention: so a page is whole
    if its last row has as many reports as the least told incident looked at has mentions, or begins as late.
    """
    size, skip = span
    nth, (where, values) = _MANY * (size + skip), asked.where()
    if order == "day" or not wide(asked) or nth > _NTH:
        return None
    field, those = ("sources", _TOLD_MOST) if order == "sources" else ("first", _LATE)
    marks = [nth] if order == "sources" else [*values, nth]
    bounds = _COUNT if order == "sources" else _DAY.format(where=where) + " LIMIT 1 OFFSET ?"
    least = next((row["least"] for row in archive.rows(bounds, marks)), None)
    if least is None:
        return None
    few = f"m.incident IN ({those} UNION {TOUCHED}) AND {where}"
    found = list(archive.rows(sql.format(homed=HOMED_FIRST, where=few), [least, *values, *span]))
    whole = len(found) == size and found[-1][field] is not None and found[-1][field] >= least
    return found if whole else None
