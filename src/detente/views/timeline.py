"""The events of an archive in the order of their days, each with its sentence."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from detente.archive import Archive
from detente.views.filters import Filter

COLUMNS = (
    *("date_start", "date_end", "actors", "type", "recipients", "mode", "cameo", "quad", "intensity", "contexts"),
    *("status", "background", "country", "place", "lat", "lon", "on_the_word_of", "outlet", "published", "headline"),
    *("sentence", "trigger", "trigger_offset", "rule", "incident", "article", "url"),
)
"""What a row of the timeline holds, in this order. Actors are `COUNTRY/SECTOR/Name`, several parted by "; "."""


def timeline(archive: Archive, asked: Filter | None = None) -> Iterator[dict[str, Any]]:
    """Rows of event mentions, earliest first, those without a date last."""
    where, values = (asked or Filter()).where()
    sql = f"""SELECT {", ".join(COLUMNS)} FROM timeline AS t WHERE {where} ORDER BY first_day IS NULL, first_day,
        last_day, published, article, sentence_start, trigger_offset, record"""
    return archive.rows(sql, values)
