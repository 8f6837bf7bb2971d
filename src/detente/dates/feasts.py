"""Named days: from a feast's name and a year to its date."""

from __future__ import annotations

import datetime as dt
from functools import cache
from typing import Any

from detente.dates.units import nth_weekday
from detente.knowledge import tables


@cache
def _by_name() -> dict[str, dict[str, Any]]:
    return {name: entry for entry in tables.toml("dates/festivals.toml")["festival"] for name in entry["names"]}


def feast_day(name: str, year: int) -> dt.date | None:
    """The date of a named day (lower case) in a year; None for a name that the table does not hold."""
    entry = _by_name().get(name)
    if entry is None:
        return None
    if "easter" in entry:
        return easter(year) + dt.timedelta(days=entry["easter"])
    if "orthodox" in entry:
        return orthodox_easter(year) + dt.timedelta(days=entry["orthodox"])
    if "nth" in entry:
        return nth_weekday(year, entry["month"], entry["nth"], entry["weekday"])
    return dt.date(year, entry["month"], entry["day"])


def easter(year: int) -> dt.date:
    """Western Easter Sunday, by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = b // 4, b % 4
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return dt.date(year, month, day + 1)


def orthodox_easter(year: int) -> dt.date:
    """Orthodox Easter Sunday: the Julian computus (Meeus), moved to the Gregorian calendar."""
    a, b, c = year % 4, year % 7, year % 19
    d = (19 * c + 15) % 30
    e = (2 * a + 4 * b - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    gap = year // 100 - year // 400 - 2
    return dt.date(year, month, day + 1) + dt.timedelta(days=gap)
