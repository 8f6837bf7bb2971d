"""Expressions told from a publication day that nobody knows: kept, as far from that day as the words say.

"Last week" in an article without a date is the week before an unknown one: TIMEX3 `XXXX-WXX`, offset `-P1W`. The shape
and the offset are read off one day in the middle of a year and a month, whichever that is; no clock is looked at.
"""

from __future__ import annotations

import datetime as dt
import re

from detente.dates.units import Meaning

STAND_IN = dt.date(2001, 6, 13)
"""A Wednesday far from the ends of its month and year, so that near expressions cross neither."""

_WEEK = re.compile(r"(\d{4})-W(\d\d)")


def unanchored(meaning: Meaning, counted: bool = True) -> tuple[Meaning, str | None]:
    """A meaning reckoned from the stand-in with all that hangs on it crossed out, and its ISO 8601 offset.

    The offset is signed ("-P1D", "P1Y"), None where the expression has no plain distance from publication: `counted` is
    false for a day with a name, which lies wherever the calendar puts it.
    """
    told = f"{meaning.reason}; no publication date: stays relative"
    if meaning.value.endswith("_REF") or meaning.type not in ("DATE", "TIME"):
        return Meaning(meaning.type, meaning.value, None, told), None
    day, mark, clock = meaning.value.partition("T")
    return Meaning(meaning.type, re.sub(r"\d", "X", day) + mark + clock, None, told), _offset(day) if counted else None


def _offset(value: str) -> str | None:
    """How far a value lies from the stand-in, in its own unit."""
    week = _WEEK.fullmatch(value)
    if week:
        monday = dt.date.fromisocalendar(int(week[1]), int(week[2]), 1)
        return _signed((monday - STAND_IN + dt.timedelta(days=STAND_IN.weekday())).days // 7, "W")
    if re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        return _signed((dt.date.fromisoformat(value) - STAND_IN).days, "D")
    if re.fullmatch(r"\d{4}-\d\d", value):
        return _signed((int(value[:4]) - STAND_IN.year) * 12 + int(value[5:]) - STAND_IN.month, "M")
    return _signed(int(value) - STAND_IN.year, "Y") if re.fullmatch(r"\d{4}", value) else None


def _signed(amount: int, unit: str) -> str:
    return f"{'-' if amount < 0 else ''}P{abs(amount)}{unit}"
