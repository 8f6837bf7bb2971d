"""Whole readings in their order, one after the other: all that stand, or those that tell of what is asked for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from detente.archive import Archive
from detente.model import Reading
from detente.native import Source, rows
from detente.views.filters import Filter

_ARTICLES = """SELECT a.id, b.code || '+' || b.knowledge AS version,
    (SELECT name FROM captures AS c WHERE c.article = a.id ORDER BY c.rowid DESC LIMIT 1) AS input,
    (SELECT data_hash FROM captures AS c WHERE c.article = a.id ORDER BY c.rowid DESC LIMIT 1) AS sha256
    FROM standing AS g JOIN articles AS a ON a.id = g.article JOIN readings AS b ON b.id = g.id WHERE {told}
    ORDER BY a.published IS NULL, a.published, a.id"""
_INCIDENTS = """SELECT g.article || ':e' || (r.number + 1) AS record, g.article, i.name AS incident, h.score, h.reason,
    o.article AS origin FROM standing AS g JOIN articles AS a ON a.id = g.article
    JOIN records AS r ON r.reading = g.id AND r.kind = 'event' JOIN homes AS h ON h.record = r.id
    JOIN incidents AS i ON i.id = h.incident LEFT JOIN placings AS p ON p.reading = g.id
    LEFT JOIN readings AS o ON o.id = p.origin WHERE {told}
    ORDER BY a.published IS NULL, a.published, a.id, r.number"""


def readings(archive: Archive, asked: Filter | None = None) -> Iterator[Reading]:
    """By publication and id; an article is whole, with all its records, if one of its events fits."""
    for reading, _ in _found(archive, asked):
        yield reading


def native_rows(archive: Archive, asked: Filter | None = None) -> Iterator[dict[str, list[dict[str, Any]]]]:
    """The rows that each of these readings gives to the native tables."""
    for reading, row in _found(archive, asked):
        yield rows(reading, row["version"], Source(row["input"], row["sha256"]))


def incident_rows(archive: Archive, asked: Filter | None = None) -> Iterator[dict[str, Any]]:
    """The incident of each event of these readings."""
    told, values = _told(asked)
    return archive.rows(_INCIDENTS.format(told=told), values)


def _found(archive: Archive, asked: Filter | None) -> Iterator[tuple[Reading, dict[str, Any]]]:
    told, values = _told(asked)
    for row in archive.rows(_ARTICLES.format(told=told), values):
        reading = archive.reading(row["id"])
        if reading is not None:
            yield reading, row


def _told(asked: Filter | None) -> tuple[str, list[str]]:
    where, values = (asked or Filter()).where()
    return "1" if where == "1" else f"g.article IN (SELECT t.article FROM timeline AS t WHERE {where})", values
