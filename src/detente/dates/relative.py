"""Dates told from another day: "Monday", "yesterday", "last week", "two days ago", "the day after"."""

from __future__ import annotations

import calendar
import datetime as dt
import re

from detente.dates import units
from detente.dates.absolute import calendar_day, from_story
from detente.dates.alphabet import signs
from detente.dates.found import Context, Found, in_part, singular
from detente.dates.tense import PAST
from detente.dates.units import Meaning
from detente.language import Token

_DAY = dt.timedelta(days=1)
_NAMES = frozenset(day.lower() for day in calendar.day_name)


def weekday(found: Found, context: Context) -> Meaning | None:
    """A weekday: the last one up to publication with a past tense, the next one from it on with a future."""
    wanted = found.weekday()
    if wanted is None or (found.tokens[0].lower == "on" and len(found.tokens) == 2):
        return None
    if not context.published:
        return in_part(Meaning("DATE", f"XXXX-WXX-{wanted + 1}", None, "weekday, no date known"), found)
    if found.has("unit") and found.unit() == "week":
        monday = _week_start(context.published, found.shift())
        return units.day(monday + wanted * _DAY, "weekday of a week told relatively")
    counts_on = from_story(found) and context.spoken is not None and found.unit() is None
    if context.desk and context.desk.weekday() == wanted and not found.has("last", "next"):
        return in_part(units.day(context.desk, "weekday on which the story was written"), found)
    there = _weekday(found, (context.spoken if counts_on else None) or context.published, wanted)
    if context.spoken and there < context.spoken and _ends_a_run(context.before):
        there = context.spoken + _DAY * ((wanted - context.spoken.weekday()) % 7)
    return in_part(units.day(there, "weekday by tense"), found)


def _ends_a_run(before: Token | None) -> bool:
    """ "Monday through Thursday": the second day follows the first."""
    if before is None or before.lower not in ("through", "to", "until", "till", "-", "–"):
        return False
    return any(t.i == before.i - 1 and t.lower in _NAMES for t in before.sent.tokens)


def _weekday(found: Found, published: dt.date, wanted: int) -> dt.date:
    back, ahead = (published.weekday() - wanted) % 7, (wanted - published.weekday()) % 7
    if found.has("last"):
        return published - _DAY * (back or 7)
    if found.has("next"):
        return published + _DAY * (ahead or 7)
    if _looks_ahead(found) and not found.has("earlier"):
        return published + _DAY * ahead
    return published - _DAY * back


def _looks_ahead(found: Found) -> bool:
    """A future, or a present with a verb ("the deadline is Friday", "they meet Monday")."""
    return found.direction() > 0


def _week_start(published: dt.date, shift: int) -> dt.date:
    """Monday of last, this or next week. In a Sunday paper "last week" is the week that ends that day."""
    monday = published - _DAY * published.weekday()
    if shift < 0 and published.weekday() == 6:
        return monday
    return monday + 7 * _DAY * shift


def deictic_day(found: Found, context: Context) -> Meaning | None:
    """ "Today", "yesterday evening", "the day after tomorrow", "tonight"."""
    token = found.first("today")
    if token is None:
        return None
    offset = {"yesterday": -1, "tomorrow": 1}.get(token.lower, 0)
    if found.has("unit") and found.tokens[0].lower == "the":
        offset *= 2
    if not context.published:
        return None if token.lower != "today" else Meaning("DATE", "PRESENT_REF", None, "today, no date known")
    day = units.day(context.published + offset * _DAY, "told from the publication day")
    if token.lower == "tonight":
        return Meaning("TIME", f"{day.value}TNI", day.when, day.reason)
    return in_part(day, found)


def part_of_day(found: Found, context: Context) -> Meaning | None:
    """ "This morning", "last evening"."""
    if not context.published:
        return None
    shift = found.shift()
    told = found.has("that", "next") or bool({t.lower for t in found.tokens} & {"previous", "preceding"})
    base = context.spoken if told and context.spoken else context.published
    return in_part(units.day(base + shift * _DAY, "part of a day told from publication"), found)


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
        day = units.day(context.published + shift * _DAY, "night told from publication")
        return Meaning("TIME", f"{day.value}TNI", day.when, day.reason)
    if unit in ("week", "weekend"):
        start = _week_start(context.published, shift)
        if unit == "weekend":
            return units.weekend(_weekend(context.published, shift), "weekend told from publication")
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


def _weekend(published: dt.date, shift: int) -> dt.date:
    """Last weekend is the one begun before this week's Monday to Friday, or the one just running on a Sunday."""
    saturday = published - _DAY * published.weekday() + 5 * _DAY
    if shift < 0:
        return saturday - 7 * _DAY
    return saturday + 7 * _DAY * shift


def the_weekend(found: Found, context: Context) -> Meaning | None:
    """ "The weekend": the last one with a past tense, the coming one with a future."""
    if found.unit() != "weekend" or not context.published:
        return None
    shift = 0 if found.direction() > 0 or context.published.weekday() > 4 else -1
    return units.weekend(_weekend(context.published, shift), "weekend by tense")


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
        start = _week_start(context.published, -1 if shift < 0 else 1)
        return units.week(start + (7 * _DAY if shift > 0 else -7 * _DAY), "two weeks from publication")
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
    near = published if named is None else published - _DAY * ((published.weekday() - named) % 7)
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


def week_of(found: Found, context: Context) -> Meaning | None:
    """ "The week of March 6": the week that holds the day."""
    day = calendar_day(found, context) if found.unit() == "week" else None
    if day is None or day.when is None or len(day.when.start) != 10:
        return None
    return units.week(dt.date.fromisoformat(day.when.start), "the week of a day")


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
