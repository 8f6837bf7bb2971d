"""Days told by their name or their part: "Sunday", "tomorrow", "this evening", "the weekend", "the week of May 4"."""

from __future__ import annotations

import calendar
import datetime as dt

from detente.dates import units
from detente.dates.absolute import calendar_day, from_story
from detente.dates.found import Context, Found, in_part
from detente.dates.units import Meaning
from detente.language import Token

DAY = dt.timedelta(days=1)


AT = frozenset({"at", "by", "before", "until", "till", "since", "around", "about", "from", "after"})
"""Prepositions in front of a point of the day."""
_POINTS = frozenset({"dawn", "dusk", "midday", "sunrise", "sunset", "lunchtime"})
_NAMES = frozenset(day.lower() for day in calendar.day_name)


def weekday(found: Found, context: Context) -> Meaning | None:
    """A weekday: the last one up to publication with a past tense, the next one from it on with a future."""
    wanted = found.weekday()
    if wanted is None or (found.tokens[0].lower == "on" and len(found.tokens) == 2):
        return None
    if not context.published:
        return in_part(Meaning("DATE", f"XXXX-WXX-{wanted + 1}", None, "weekday, no date known"), found)
    if found.has("unit") and found.unit() == "week":
        monday = week_start(context.published, found.shift())
        return units.day(monday + wanted * DAY, "weekday of a week told relatively")
    counts_on = from_story(found) and context.spoken is not None and found.unit() is None
    if context.desk and context.desk.weekday() == wanted and not found.has("last", "next"):
        return in_part(units.day(context.desk, "weekday on which the story was written"), found)
    there = _weekday(found, (context.spoken if counts_on else None) or context.published, wanted)
    if context.spoken and there < context.spoken and _ends_a_run(context.before):
        there = context.spoken + DAY * ((wanted - context.spoken.weekday()) % 7)
    return in_part(units.day(there, "weekday by tense"), found)


def _ends_a_run(before: Token | None) -> bool:
    """ "Monday through Thursday": the second day follows the first."""
    if before is None or before.lower not in ("through", "to", "until", "till", "-", "–"):
        return False
    return any(t.i == before.i - 1 and t.lower in _NAMES for t in before.sent.tokens)


def _weekday(found: Found, published: dt.date, wanted: int) -> dt.date:
    back, ahead = (published.weekday() - wanted) % 7, (wanted - published.weekday()) % 7
    if found.has("last"):
        return published - DAY * (back or 7)
    if found.has("next"):
        return published + DAY * (ahead or 7)
    if _looks_ahead(found) and not found.has("earlier"):
        return published + DAY * ahead
    return published - DAY * back


def _looks_ahead(found: Found) -> bool:
    """A future, or a present with a verb ("the deadline is Friday", "they meet Monday")."""
    return found.direction() > 0


def week_start(published: dt.date, shift: int) -> dt.date:
    """Monday of last, this or next week. In a Sunday paper "last week" is the week that ends that day."""
    monday = published - DAY * published.weekday()
    if shift < 0 and published.weekday() == 6:
        return monday
    return monday + 7 * DAY * shift


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
    day = units.day(context.published + offset * DAY, "told from the publication day")
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
    return in_part(units.day(base + shift * DAY, "part of a day told from publication"), found)


def bare_part(found: Found, context: Context) -> Meaning | None:
    """ "At dawn", "by mid-afternoon": a part of the day spoken of, else of the day of publication."""
    named = found.tokens[0].lower in _POINTS or found.has("edge")
    if not context.published or not named or context.before is None or context.before.lower not in AT:
        return None
    return in_part(units.day(context.spoken or context.published, "part of the day spoken of"), found)


def weekend(published: dt.date, shift: int) -> dt.date:
    """Last weekend is the one begun before this week's Monday to Friday, or the one just running on a Sunday."""
    saturday = published - DAY * published.weekday() + 5 * DAY
    if shift < 0:
        return saturday - 7 * DAY
    return saturday + 7 * DAY * shift


def the_weekend(found: Found, context: Context) -> Meaning | None:
    """ "The weekend": the last one with a past tense, the coming one with a future."""
    if found.unit() != "weekend" or not context.published:
        return None
    shift = 0 if found.direction() > 0 or context.published.weekday() > 4 else -1
    return units.weekend(weekend(context.published, shift), "weekend by tense")


def week_of(found: Found, context: Context) -> Meaning | None:
    """ "The week of March 6": the week that holds the day."""
    day = calendar_day(found, context) if found.unit() == "week" else None
    if day is None or day.when is None or len(day.when.start) != 10:
        return None
    return units.week(dt.date.fromisoformat(day.when.start), "the week of a day")
