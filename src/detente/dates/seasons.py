"""Parts of the year that have a name: "the third quarter", "last summer", "Christmas"."""

from __future__ import annotations

import datetime as dt

from detente.dates import units
from detente.dates.absolute import on_side
from detente.dates.feasts import feast_day, spread, year_of
from detente.dates.found import Context, Found
from detente.dates.tense import FUTURE
from detente.dates.units import Meaning
from detente.knowledge import tables
from detente.language.numerals import ordinal


def ordinal_unit(found: Found, context: Context) -> Meaning | None:
    """ "The third quarter of 2011", "the 19th century"."""
    n, unit = found.ordinal(), singular_last(found)
    if not n or unit not in ("quarter", "century"):
        return None
    if unit == "century":
        return units.century(n, "century")
    if n > 4:
        return None
    year = found.year()
    if year is None and found.has("last", "next", "this") and context.published:
        year = context.published.year + found.shift()
    if year is not None:
        return units.quarter(year, n, "quarter of a year named")
    if not context.published:
        return Meaning("DATE", f"XXXX-Q{n}", None, "quarter, no year known")
    now = context.published.year * 4 + (context.published.month - 1) // 3
    back, ahead = (now - (n - 1)) % 4, (n - 1 - now) % 4
    just_over = 1 <= back < ahead  # "it expects a loss for the third quarter", in October: results are told late
    index = now + ahead if found.direction() == FUTURE and not just_over else now - back
    return units.quarter(index // 4, index % 4 + 1, "quarter by tense")


def singular_last(found: Found) -> str | None:
    """The unit that the ordinal counts."""
    seen = False
    for token in found.tokens:
        seen = seen or ordinal(token.lower) is not None
        if seen and token.lower in ("quarter", "century"):
            return token.lower
    return None


def calendar_season(found: Found, context: Context) -> Meaning | None:
    """ "Last summer", "the spring of 2009"."""
    token = found.first("season")
    if token is None or token.tag not in ("NN", "NNP"):
        return None
    bare = not found.has("last", "next", "this", "that", "year")
    if bare and not (context.before and context.before.lower in ("in", "during", "by", "since", "until", "over")):
        return None
    if bare and context.after and context.after.lower == "of":
        return None
    entry = tables.toml("dates/words.toml")["seasons"][token.lower]
    code, first, year = entry["code"], entry["first"], found.year()
    if year is None:
        if not context.published:
            return Meaning("DATE", f"XXXX-{code}", None, "season, no year known")
        told = context.period if found.has("that") else None
        year = told.year if told else _season_year(found, context.published, first)
    return units.season(year, code, first, "season")


_SPRING, _WINTER = 3, 12


def _season_year(found: Found, published: dt.date, first: int) -> int:
    """Last: ended before publication; next: begins after it; else the nearest on the side that the tense shows."""
    if found.has("unit"):
        return published.year + found.shift()
    if found.has("this") and first == _WINTER and published.month < _SPRING + 2:
        return published.year - 1
    begun = published.month >= first
    ended = published.month > first + 2
    if found.has("last"):
        return published.year if ended else published.year - 1
    if found.has("next") or (found.direction() == FUTURE and not found.has("this")):
        return published.year + 1 if begun else published.year
    return published.year if begun or found.has("this") else published.year - 1


def festival(found: Found, context: Context) -> Meaning | None:
    """Named days: "Christmas Day", "Easter"."""
    name = "".join(
        t.lower if t.lower in ("'s", "’s", "'", "’") else f" {t.lower}" for t in found.all("festival")
    ).strip()
    name = name.replace(" - ", "-")
    year = found.year() or year_of(name)
    if year is not None:
        day = feast_day(name, year)
        return _feast(name, day, "named day of a year") if day else None
    if not context.published:
        return None
    days = [d for y in (-1, 0, 1) if (d := feast_day(name, context.published.year + y))]
    day = on_side(days, context.published, found.shift() or found.direction())
    return _feast(name, day, "named day, year by tense") if day else None


def _feast(name: str, day: dt.date, reason: str) -> Meaning:
    """A feast as its one day, or as the days that it may take up where the moon decides ("Ramadan")."""
    before, after = spread(name)
    meaning = units.day(day, reason)
    if not after:
        return meaning
    first, last = day - dt.timedelta(days=before), day + dt.timedelta(days=after)
    return Meaning("DATE", meaning.value, units.span(first.isoformat(), last.isoformat()), reason)
