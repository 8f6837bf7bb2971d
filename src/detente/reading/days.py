"""Dates as pages print them → the ISO day; nothing here looks at a clock."""

from __future__ import annotations

import re
from datetime import date
from email.utils import parsedate_tz
from typing import Final

_MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
_MONTH: Final = "(?P<month>" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\b\.?"
_DAY: Final = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR: Final = r"(?P<year>(?:18|19|20|21)\d\d)"
_SHAPES: Final = tuple(
    re.compile(shape, re.IGNORECASE)
    for shape in (
        rf"(?<!\d){_YEAR}-(?P<number>\d\d?)-{_DAY}(?!\d)",
        rf"(?<!\d){_YEAR}/(?P<number>\d\d?)/{_DAY}(?!\d)",
        rf"(?<!\d){_YEAR}\.(?P<number>\d\d?)\.{_DAY}(?!\d)",
        rf"(?<!\d){_YEAR}\s?年\s?(?P<number>\d\d?)\s?月\s?{_DAY}\s?日",
        rf"(?<!\w){_MONTH}\s+{_DAY}\s*,?\s*(?:at\s+[\d:.]+\s*[ap]\.?m\.?\s*,?\s*)?{_YEAR}(?!\d)",
        rf"(?<!\d){_DAY}[\s.-]+(?:of\s+)?{_MONTH}[\s,.-]+{_YEAR}(?!\d)",
        r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<number>0[1-9]|1[0-2])(?P<day>[0-3]\d)(?!\d)",
    )
)
_SLASHED: Final = re.compile(rf"(?<!\d)(?P<first>\d\d?)[/.](?P<second>\d\d?)[/.]{_YEAR}(?!\d)")
_BARE_ISO: Final = re.compile(r"\d{4}-\d\d-\d\d")


def iso(text: str) -> str | None:
    """The text if it is a day as `YYYY-MM-DD` that the calendar has."""
    text = text.strip()
    if not _BARE_ISO.fullmatch(text):
        return None
    return _real(int(text[:4]), int(text[5:7]), int(text[8:]))


def first_day(text: str) -> str | None:
    """The first full date (day, month and year) in a text, as an ISO day.

    A slashed date is read day first, unless only month first gives a date that exists; where both readings exist
    and differ it is left alone, since a guess would be wrong half of the time.
    """
    best: tuple[int, str] | None = None
    for shape in _SHAPES:
        for found in shape.finditer(text):
            day = _from(found)
            if day and (best is None or found.start() < best[0]):
                best = (found.start(), day)
            if day:
                break
    if best:
        return best[1]
    return _slashed(text) or _mail(text)


def has_day(text: str) -> bool:
    """Whether the text holds a full date."""
    return first_day(text) is not None


def _from(found: re.Match[str]) -> str | None:
    parts = found.groupdict()
    month = int(parts["number"]) if parts.get("number") else _MONTHS[parts["month"].lower()]
    return _real(int(parts["year"]), month, int(parts["day"]))


def _slashed(text: str) -> str | None:
    found = _SLASHED.search(text)
    if not found:
        return None
    year, first, second = int(found["year"]), int(found["first"]), int(found["second"])
    readings = {day for day in (_real(year, second, first), _real(year, first, second)) if day}
    return readings.pop() if len(readings) == 1 else None


def _mail(text: str) -> str | None:
    """RFC 822, as feeds write it: `Sun, 30 Mar 14 18:00:00 GMT`."""
    parsed = parsedate_tz(text) if re.search(r"\d\s+[A-Za-z]{3}\s+\d", text) else None
    return _real(*parsed[:3]) if parsed else None


def _real(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
