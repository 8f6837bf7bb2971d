"""Dates of the calendar: "March 21", "21 March 2014", "in 2008", "the 1990s"."""

from __future__ import annotations

import datetime as dt

from detente.dates import units
from detente.dates.alphabet import decade_of
from detente.dates.found import Context, Found, in_part
from detente.dates.tense import FUTURE, PAST
from detente.dates.units import Meaning
from detente.knowledge import tables
from detente.language import Token
from detente.language.numerals import ordinal, value_of

_FIRST_DECADE = 1900
"""The first year whose "1900s" may be ten years; "the 1800s" are a hundred."""
_HUNDREDS = frozenset({"fifteen", "sixteen", "seventeen", "eighteen", "nineteen"})
_BETWEEN = frozenset({"-", "–", "—", "to", "of", "the"})


def numeric(found: Found, context: Context) -> Meaning | None:
    """ "2014-03-11", "11/29/2013"."""
    parts = [int(p) for t in found.tokens for p in t.lower.replace("/", "-").split("-") if p.isdigit()]
    if len(parts) != 3:
        return None
    if parts[0] > 31:
        y, m, d = parts
    else:
        (m, d) = (parts[0], parts[1]) if parts[0] <= 12 else (parts[1], parts[0])
        y = parts[2] if parts[2] > 99 else parts[2] + (1900 if parts[2] > 50 else 2000)
    return _safe_day(y, m, d, "date in digits")


def calendar_day(found: Found, context: Context) -> Meaning | None:
    """ "March 21", with or without its year."""
    month, days = found.month(), _days_of(found)
    if not month or not days or (found.has("and") and len(days) == 1):
        return None
    first = _day_in_month(month, days[0], found, context)
    if len(days) == 1 or first is None or first.when is None:
        return first
    last = _safe_day(int(first.value[:4]), month, days[1], "")
    if last is None or last.when is None or days[1] <= days[0]:
        return None
    when = units.span(first.when.start, last.when.end)
    return Meaning("DATE", f"{when.start}/{when.end}", when, f"{first.reason}, to a later day")


def _days_of(found: Found) -> list[int]:
    """The day beside the month, or the two ends of a run of days ("4-5", "3 to 5"): behind it, else before it."""
    at = next((i for i, t in enumerate(found.tokens) if t is found.first("month")), 0)
    behind = _run_of_days(found.tokens[at + 1 :])
    return behind or _run_of_days(list(reversed(found.tokens[:at])))[::-1]


def _run_of_days(tokens: list[Token]) -> list[int]:
    days: list[int] = []
    for token in tokens:
        if _is_day(token.lower):
            days.append(int(ordinal(token.lower) or value_of([token.lower]) or 0))
        elif token.lower not in _BETWEEN:
            break
    return days[:2]


def _day_in_month(month: int, day: int, found: Found, context: Context) -> Meaning | None:
    """One day of a month, its year named or told by tense."""
    year = found.year()
    if year is None and found.has("last", "next", "this") and context.published:
        year = context.published.year + found.shift()
    if year is not None:
        meaning = _safe_day(year, month, int(day), "day, month and year")
        return in_part(meaning, found) if meaning else None
    if not context.published:
        return Meaning("DATE", f"XXXX-{month:02}-{int(day):02}", None, "day and month, no year known")
    near = _nearest(context.published, month, int(day), found.direction(), found.weekday())
    return in_part(units.day(near, "day and month, year by tense"), found) if near else None


def day_of_month(found: Found, context: Context) -> Meaning | None:
    """ "On the 14th": a day of the month last spoken of or of publication."""
    day, anchor = found.ordinal(), context.spoken or context.published
    if not day or not found.tokens[-1].lower[0].isdigit() or not context.before or context.before.lower != "on":
        return None
    if context.after and context.after.pos in ("NOUN", "PROPN", "ADJ"):
        return None
    if not anchor:
        return Meaning("DATE", f"XXXX-XX-{day:02}", None, "day of the month, no date known")
    return _safe_day(anchor.year, anchor.month, day, "day of the month spoken of")


def calendar_month(found: Found, context: Context) -> Meaning | None:
    """ "March 2014", "late November", "last October"."""
    month = found.month()
    if not month or (found.first("month") is not None and found.has("number")):
        return None
    year = found.year()
    if year is not None:
        return units.month(year, month, "month and year")
    if not context.published:
        return Meaning("DATE", f"XXXX-{month:02}", None, "month, no year known")
    now = context.published.year * 12 + context.published.month
    named_year = found.has("unit")
    if found.has("that"):
        told = context.period or context.published
        return units.month(told.year, month, "month of the year spoken of")
    if named_year:
        return units.month(context.published.year + found.shift(), month, "month of a year told relatively")
    if from_story(found) and context.period:
        spoken = context.period.year * 12 + context.period.month
        off = (month - spoken) % 12 if found.has("next") else -((spoken - month) % 12)
        return units.month(0, spoken + (off or 12 * found.shift()), "such a month beside what was spoken of")
    if found.has("last"):
        back = (now - month - 1) % 12 + 1
        return units.month(0, now - back, "last such month")
    if found.has("next"):
        return units.month(0, now + ((month - now) % 12 or 12), "next such month")
    return units.month(0, now + _months_off((month - now) % 12, found.direction()), "month, year by tense")


