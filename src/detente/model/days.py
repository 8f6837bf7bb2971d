"""From a date as precise as it is known to the days that it spans, so that SQL can compare them."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from detente.model.when import When


def first_day(text: str) -> str:
    """The first day of an ISO day, month or year.

    Raises:
        ValueError: if it is none of the three.
    """
    return _parts(text)[0].isoformat()


def last_day(text: str) -> str:
    """The last day of an ISO day, month or year.

    Raises:
        ValueError: if it is none of the three.
    """
    return _parts(text)[1].isoformat()


def bounds(when: When | None) -> tuple[str | None, str | None]:
    """The first and the last day of an interval, both included; `(None, None)` where there is no date."""
    return (first_day(when.start), last_day(when.end)) if when else (None, None)


def _parts(text: str) -> tuple[date, date]:
    fields = text.split("-")
    if [len(f) for f in fields] not in ([4], [4, 2], [4, 2, 2]) or not all(f.isdecimal() for f in fields):
        raise ValueError(f"no ISO day, month or year: {text}")
    year, month, day = (*map(int, fields), 0, 0)[:3]
    if len(fields) == 3:
        return date(year, month, day), date(year, month, day)
    low, high = (month, month) if len(fields) == 2 else (1, 12)
    if not 1 <= low <= 12:
        raise ValueError(f"no such month: {text}")
    return date(year, low, 1), date(year, high, monthrange(year, high)[1])
