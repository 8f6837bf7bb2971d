"""Dates as pages print them → the ISO day; nothing here looks at a clock."""

from __future__ import annotations

import re
from datetime import date
from email.utils import parsedate_tz
from typing import Final

from detente.reading.months import MONTH, NUMBERS

_MONTH: Final = f"(?P<month>{MONTH})"
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
_EUROPEAN: Final = re.compile(r"\b(?:GMT|UTC|CES?T|BST|EES?T|MSK|IST|SAST|AES?T)\b|\b(?:1[3-9]|2[0-3])[:.h][0-5]\d\b")
_AMERICAN: Final = re.compile(r"\b(?:E[SD]?T|P[SD]?T|C[SD]T|M[SD]T)\b|\d\s?[ap]\.?m\b", re.IGNORECASE)
_AROUND: Final = re.compile(
    r"\b(?:published|posted|updated|last|first|modified|created|date|on|at|by|the|am|pm|a\.m|p\.m|min|mins|minutes?|"
    r"read|hrs?|hours?|ago|of|and|mon|tue|tues|wed|thu|thurs?|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    r"[a-z]{2,4}t|gmt|utc|z)\b\.?",
    re.IGNORECASE,
)
_LEADING: Final = re.compile(
    r"\b(?:(?:first |last )?(?:published|posted|updated|modified)(?: (?:on|at))?|date:?|on|at|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|gmt|utc|bst|ces?t|[ecmp][sd]t)\b:?",
    re.IGNORECASE,
)
_DIGIT: Final = re.compile(r"\d")
_BARE_ISO: Final = re.compile(r"\d{4}-\d\d-\d\d")


def iso(text: str) -> str | None:
    """The text if it is a day as `YYYY-MM-DD` that the calendar has, in the age of newspapers."""
    text = text.strip()
    if not _BARE_ISO.fullmatch(text) or not "1500" <= text[:4] < "2500":
        return None
    return _real(int(text[:4]), int(text[5:7]), int(text[8:]))


def first_day(text: str) -> str | None:
    """The first full date (day, month and year) in a text, as an ISO day.

    A slashed date that can be read both day first and month first is settled by the time zone or clock beside it;
    without those it is left alone, since a guess would be wrong half of the time.
    """
    if not _DIGIT.search(text):
        return None
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


def is_stamp(text: str) -> bool:
    """Whether a line is a date and little else: "Published March 3, 2014, 9:54 a.m."."""
    if len(text) > 120 or not has_day(text):
        return False
    return len(re.findall(r"[^\W\d_]{2,}", _AROUND.sub(" ", undated(text)))) <= 2


def without(text: str) -> str:
    """What a line says besides its date and time: "Posted on 3 March 2015 by A. Name" leaves "by A. Name"."""
    rest = re.sub(r"\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?(?:\s[A-Z]{2,4}\b)?", " ", undated(text))
    return " ".join(_LEADING.sub(" ", rest).split()).strip(" ,|-–—·•:")


def undated(text: str) -> str:
    """A text without its full dates."""
    for shape in _SHAPES:
        text = shape.sub(" ", text)
    return _SLASHED.sub(" ", text)


def _from(found: re.Match[str]) -> str | None:
    parts = found.groupdict()
    month = int(parts["number"]) if parts.get("number") else NUMBERS[parts["month"].lower().rstrip(".")]
    return _real(int(parts["year"]), month, int(parts["day"]))


def _slashed(text: str) -> str | None:
    found = _SLASHED.search(text)
    if not found:
        return None
    year, first, second = int(found["year"]), int(found["first"]), int(found["second"])
    readings = {day for day in (_real(year, second, first), _real(year, first, second)) if day}
    if len(readings) == 1:
        return readings.pop()
    if "." in found.group() or _EUROPEAN.search(text):
        return _real(year, second, first)
    return _real(year, first, second) if _AMERICAN.search(text) else None


def _mail(text: str) -> str | None:
    """RFC 822, as feeds write it: `Sun, 30 Mar 14 18:00:00 GMT`."""
    parsed = parsedate_tz(text) if re.search(r"\d\s+[A-Za-z]{3}\s+\d", text) else None
    return _real(*parsed[:3]) if parsed else None


def _real(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
