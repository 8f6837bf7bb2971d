"""Stretches of time and what recurs: "three days", "the past two months", "a ten-year pact", "each July", "daily"."""

from __future__ import annotations

import datetime as dt

from detente.dates import units
from detente.dates.found import Context, Found, month_number, weekday_number
from detente.dates.units import Meaning
from detente.language.numerals import number
from detente.model import When


def stretch(found: Found, context: Context) -> Meaning | None:
    """ "The past three months", "the next few days": a length with one end at publication."""
    unit = found.unit()
    if unit is None or unit == "period":
        return None
    if not found.has("last", "next", "this"):
        return units.duration(found.amount(), unit, "length")
    return units.duration(found.amount(), unit, "length told from publication", _beside(found, context, unit))


def _beside(found: Found, context: Context, unit: str) -> When | None:
    amount = found.amount()
    if context.published is None or amount is None:
        return None
    there = units.shifted(context.published, unit, int(amount) * (-1 if found.has("last") else 1))
    first, last = sorted((there, context.published))
    return units.span(first.isoformat(), last.isoformat())


def length(found: Found, context: Context) -> Meaning | None:
    """ "Three days", "nearly two years", "ten-year"; not an age, not "a day" for every day."""
    unit = found.unit()
    if unit is None or unit == "period" or _is_age(context):
        return None
    words = {t.lower for t in found.tokens}
    if "recent" in words and len(found.tokens) == 2:
        return Meaning("DATE", "PAST_REF", None, "vague")
    if found.has("year") and found.has("unit"):
        return None  # "the 1988 quarter"
    if unit == "quarter" and found.has("dash") and found.has("units"):
        return None  # "three-quarters of its food"
    amount = found.amount()
    counted = found.has("number", "scale", "year", "few", "half")
    if not counted and (
        unit not in ("hour", "day", "week", "month", "year", "decade", "century") or found.has("units")
    ):
        return None
    if not counted and context.before and context.before.tag in ("CD", "NNS", "$") and found.tokens[0].lower == "a":
        return Meaning("SET", units.duration(1, unit, "").value, None, "a rate")  # "$2 million a year"
    if not counted and (not context.before or context.before.tag in ("CD", "NNS", "$", "NN")):
        return None
    return units.duration(amount, unit, "length")


def vague_length(found: Found, context: Context) -> Meaning | None:
    """ "For years", "weeks"."""
    unit = found.unit()
    if unit is None or unit in ("period", "second", "night") or found.has("the") or _is_age(context):
        return None
    if context.before is not None and (
        context.before.tag == "CD" or (unit == "quarter" and context.before.text == "-")
    ):
        return None
    return units.duration(None, unit, "vague length")


def repeated(found: Found, context: Context) -> Meaning | None:
    """ "Each July", "every Friday", "daily"."""
    adverbs = {"daily": "P1D", "nightly": "P1D", "weekly": "P1W", "fortnightly": "P2W", "monthly": "P1M"}
    adverbs |= {"quarterly": "P1Q", "yearly": "P1Y", "annually": "P1Y", "hourly": "PT1H"}
    word = found.tokens[-1].lower
    if word in adverbs:
        attribute = found.tokens[-1].dep == "amod" and word in ("daily", "weekly")
        if found.tokens[-1].pos != "ADV" and not attribute:
            return None
        return Meaning("SET", adverbs[word], None, "recurs")
    if found.has("month"):
        return Meaning("SET", f"XXXX-{month_number(word):02}", None, "recurs")
    if found.has("weekday", "weekdays"):
        day = (found.first("weekday") or found.first("weekdays") or found.tokens[0]).lower
        return Meaning(
            "SET", "XXXX-WXX-WE" if day == "weekends" else f"XXXX-WXX-{weekday_number(day) + 1}", None, "recurs"
        )
    unit = found.unit()
    if unit is None or unit == "period":
        return None
    return Meaning("SET", units.duration(found.amount(), unit, "").value, None, "recurs")


def how_often(found: Found, context: Context) -> Meaning | None:
    """ "Twice a week", "three times a day", "once every two weeks"."""
    unit, last = found.unit(), found.first("unit") or found.first("units")
    if unit is None or unit == "period" or last is None:
        return None
    before = [t for t in found.tokens if found.all("often")[0].i < t.i < last.i]
    amount = next((n for t in before if (n := number(t.lower)) is not None), 1)
    return Meaning("SET", units.duration(amount, unit, "").value, None, "recurs")


def units_around(found: Found, context: Context) -> Meaning | None:
    """ "Coming weeks", "past years": ahead or behind, no number told."""
    return Meaning("DATE", "PAST_REF" if found.has("last") else "FUTURE_REF", None, "vague")


def _is_age(context: Context) -> bool:
    """ "25-year-old", "aged two years"."""
    after = context.after
    if after is None:
        return False
    if after.text == "-":
        after = next((t for t in after.sent.tokens if t.i == after.i + 1), after)
    return after.lower in ("old", "olds")


def today(published: str | None) -> dt.date | None:
    """The publication day as a date; None where there is none or it is no day."""
    try:
        return dt.date.fromisoformat(published[:10]) if published else None
    except ValueError:
        return None
