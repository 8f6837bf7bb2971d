"""Parts of what is named: "the first half of 2013", "the end of the year", "the first Sunday of May", "the night of
Oct. 23", "overnight Tuesday"."""

from __future__ import annotations

import calendar
import datetime as dt

from detente.dates import units
from detente.dates.absolute import calendar_day, calendar_month
from detente.dates.found import Context, Found, in_part
from detente.dates.tense import PAST
from detente.dates.units import Meaning
from detente.dates.weekdays import weekday

_DAY = dt.timedelta(days=1)
_WEEK = 7


def half_of(found: Found, context: Context) -> Meaning | None:
    """ "The first half of 2013", "the second half of last year": six months, or the days to or from a 15th."""
    nth = 2 if found.first("ordinal") is None else found.ordinal()
    if nth not in (1, 2):
        return None
    if found.month():
        whole = calendar_month(found, context)
        return _half_month(whole, nth) if whole and whole.when else None
    year = found.year()
    if year is None and found.unit() == "year" and context.published:
        year = context.published.year + (found.shift() if found.first("ordinal") or found.has("next") else 0)
    return units.half(year, nth, "half of a year") if year is not None else None


def _half_month(whole: Meaning, nth: int) -> Meaning:
    month = whole.value
    last = calendar.monthrange(int(month[:4]), int(month[5:]))[1]
    when = units.span(f"{month}-01", f"{month}-15") if nth == 1 else units.span(f"{month}-16", f"{month}-{last}")
    return Meaning("DATE", month, when, "half of a month")


def nth_of_month(found: Found, context: Context) -> Meaning | None:
    """ "The first Sunday of May", "the last day of February", "the second week of March 2013" (its days 8 to 14)."""
    nth = found.ordinal() or -1
    at = next((i for i, t in enumerate(found.tokens) if t is found.first("month")), len(found.tokens))
    month = calendar_month(Found(found.tokens[at:], found.spelled[at:]), context)
    if month is None or month.when is None:
        return None
    y, m = int(month.value[:4]), int(month.value[5:])
    length = calendar.monthrange(y, m)[1]
    named = found.weekday()
    if named is not None:
        day = units.nth_weekday(y, m, nth, named)
        return units.day(day, "such a weekday of a month") if day.month == m else None
    if found.unit() == "day" and nth <= length:
        return units.day(dt.date(y, m, nth if nth > 0 else length), "day of a month")
    if found.unit() != "week" or nth > length // _WEEK:
        return None
    first = _WEEK * (nth - 1) + 1 if nth > 0 else length - _WEEK + 1
    when = units.span(f"{y:04}-{m:02}-{first:02}", f"{y:04}-{m:02}-{first + _WEEK - 1:02}")
    return Meaning("DATE", f"{when.start}/{when.end}", when, "week of a month")


def edge_of_unit(found: Found, context: Context) -> Meaning | None:
    """ "The end of the year", "by year's end": of this one; in the past tense and with it still running, of the one
    spoken of ("In 1989 … By the end of the year …")."""
    unit, today = found.unit(), context.published
    if unit not in ("week", "month", "year", "quarter", "decade", "century") or today is None:
        return None
    here = units.around(today, unit, f"the {unit} of publication")
    told = context.period
    if told is not None and unit == "year" and told.year < today.year and found.direction() == PAST:
        return units.around(told, unit, f"the {unit} spoken of")
    return here


def part_of_date(found: Found, context: Context) -> Meaning | None:
    """ "The morning of March 12", "the night of Oct. 23", "dawn on Wednesday"."""
    if found.unit() not in (None, "night", "day"):
        return None
    day = calendar_day(found, context) if found.month() else weekday(found, context)
    return in_part(day, found) if day and day.type == "DATE" else day


def by_night(found: Found, context: Context) -> Meaning | None:
    """ "Overnight": the night before the paper, told by its two days; "overnight Tuesday": that night."""
    token = found.tokens[0]
    if found.has("weekday"):
        day = weekday(found, context)
        return Meaning("TIME", f"{day.value}TNI", day.when, day.reason) if day else None
    if context.published is None or token.dep in ("amod", "compound") or found.direction() != PAST:
        return None
    first = context.published - _DAY
    when = units.span(first.isoformat(), context.published.isoformat())
    return Meaning("TIME", f"{first.isoformat()}TNI", when, "the night before publication")
