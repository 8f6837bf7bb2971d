"""Days, weeks, months, quarters, seasons and years: their TIMEX3 values and their intervals."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from detente.model import When

CODES = {
    "second": "TS",
    "minute": "TM",
    "hour": "TH",
    "day": "D",
    "night": "D",
    "weekend": "WE",
    "week": "W",
    "fortnight": "W",
    "month": "M",
    "quarter": "Q",
    "semester": "M",
    "year": "Y",
    "decade": "DE",
    "century": "CE",
}
"""TIMEX3 duration letters; those with a leading T stand behind the T of an ISO duration."""


TimexType = Literal["DATE", "TIME", "DURATION", "SET"]


@dataclass(frozen=True)
class Meaning:
    """What an expression means: TIMEX3 type and value, the interval, and how it was reckoned."""

    type: TimexType
    value: str
    when: When | None
    reason: str


def span(start: str, end: str | None = None) -> When:
    """An interval of two ISO prefixes."""
    return When(start=start, end=end or start)


def day(d: dt.date, reason: str) -> Meaning:
    """One day."""
    return Meaning("DATE", d.isoformat(), span(d.isoformat()), reason)


def week(d: dt.date, reason: str) -> Meaning:
    """The ISO week (Monday to Sunday) that holds a day."""
    monday = d - dt.timedelta(days=d.weekday())
    year, number, _ = d.isocalendar()
    return Meaning("DATE", f"{year}-W{number:02}", _days(monday, 6), reason)


def weekend(d: dt.date, reason: str) -> Meaning:
    """Saturday and Sunday of the week that holds a day."""
    year, number, weekday = d.isocalendar()
    saturday = d + dt.timedelta(days=6 - weekday)
    return Meaning("DATE", f"{year}-W{number:02}-WE", _days(saturday, 1), reason)


def month(year: int, number: int, reason: str) -> Meaning:
    """A month; numbers outside 1 to 12 run into other years."""
    year, number = year + (number - 1) // 12, (number - 1) % 12 + 1
    text = f"{year:04}-{number:02}"
    return Meaning("DATE", text, span(text), reason)


def quarter(year: int, number: int, reason: str) -> Meaning:
    """A quarter of a year; numbers outside 1 to 4 run into other years."""
    year, number = year + (number - 1) // 4, (number - 1) % 4 + 1
    when = span(f"{year:04}-{3 * number - 2:02}", f"{year:04}-{3 * number:02}")
    return Meaning("DATE", f"{year:04}-Q{number}", when, reason)


def half(year: int, number: int, reason: str) -> Meaning:
    """The first or second half of a year."""
    when = span(f"{year:04}-{6 * number - 5:02}", f"{year:04}-{6 * number:02}")
    return Meaning("DATE", f"{year:04}-H{number}", when, reason)


def season(year: int, code: str, first: int, reason: str) -> Meaning:
    """A season of three months; winter runs into the next year."""
    last = first + 2
    end = f"{year + 1:04}-{last - 12:02}" if last > 12 else f"{year:04}-{last:02}"
    return Meaning("DATE", f"{year:04}-{code}", span(f"{year:04}-{first:02}", end), reason)


def year(number: int, reason: str) -> Meaning:
    """A year."""
    return Meaning("DATE", f"{number:04}", span(f"{number:04}"), reason)


def decade(first: int, reason: str) -> Meaning:
    """Ten years, named by the first."""
    return Meaning("DATE", f"{first // 10:03}", span(f"{first:04}", f"{first + 9:04}"), reason)


def century(number: int, reason: str) -> Meaning:
    """The nth century, counted as the guidelines do (the 20th is 19XX)."""
    first = (number - 1) * 100
    return Meaning("DATE", f"{number - 1:02}", span(f"{first:04}", f"{first + 99:04}"), reason)


def duration(amount: float | None, unit: str, reason: str, when: When | None = None) -> Meaning:
    """A length of time; None stands for an amount left vague (X)."""
    unit, amount = _plain(unit, amount)
    code = CODES[unit]
    whole, smaller = _split(amount, code)
    letter = code.removeprefix("T") if whole else ""
    text = f"{'PT' if code[0] == 'T' else 'P'}{whole}{letter}{smaller}"
    return Meaning("DURATION", text, when, reason)


_HALVES = {"Y": (12, "M"), "TH": (60, "M"), "TM": (60, "S"), "D": (24, "H")}
"""What a unit is parted into: the number of smaller ones, and their letter."""


def _split(amount: float | None, code: str) -> tuple[str, str]:
    """The whole number of units and the rest in smaller ones ("2½ years": `2`, `6M`)."""
    if amount is None:
        return "X", ""
    rest = amount - int(amount)
    if not rest or code not in _HALVES or amount > 100:
        return f"{amount:g}", ""
    parts, letter = _HALVES[code]
    small = f"{'T' if code == 'D' else ''}{round(rest * parts)}{letter}"
    return (str(int(amount)) if amount >= 1 else ""), small


def shifted(d: dt.date, unit: str, amount: float) -> dt.date:
    """A day so many days, weeks, months or years away; the day of the month is cut to what the month has."""
    unit, scaled = _plain(unit, amount)
    scaled = scaled or 0
    if unit == "year" and scaled % 1:
        unit, scaled = "month", 12 * scaled
    amount = int(scaled)
    if unit in ("day", "night"):
        return d + dt.timedelta(days=amount)
    if unit in ("week", "weekend"):
        return d + dt.timedelta(weeks=amount)
    if unit in ("hour", "minute", "second"):
        return d + dt.timedelta(days=int(amount / {"hour": 24, "minute": 1440, "second": 86400}[unit]))
    months = amount * {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}[unit]
    index = d.year * 12 + d.month - 1 + months
    y, m = index // 12, index % 12 + 1
    return dt.date(y, m, min(d.day, _length(y, m)))


def around(d: dt.date, unit: str, reason: str) -> Meaning:
    """The day, week, month, quarter, year or decade that holds a day."""
    if unit in ("day", "night", "hour", "minute", "second"):
        return day(d, reason)
    if unit in ("week", "fortnight"):
        return week(d, reason)
    if unit == "weekend":
        return weekend(d, reason)
    if unit in ("month", "semester"):
        return month(d.year, d.month, reason)
    if unit == "quarter":
        return quarter(d.year, (d.month + 2) // 3, reason)
    if unit == "decade":
        return decade(d.year // 10 * 10, reason)
    return century(d.year // 100 + 1, reason) if unit == "century" else year(d.year, reason)


def nth_weekday(y: int, m: int, nth: int, weekday: int) -> dt.date:
    """The nth such weekday of a month; nth = -1 is the last."""
    if nth < 0:
        last = dt.date(y, m, _length(y, m))
        return last - dt.timedelta(days=(last.weekday() - weekday) % 7)
    first = dt.date(y, m, 1)
    return first + dt.timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))


def _plain(unit: str, amount: float | None) -> tuple[str, float | None]:
    """Fortnights as weeks, semesters as months, decades and centuries as years."""
    factors = {"fortnight": ("week", 2), "semester": ("month", 6), "decade": ("year", 10), "century": ("year", 100)}
    factor = factors.get(unit)
    if factor is None:
        return unit, amount
    return factor[0], None if amount is None else amount * factor[1]


def _days(first: dt.date, more: int) -> When:
    return span(first.isoformat(), (first + dt.timedelta(days=more)).isoformat())


def _length(y: int, m: int) -> int:
    following = dt.date(y + m // 12, m % 12 + 1, 1)
    return (following - dt.timedelta(days=1)).day