def from_story(found: Found) -> bool:
    """Whether it counts from what was spoken of: "the following April", "the previous Friday"."""
    return bool({t.lower for t in found.tokens} & {"following", "previous", "preceding"})


def _months_off(ahead: int, direction: int) -> int:
    """Months to go (0 to 12 ahead, or back), to the nearer one; against the tense only to the month next door."""
    if ahead == 0:
        return 0
    forward, backward = ahead * (1 if direction == FUTURE else 5 if direction == PAST else 1.5), float(12 - ahead)
    return ahead if forward < backward * (3 if direction == FUTURE else 1) else ahead - 12


def calendar_year(found: Found, context: Context) -> Meaning | None:
    """ "2008", "early 1999", "fiscal 2010", "1992-1995"."""
    tokens = found.all("year")
    if not tokens or not _reads_as_year(found, context):
        return None
    first = int(tokens[0].lower[-4:])
    if found.has("dash"):
        if not found.tokens[-1].lower.isdecimal():
            return None
        last = int(found.tokens[-1].lower)
        last = last if last > 99 else first // 100 * 100 + last
        if not first < last <= first + 150:
            return None
        return Meaning("DATE", f"{first:04}/{last:04}", units.span(f"{first:04}", f"{last:04}"), "span of years")
    return units.year(first, "year")


def _reads_as_year(found: Found, context: Context) -> bool:
    """A bare four-digit number is no year where it counts something, is money, or stands in a name or address."""
    token = found.first("year")
    if token is None or len(found.tokens) > 1:
        return True
    if context.before and (context.before.tag == "$" or context.before.lower in ("no.", "number", "#", "than")):
        return False
    definite = context.before is not None and context.before.lower in ("the", "its", "his", "her", "their", "'s")
    likely = definite and 1900 < int(token.lower[-4:]) < 2100 and int(token.lower[-4:]) % 50  # "the 1992 protests"
    if token.dep == "nummod" and token.head.tag in ("NNS", "NNPS") and token.head.i > token.i and not likely:
        return False
    counts = context.after is not None and context.after.tag in ("NNS", "CD") and context.after.i == token.i + 1
    if counts and not likely and not (token.dep == "pobj" and token.head.lower in ("in", "since", "until", "by")):
        return False
    return not (token.dep in ("nsubj", "nsubjpass") and token.head.tag in ("VBP", "VBD"))


def spoken_year(found: Found, context: Context) -> Meaning | None:
    """ "Nineteen ninety-four", "two thousand five"."""
    value = value_of([t.lower for t in found.tokens if t.lower not in ("in", "of")])
    alone = context.after is None or context.after.tag not in ("NNS", "NN", "CD", "JJ")
    return units.year(int(value), "year in words") if value and 1500 <= value <= 2100 and alone else None


def bare_spoken_year(found: Found, context: Context) -> Meaning | None:
    """ "Berlin, nineteen fifty-three", "the year two thousand": two numbers that only a year says so."""
    first = found.first("number")
    words = [t.lower for t in found.tokens if first is not None and t.i >= first.i and t.lower != "-"]
    if found.has("unit"):
        value = value_of([w for w in words if w != "and"]) if found.unit() == "year" else None
        return units.year(int(value), "year in words") if value and 1500 <= value <= 2100 else None
    if words[0] not in _HUNDREDS or len(words) < 2 or (value_of(words[1:]) or 0) < 10:
        return None
    year, month, season = int(value_of(words) or 0), found.month(), found.first("season")
    if month:
        return units.month(year, month, "month and year in words")
    if season is not None:
        entry = tables.toml("dates/words.toml")["seasons"][season.lower]
        return units.season(year, entry["code"], entry["first"], "season and year in words")
    return spoken_year(found, context)


def calendar_decade(found: Found, context: Context) -> Meaning | None:
    """ "The 1990s", "the mid-1980s"."""
    token = found.first("decade")
    if context.before is not None and context.before.tag == "PRP$":
        return None
    first = decade_of(token.lower) if token else None
    if first is not None and first % 100 == 0 and first < _FIRST_DECADE:
        return units.century(first // 100 + 1, "century, told by its years")
    return units.decade(first, "decade") if first is not None else None


def _is_day(word: str) -> bool:
    n = ordinal(word) or value_of([word])
    return n is not None and 1 <= n <= 31 and n == int(n)


def _safe_day(y: int, m: int, d: int, reason: str) -> Meaning | None:
    try:
        return units.day(dt.date(y, m, d), reason)
    except ValueError:
        return None


def _nearest(published: dt.date, month: int, day: int, direction: int, weekday: int | None) -> dt.date | None:
    """The day of that name on the side that the tense shows; of a year in which it is the weekday named, if one is."""
    days = [d for y in (-1, 0, 1) if (d := _date(published.year + y, month, day))]
    fitting = [d for d in days if d.weekday() == weekday]
    return on_side(fitting or days, published, direction)


def _date(y: int, m: int, d: int) -> dt.date | None:
    try:
        return dt.date(y, m, d)
    except ValueError:
        return None


def on_side(days: list[dt.date], published: dt.date, direction: int) -> dt.date | None:
    """The nearest of the days; one on the other side than the tense shows counts as three times as far."""

    def far(d: dt.date) -> int:
        days_off = (d - published).days
        return abs(days_off) * (3 if direction in (PAST, FUTURE) and days_off * direction < 0 else 1)

    return min(days, key=far, default=None)
