"""Dates told from another day: "Monday", "yesterday", "last week", "two days ago", "the day after"."""

from __future__ import annotations

import datetime as dt
import re

from detente.dates import units
from detente.dates.alphabet import signs
from detente.dates.found import Context, Found, singular
from detente.dates.tense import PAST
from detente.dates.units import Meaning
from detente.dates.weekdays import DAY, week_start, weekend


def relative_unit(found: Found, context: Context) -> Meaning | None:
    """ "Last week", "this month", "the end of next year", "last night", "that day"."""
    unit, shift = found.unit(), found.shift()
    if unit is None or unit in ("minute", "hour", "period"):
        return None
    if found.has("that") or (found.has("last", "next") and _from_story(found)):
        return _beside_spoken(found, unit, shift, context)
    if unit == "day" and not found.has("this"):
        return None
    if unit in ("decade", "century") and any(t.lower == "past" for t in found.tokens):
        return units.duration(1, unit, "length up to publication")
    if not context.published:
        return None
    if unit == "night":
        day = units.day(context.published + shift * DAY, "night told from publication")
        return Meaning("TIME", f"{day.value}TNI", day.when, day.reason)
    if unit in ("week", "weekend"):
        start = week_start(context.published, shift)
        if unit == "weekend":
            return units.weekend(weekend(context.published, shift), "weekend told from publication")
        return units.week(start, "Monday to Sunday, told from publication")
    there = units.shifted(context.published.replace(day=1), unit, shift)
    return units.around(there, unit, f"{unit} told from publication")


def _from_story(found: Found) -> bool:
    """ "The following day", "the previous week" count from the day spoken of, "next day" without an article too."""
    words = {t.lower for t in found.tokens}
    return bool(words & {"following", "previous", "preceding"}) or ("day" in words and bool(words & {"next"}))


def _beside_spoken(found: Found, unit: str, shift: int, context: Context) -> Meaning | None:
    spoken = context.period if unit in ("month", "quarter", "year", "decade") else context.spoken
    anchor = spoken or context.spoken or context.published
    if anchor is None:
        return None
    if unit in ("day", "night") and not found.has("that", "this") and context.period not in (None, context.spoken):
        return Meaning("DATE", "XXXX-XX-XX", None, "told from a day that nobody named")  # "in July …; the next day"
    there = units.around(units.shifted(anchor, unit, shift), unit, "told from the day spoken of")
    if anchor is context.published and shift > 0 and found.direction() == PAST:
        return Meaning("DATE", re.sub(r"\d", "X", there.value), None, "told from a day that nobody named")
    return there


