"""Incidents as pages show them: their mentions in full, where the articles disagree, and what may belong to them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from detente.archive import Archive
from detente.stories import Incident, incident, incidents_of
from detente.views.filters import Filter
from detente.views.timeline import COLUMNS

_MENTIONS = f"SELECT {', '.join((*COLUMNS, 'record', 'sentence_start'))} FROM timeline WHERE record IN ({{marks}})"
_HOMES = "SELECT h.record, i.name FROM homes AS h JOIN incidents AS i ON i.id = h.incident WHERE h.record IN ({marks})"
_NEAR = 3
"""Days around an incident in which others are offered for a merger."""
_FIELDS: tuple[tuple[str, Callable[[dict[str, Any]], str | None]], ...] = (
    ("type", lambda row: row["type"]),
    ("mode", lambda row: row["mode"]),
    ("who", lambda row: _lands(row["actors"])),
    ("whom", lambda row: _lands(row["recipients"])),
    ("when", lambda row: "/".join(dict.fromkeys((row["date_start"], row["date_end"]))) if row["date_start"] else None),
    ("where", lambda row: "/".join(p for p in (row["country"], row["place"]) if p) or None),
    ("status", lambda row: row["status"]),
)
"""What mentions may tell differently, each as a value that can be compared."""


@dataclass(frozen=True)
class Version:
    """One of the things told: the value, and the articles that tell it by their origin (independent reports)."""

    value: str
    sources: int
    articles: tuple[str, ...]


def mentions(archive: Archive, records: Sequence[int]) -> list[dict[str, Any]]:
    """Rows of the timeline, with `record` and `sentence_start`, in the order of the records given."""
    rows = {row["record"]: row for row in archive.rows(_MENTIONS.format(marks=_marks(records)), records)}
    return [rows[record] for record in records if record in rows]


def told(found: Incident, rows: Sequence[dict[str, Any]]) -> dict[str, list[Version]]:
    """What the mentions tell, field by field, the most told first; a field that nobody tells is left out.

    A field with several versions is one on which the articles disagree, or which some tell more narrowly.
    """
    out = {}
    for name, value in _FIELDS:
        by: dict[str, list[str]] = defaultdict(list)
        for row in rows:
            if said := value(row):
                by[said].append(row["article"])
        if by:
            out[name] = sorted((_version(found, v, a) for v, a in by.items()), key=lambda v: (-v.sources, v.value))
    return out


def homes(archive: Archive, records: Sequence[int]) -> dict[int, str]:
    """The incident's id of each event that was gathered."""
    rows = archive.rows(_HOMES.format(marks=_marks(records)), records)
    return {row["record"]: row["name"] for row in rows}


def near(archive: Archive, found: Incident, limit: int = 8) -> list[Incident]:
    """Other incidents of the same type and days, the most told first: what a merger might take in."""
    days = [day for m in found.mentions for day in (m.first, m.last) if day]
    if not days:
        return []
    asked = Filter(type=found.type, since=_shift(min(days), -_NEAR), until=_shift(max(days), _NEAR))
    where, values = asked.where()
    others = incidents_of(archive, where, values, order="sources", size=limit + 1)
    return [other for other in others if other.id != found.id][:limit]


def merged_into(archive: Archive, id: str) -> str | None:
    """The incident that took in another one, where it did."""
    sql = """SELECT b.name FROM mergers AS m JOIN incidents AS a ON a.id = m.incident AND a.name = ?
        JOIN incidents AS b ON b.id = m.into_"""
    return next((row["name"] for row in archive.rows(sql, (id,)) if incident(archive, row["name"])), None)


def _version(found: Incident, value: str, articles: Iterable[str]) -> Version:
    each = tuple(dict.fromkeys(articles))
    return Version(value, len({found.origins.get(a, a) for a in each}), each)


def _lands(codes: str | None) -> str | None:
    """The countries of a side; sides are told by different persons of one country all the time."""
    lands = sorted({code.split("/")[0] for code in (codes or "").split("; ") if code} - {"---"})
    return " ".join(lands) or None


def _marks(values: Sequence[object]) -> str:
    return ", ".join("?" * len(values))


def _shift(day: str, by: int) -> str:
    return (date.fromisoformat(day) + timedelta(days=by)).isoformat()
