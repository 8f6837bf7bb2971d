"""Hours of a day: "10:30 p.m. on Monday", "midnight EST Tuesday", "0300 GMT", "1430 hours"."""

from __future__ import annotations

import re

from detente.dates import units
from detente.dates.absolute import calendar_day
from detente.dates.found import Context, Found
from detente.dates.units import Meaning
from detente.dates.weekdays import AT, deictic_day, weekday

_MILITARY = re.compile(r"([01]\d|2[0-4])([0-5]\d)$")
_LATE = frozenset({"afternoon", "evening"})


def clock_time(found: Found, context: Context) -> Meaning | None:
    """An hour with the day that it names, else of the day spoken of; its zone is its own and moves no day."""
    clock = _clock(found, context)
    if clock is None:
        return None
    day: Meaning | None = None
    if found.has("month"):
        day = calendar_day(found, context)
    elif found.has("weekday"):
        day = weekday(found, context)
    elif found.has("today"):
        day = deictic_day(found, context)
    elif context.published:
        day = units.day(context.spoken or context.published, "hour of the day spoken of")
    if day is None:
        return Meaning("TIME", f"XXXX-XX-XXT{clock}", None, "hour, no day known")
    return Meaning("TIME", f"{day.value[:10]}T{clock}", day.when, day.reason)


def _clock(found: Found, context: Context) -> str | None:
    token = found.first("clock") or found.first("hour") or found.first("number") or found.first("year")
    if token is None or (found.has("month") and token.i > found.all("month")[0].i):
        return None
    mark = found.first("meridiem")
    if token.lower in ("noon", "midnight"):
        return "12:00" if token.lower == "noon" else "24:00"
    if token.lower[0].isdigit() and ":" not in token.lower and mark is None and not found.has("part"):
        return _four_digits(token.lower, found, context)
    digits = re.match(r"(\d{1,2})(?:[:.](\d\d))?", token.lower)
    part = found.first("part")
    if not digits or (part is not None and (context.before is None or context.before.lower not in AT)):
        return None
    hour, minute = int(digits[1]), digits[2] or "00"
    words = "".join(t.lower for t in (token, mark) if t).replace(".", "")
    if ("pm" in words or (part is not None and part.lower in _LATE)) and hour < 12:
        hour += 12
    return f"{hour % 24:02}:{minute}" if hour <= 24 else None


def _four_digits(word: str, found: Found, context: Context) -> str | None:
    """ "0300 GMT", "at 1430 hours"; not "1430 hours" of work."""
    digits = _MILITARY.match(word)
    named = found.has("zone") or (context.before is not None and context.before.lower in AT)
    in_hours = not found.has("units") or found.unit() == "hour"
    return f"{digits[1]}:{digits[2]}" if digits and named and in_hours else None
