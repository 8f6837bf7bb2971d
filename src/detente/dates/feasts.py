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
    if "hebrew" in entry:
        return hebrew_day(year, entry["hebrew"], entry.get("days", 0))
    if "islamic" in entry:
        return islamic_day(year, entry["islamic"], entry["day"])
    if "nth" in entry:
        day = nth_weekday(year, entry["month"], entry["nth"], entry["weekday"])
        return day + dt.timedelta(days=entry.get("days", 0))
    return dt.date(year, entry["month"], entry["day"])


def year_of(name: str) -> int | None:
    """The one year of a day that is known by its name alone ("9/11")."""
    entry = _by_name().get(name)
    return entry.get("year") if entry else None


def spread(name: str) -> tuple[int, int]:
    """How many days before and after its reckoned day a feast may lie or last: of Islamic ones, which begin with the
    sighted moon, one before and the days that they last behind."""
    entry = _by_name().get(name, {})
    return (1, entry["lasts"]) if "islamic" in entry else (0, 0)


_HIJRA = 1948440 - 385 - 1721425
"""The epoch of the tabular Islamic calendar, counted as `date.toordinal` does."""


def islamic_day(year: int, month: int, day: int) -> dt.date | None:
    """The first such day of the tabular Islamic calendar that falls in a Gregorian year (Reingold and Dershowitz,
    Calendrical Calculations, chapter 7)."""
    near = int((year - 622) * 33 / 32)
    for hijri in range(near - 1, near + 4):
        ordinal = (11 * hijri + 3) // 30 + 354 * hijri + 30 * month - (month - 1) // 2 + day + _HIJRA
        found = dt.date.fromordinal(ordinal)
        if found.year == year:
            return found
    return None


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


_TISHRI = 3761
"""What is added to a Gregorian year for the Hebrew year that begins in its autumn."""

_EPOCH = -1373427
"""The day before the first of the Hebrew calendar, counted as `date.toordinal` does."""


def rosh_hashanah(year: int) -> dt.date:
    """The Hebrew new year in the autumn of a year (Reingold and Dershowitz, Calendrical Calculations, chapter 8)."""
    before, this, after = (_elapsed(year + _TISHRI + off) for off in (-1, 0, 1))
    delay = 2 if after - this == 356 else 1 if this - before == 382 else 0
    return dt.date.fromordinal(_EPOCH + this + delay)


def _elapsed(year: int) -> int:
    """Days from the epoch to the new moon of a Hebrew year's first month, put off from the days that it may not be."""
    months = (235 * year - 234) // 19
    days = 29 * months + (12084 + 13753 * months) // 25920
    return days + 1 if 3 * (days + 1) % 7 < 3 else days


def hebrew_day(year: int, reckoned: str, days: int) -> dt.date:
    """A feast so many days from the autumn new year, from Passover before it, or from the 25th of Kislev after it."""
    new_year = rosh_hashanah(year)
    if reckoned == "passover":
        return new_year + dt.timedelta(days=days - 163)
    if reckoned == "hanukkah":
        complete = (rosh_hashanah(year + 1) - new_year).days % 10 == 5
        return new_year + dt.timedelta(days=days + 83 + complete)
    return new_year + dt.timedelta(days=days)
