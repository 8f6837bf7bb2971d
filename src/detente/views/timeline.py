"""The events of an archive in the order of their days, each with its sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from detente.archive import Archive
from detente.model import DetenteError
from detente.views.filters import Filter

COLUMNS = (
    *("date_start", "date_end", "actors", "type", "recipients", "mode", "cameo", "quad", "intensity", "contexts"),
    *("status", "background", "country", "place", "lat", "lon", "on_the_word_of", "outlet", "published", "headline"),
    *("sentence", "trigger", "trigger_offset", "rule", "incident", "article", "url"),
)
"""What a row of the timeline holds, in this order. Actors are `COUNTRY/SECTOR/Name`, several parted by "; "; `incident`
is the id across articles, `ARTICLE#e1` where the article has not been gathered yet."""
_HOME = """coalesce((SELECT i.name FROM homes AS h JOIN incidents AS i ON i.id = h.incident WHERE h.record = t.record),
    t.article || '#' || t.incident) AS incident"""
_SHOWN = ", ".join(_HOME if column == "incident" else "t." + column for column in COLUMNS)


def timeline(archive: Archive, asked: Filter | None = None) -> Iterator[dict[str, Any]]:
    """Rows of event mentions, earliest first, those without a date last."""
    where, values = (asked or Filter()).where()
    sql = f"""SELECT {_SHOWN} FROM timeline AS t WHERE {where} ORDER BY first_day IS NULL, first_day,
        last_day, published, article, sentence_start, trigger_offset, record"""
    return archive.rows(sql, values)


def timeline_page(
    archive: Archive,
    asked: Filter | None = None,
    page: int = 1,
    size: int = 50,
    newest: bool = False,
    more: Sequence[tuple[str, list[Any]]] = (),
) -> list[dict[str, Any]]:
    """One page of the timeline, the first is 1; within a day, events come in the order of adding. `newest` turns the
    order round; undated events stay last. Rows also tell `record` and `sentence_start`. `more` are further conditions
    on `timeline AS t` with their values.

    Walks along the index of days and stops when the page is full, so that it need not sort all events.

    Raises:
        DetenteError: if there is no such page.
    """
    if page < 1:
        raise DetenteError(f"--page {page}", "is no page", "the first is 1")
    where, values = (asked or Filter()).where()
    where = " AND ".join([f"({where})", *(test for test, _ in more)])
    values = [*values, *(value for _, marks in more for value in marks)]
    for column, same in (("t.last_day", "r.last_day"), ("t.first_day", "r.first_day"), ("t.record IN", "r.id IN")):
        where = where.replace(column, same)  # tested on the index
    offset, way = (page - 1) * size, "DESC" if newest else "ASC"
    rows = list(archive.rows(_PAGE.format(dated="NOT NULL", where=where, way=way), [*values, size, offset]))
    if len(rows) < size:
        dated = next(archive.rows(_DATED.format(where=where), values), {"n": 0})["n"] if offset else len(rows)
        left = [*values, size - len(rows), max(0, offset - dated)]
        rows += archive.rows(_PAGE.format(dated="NULL", where=where, way=way), left)
    return rows


def counted(archive: Archive, asked: Filter | None = None) -> int:
    """How many events there are on all pages."""
    where, values = (asked or Filter()).where()
    return next((row["n"] for row in archive.rows(f"SELECT count(*) AS n FROM timeline AS t WHERE {where}", values)), 0)


_FROM = "FROM records AS r CROSS JOIN timeline AS t ON t.record = r.id WHERE r.kind = 'event' AND r.first_day IS"
_PAGE = f"""SELECT {_SHOWN}, t.record, t.sentence_start {_FROM} {{dated}} AND {{where}}
    ORDER BY r.first_day {{way}}, r.last_day {{way}}, r.id {{way}} LIMIT ? OFFSET ?"""
_DATED = f"SELECT count(*) AS n {_FROM} NOT NULL AND {{where}}"
