"""Moments as pages print them → ISO 8601 with the offset from UTC, where the page states one."""

from __future__ import annotations

import re
from datetime import UTC, datetime, time, timedelta, timezone
from email.utils import parsedate_to_datetime
from typing import Final

from detente.reading import days

# Hours ahead of UTC, of the zones that have one meaning in the press. Source: the IANA time zone database.
# CST, IST and the like name several zones and are left out; EST is the American one, as in the English press.
_ZONES: Final = {
    "UTC": 0.0, "GMT": 0.0, "Z": 0.0, "WET": 0.0, "BST": 1.0, "WEST": 1.0, "CET": 1.0, "CEST": 2.0, "EET": 2.0,
    "SAST": 2.0, "CAT": 2.0, "EEST": 3.0, "MSK": 3.0, "EAT": 3.0, "WAT": 1.0, "PKT": 5.0, "WIB": 7.0, "HKT": 8.0,
    "SGT": 8.0, "AWST": 8.0, "JST": 9.0, "KST": 9.0, "AEST": 10.0, "AEDT": 11.0, "NZST": 12.0, "NZDT": 13.0,
    "EST": -5.0, "EDT": -4.0, "CDT": -5.0, "MST": -7.0, "MDT": -6.0, "PST": -8.0, "PDT": -7.0,
}  # fmt: skip
_ISO: Final = re.compile(
    r"(?P<day>\d{4}-\d\d-\d\d)[T ](?P<hour>\d\d):(?P<minute>\d\d)(?::(?P<second>\d\d)(?:[.,]\d+)?)?"
    r"\s?(?P<zone>Z|UTC|GMT|[+-]\d\d:?\d\d|[+-]\d\d(?!\d))?"
)
_CLOCK: Final = re.compile(
    r"(?<![\d.:/-])(?P<hour>\d{1,2})(?:[:.h](?P<minute>[0-5]\d))?(?::(?P<second>[0-5]\d))?"
    r"\s?(?P<half>[ap])?\.?(?(half)m\.?)"
    r"(?:,?\s*\(?(?P<zone>[A-Z]{2,4})\b(?P<offset>[+-]\d{1,2}(?::?\d\d)?)?\)?)?",
    re.IGNORECASE,
)

_OPENING: Final = re.compile(
    rf"(\d{{1,2}}[:.h]\d\d(?:\s?[ap]\.?m\.?)?(?:\s\(?(?:{'|'.join(_ZONES)}|[ECMP]T)(?:[+-]\d{{1,2}})?\)?)?)"
    r"(?:\s?[:–—|-]\s|\s)(?=[A-Z“\"‘])"
)


def first(text: str) -> str | None:
    """The first moment in a text: a day with its clock time, as `2015-02-10T22:30:00+01:00`.

    Only times that stand beside a full date count. None if the text has a day but no time.
    """
    if found := _ISO.search(text):
        return _iso(found["day"], found["hour"], found["minute"], found["second"], _offset(found["zone"] or ""))
    if re.search(r"\d\s+[A-Za-z]{3}\s+\d{2,4}\s+\d\d:\d\d", text) and (mail := _mail(text)):
        return mail
    day = days.first_day(text)
    return _beside(text, day) if day else None


def clock(text: str) -> str | None:
    """A line that is a clock time and nothing else, as `10:42:00`, with its offset if it states one; else None."""
    found = re.fullmatch(r"\W*(?:(?:posted|updated|published|at)\W+)*(.{3,18}?)[^\w)]*", text.strip(), re.IGNORECASE)
    told = _CLOCK.fullmatch(found[1]) if found else None
    return _time(told) if told else None


def opening(text: str) -> str | None:
    """The clock time that opens a line and is set off from the words behind it: "10.42am: …", "10:42 GMT – …"."""
    found = _OPENING.match(text)
    return clock(found[1]) if found else None


def counted(text: str) -> str | None:
    """A moment told in seconds or milliseconds since 1970, as programs write it, in UTC."""
    if not re.fullmatch(r"1\d{9}(?:\d{3})?", text.strip()):
        return None
    return datetime.fromtimestamp(int(text.strip()[:10]), tz=UTC).isoformat()


def _time(told: re.Match[str]) -> str | None:
    """The clock time of a match; a bare number of an hour is none."""
    hour = _hour(told)
    if hour is None or not (told["minute"] or told["half"]):
        return None
    zone = _offset((told["zone"] or "").upper(), told["offset"])
    return time(hour, int(told["minute"] or 0), int(told["second"] or 0), tzinfo=zone).isoformat()


def _beside(text: str, day: str) -> str | None:
    for found in _CLOCK.finditer(days.undated(text)):
        zone = (found["zone"] or "").upper()
        hour = _hour(found)
        if hour is None or not (found["minute"] or found["half"]):
            continue
        return _iso(day, str(hour), found["minute"] or "0", found["second"], _offset(zone, found["offset"]))
    return None


def _hour(found: re.Match[str]) -> int | None:
    hour = int(found["hour"])
    half = (found["half"] or "").lower()
    if half:
        return hour % 12 + (12 if half == "p" else 0) if 1 <= hour <= 12 else None
    return hour if hour < 24 else None


def _offset(zone: str, added: str | None = None) -> timezone | None:
    """A zone's name, with what a page adds to it ("GMT+1"), or a plain offset."""
    hours = _ZONES.get(zone.upper())
    if zone[:1] in ("+", "-"):
        hours, added = 0.0, zone
    if hours is None:
        return None
    if added:
        digits = added[1:].replace(":", "")
        whole, minutes = (int(digits[:-2]), int(digits[-2:])) if len(digits) > 2 else (int(digits), 0)
        hours += (whole + minutes / 60) * (-1 if added[0] == "-" else 1)
    return timezone(timedelta(hours=hours)) if abs(hours) < 24 else None


def _iso(day: str, hour: str, minute: str, second: str | None, zone: timezone | None) -> str | None:
    try:
        year, month, date = map(int, day.split("-"))
        moment = datetime(year, month, date, int(hour), int(minute), int(second or 0), tzinfo=zone)
    except ValueError:
        return None
    return moment.isoformat()


def _mail(text: str) -> str | None:
    try:
        return parsedate_to_datetime(text.strip()).isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