def quarter_gone(found: Found, context: Context) -> Meaning | None:
    """ "The quarter", "the latest quarter": the last one that is over."""
    if found.unit() != "quarter" or not context.published:
        return None
    if context.after is not None and context.after.lower in ("of", "-"):
        return None
    return units.quarter(context.published.year, (context.published.month - 1) // 3, "last whole quarter")


def adjective(found: Found, context: Context) -> Meaning | None:
    """ "The current crisis", "recent talks"."""
    value = {"current": "PRESENT_REF", "recent": "PAST_REF"}.get(found.tokens[0].lower)
    attributive = found.tokens[0].dep == "amod"
    return Meaning("DATE", value, None, "vague") if value and attributive else None


def these_days(found: Found, context: Context) -> Meaning | None:
    """ "These days": now."""
    return Meaning("DATE", "PRESENT_REF", None, "now") if found.unit() == "day" else None


def unit_beyond(found: Found, context: Context) -> Meaning | None:
    """ "The week before last", "the year after next"."""
    unit = found.unit()
    if unit is None or not context.published:
        return None
    shift = -2 if found.has("last") else 2
    if unit == "week":
        start = week_start(context.published, -1 if shift < 0 else 1)
        return units.week(start + (7 * DAY if shift > 0 else -7 * DAY), "two weeks from publication")
    return units.around(units.shifted(context.published, unit, shift), unit, "two units from publication")


def unit_beside(found: Found, context: Context) -> Meaning | None:
    """ "The day after", "the year before": one unit from the day spoken of."""
    unit, anchor = found.unit(), context.spoken
    if unit is None or anchor is None or context.after is None or context.after.pos not in ("PUNCT", "CCONJ"):
        return None
    shift = -1 if found.has("earlier", "before") else 1
    return units.around(units.shifted(anchor, unit, shift), unit, "told from the day spoken of")


def distance(found: Found, context: Context) -> Meaning | None:
    """ "Two days ago", "a year earlier", "three weeks later", "two years from now"."""
    unit, amount = found.unit(), found.amount()
    if unit is None or unit == "period":
        return None
    told_from_now = found.has("ago", "from")
    if found.has("before") and context.after is not None and context.after.pos not in ("PUNCT", "CCONJ"):
        return None
    back = found.has("ago", "earlier", "before")
    if found.spelled[0] == signs()["units"]:
        amount = None  # "years ago"
    if amount is None and not told_from_now and not back:
        return units.duration(None, unit, "vague length after what was told")
    if amount is None:
        return Meaning("DATE", "PAST_REF" if back else "FUTURE_REF", None, "vague distance")
    spoken = context.period if unit in ("month", "quarter", "year", "decade") else context.spoken
    if unit == "year" and amount == 1 and back and context.quarter is not None:
        return _year_before(context.quarter)
    anchor = context.published if told_from_now else spoken or context.spoken or context.published
    if anchor is None:
        return None
    there = units.shifted(anchor, unit, -amount if back else amount)
    reason = f"counted from {'publication' if told_from_now else 'the day spoken of'}"
    return units.around(there, _precision(unit), reason)


def anniversary(found: Found, context: Context) -> Meaning | None:
    """ "A year ago today", "three years ago on Saturday", "two years ago this month": so long before that day."""
    counted, amount, published = found.first("units") or found.first("unit"), found.amount(), context.published
    unit = singular(counted.lower) if counted is not None else None
    if amount is None or published is None or unit not in ("day", "week", "month", "year", "decade"):
        return None
    named, told = found.weekday(), found.first("unit") if found.has("this") else None
    if told is not None:
        last = found.tokens[-1].lower
        return units.around(units.shifted(published, unit, -amount), last, "such a unit so long ago")
    near = published if named is None else published - DAY * ((published.weekday() - named) % 7)
    if unit == "day" and named is not None:
        return units.day(near, "weekday some days ago")
    return units.day(units.shifted(near, unit, -amount), "that day so long ago")


def in_the_unit(found: Found, context: Context) -> Meaning | None:
    """ "Earlier in the day", "later in the year": the day, week, month or year spoken of."""
    unit = found.unit()
    if unit not in ("day", "week", "month", "year"):
        return None
    anchor = (context.period if unit in ("month", "year") else context.spoken) or context.published
    return units.around(anchor, unit, "the one spoken of") if anchor is not None else None


def year_earlier(found: Found, context: Context) -> Meaning | None:
    """ "The year-earlier quarter", "the year-ago period": that quarter of the year before."""
    return _year_before(context.quarter) if context.quarter is not None else None


def _year_before(quarter: dt.date) -> Meaning:
    return units.quarter(quarter.year - 1, (quarter.month + 2) // 3, "the quarter spoken of, a year before")


def _precision(unit: str) -> str:
    """How precise a counted distance is: years ago are told to the month at best, decades to the year."""
    return {"decade": "year", "century": "decade"}.get(unit, unit)


def present(found: Found, context: Context) -> Meaning | None:
    """ "Now": the publication day, as far as a day is meant."""
    when = units.span(context.published.isoformat()) if context.published else None
    return Meaning("DATE", "PRESENT_REF", when, "now")


def vague_ref(found: Found, context: Context) -> Meaning | None:
    """ "Recently", "soon"."""
    ahead = {t.lower for t in found.tokens} & {"soon", "shortly"}
    if context.after and context.after.lower in ("as", "after", "before"):
        return None
    return Meaning("DATE", "FUTURE_REF" if ahead else "PAST_REF", None, "vague")


def past_or_future(found: Found, context: Context) -> Meaning | None:
    """ "The past", "the future"."""
    word = found.tokens[-1].lower
    if word not in ("past", "future") or (context.after and context.after.pos in ("NOUN", "PROPN", "NUM", "ADJ")):
        return None
    return Meaning("DATE", "FUTURE_REF" if word == "future" else "PAST_REF", None, "vague")
