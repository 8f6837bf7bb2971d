"""A dyad panel: a row for every directed pair of countries and month, with the numbers that other data sets join by."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from detente.archive import Archive
from detente.export.codes import cow, gw
from detente.views.series import Asked, series

_PAIRS = """SELECT DISTINCT a.country AS a, b.country AS b FROM participants AS a JOIN participants AS b
    ON b.record = a.record AND b.country <> a.country AND b.role IN ('actor', 'recipient')
    JOIN records AS r ON r.id = a.record JOIN standing AS g ON g.id = r.reading
    WHERE a.role = 'actor' ORDER BY 1, 2"""
_SPAN = """SELECT min(r.first_day) AS low, max(r.last_day) AS high FROM records AS r JOIN standing AS g
    ON g.id = r.reading JOIN events AS e ON e.record = r.id WHERE e.status = 'actual'
    AND substr(r.first_day, 1, 7) = substr(r.last_day, 1, 7)"""
_SAME = ("mentions", "articles", "incidents", "intensity_sum", "intensity_mean")
_QUADS = ("verbal_cooperation", "material_cooperation", "verbal_conflict", "material_conflict")


def rows(archive: Archive) -> Iterator[dict[str, Any]]:
    """Rows by the names of the columns; balanced: every pair that ever acts has every month of the archive."""
    span: dict[str, Any] = next(archive.rows(_SPAN), {"low": None})
    if not span["low"]:
        return
    for pair in list(archive.rows(_PAIRS)):
        dyad = f"{pair['a']}-{pair['b']}"
        asked = Asked(dyad=dyad, by="month", directed=True, since=span["low"][:7], until=span["high"][:7])
        months = list(series(archive, asked))
        if any(m["mentions"] for m in months):
            yield from (_row(pair, dyad, month) for month in months)


def _row(pair: dict[str, Any], dyad: str, month: dict[str, Any]) -> dict[str, Any]:
    a, b = pair["a"], pair["b"]
    codes = {"iso_a": a, "iso_b": b, "cow_a": cow(a), "cow_b": cow(b), "gw_a": gw(a), "gw_b": gw(b)}
    when = {"dyad": dyad, "year": int(month["start"][:4]), "month": int(month["start"][5:7])}
    return when | codes | {k: month[k] for k in _SAME} | {q: month[f"mentions_{q}"] for q in _QUADS}
