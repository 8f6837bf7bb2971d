"""A dyad panel: a row for every directed pair of countries and month, with the numbers that other data sets join by."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import groupby
from typing import Any

from detente.archive import Archive
from detente.export.codes import cow, gw
from detente.export.mentions import condition
from detente.views.filters import Filter
from detente.views.periods import next_period

_QUADS = ("verbal-cooperation", "material-cooperation", "verbal-conflict", "material-conflict")
_DATED = """FROM dyads AS d JOIN standing AS g ON g.id = d.reading JOIN events AS e ON e.record = d.record
    LEFT JOIN homes AS h ON h.record = d.record WHERE {chosen} AND d.source <> d.target
    AND d.first_day <> '' AND (d.last_day IS NULL OR substr(d.first_day, 1, 7) = substr(d.last_day, 1, 7))"""
_SPAN = f"SELECT min(d.first_day) AS low, max(d.first_day) AS high {_DATED}"
_CELLS = f"""SELECT d.source AS a, d.target AS b, substr(d.first_day, 1, 7) AS month, count(*) AS mentions,
    count(DISTINCT d.reading) AS articles, count(DISTINCT coalesce(h.incident, -d.record)) AS incidents,
    {", ".join(f"sum(e.quad = '{q}') AS {q.replace('-', '_')}" for q in _QUADS)}, sum(d.intensity) AS intensity_sum
    {_DATED}
    GROUP BY 1, 2, 3 ORDER BY 1, 2, 3"""
_COUNTS = ("mentions", "articles", "incidents", *(q.replace("-", "_") for q in _QUADS))


def rows(archive: Archive, asked: Filter | None = None) -> Iterator[dict[str, Any]]:
    """Rows by the names of the columns; balanced: every pair that ever acts has every month of the archive."""
    chosen, values = condition(asked, record="d.record", status="d.status")
    span: dict[str, Any] = next(archive.rows(_SPAN.format(chosen=chosen), values), {"low": None})
    if not span["low"]:
        return
    cells = archive.rows(_CELLS.format(chosen=chosen), values)
    for (a, b), group in groupby(cells, key=lambda cell: (cell["a"], cell["b"])):
        known = {cell["month"]: cell for cell in group}
        month = date.fromisoformat(span["low"]).replace(day=1)
        while month <= date.fromisoformat(span["high"]):
            yield _row(a, b, month, known.get(f"{month:%Y-%m}", {}))
            month = next_period(month, "month")


def _row(a: str, b: str, month: date, cell: dict[str, Any]) -> dict[str, Any]:
    day = month.isoformat()
    total, count = cell.get("intensity_sum", 0.0), cell.get("mentions", 0)
    return {
        "dyad": f"{a}-{b}",
        "year": month.year,
        "month": month.month,
        "iso_a": a,
        "iso_b": b,
        "cow_a": cow(a, day),
        "cow_b": cow(b, day),
        "gw_a": gw(a, day),
        "gw_b": gw(b, day),
        **{name: cell.get(name, 0) for name in _COUNTS},
        "intensity_sum": round(total, 4),
        "intensity_mean": round(total / count, 4) if count else None,
    }
