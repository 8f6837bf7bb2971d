"""Lengths tied to a date told beside them: "one month after the vote on March 16", "a week before Easter"."""

from __future__ import annotations

import datetime as dt
import re
from itertools import pairwise

from detente.dates import units
from detente.dates.mention import TimeMention
from detente.language import Annotation
from detente.model import When

_LENGTH = re.compile(r"P(\d+)([DWMY])$")
_UNITS = {"D": "day", "W": "week", "M": "month", "Y": "year"}
_REACH = 12
"""How many tokens may lie between "after" and the date that it counts from."""


def anchor(mentions: list[TimeMention], annotation: Annotation) -> None:
    """Give a length followed by "after" or "before" the interval counted from the next date of its sentence."""
    for mention, following in pairwise(mentions):
        _run(mention, following, annotation)
        if mention.type != "DURATION" or following.when is None or following.head.sent is not mention.head.sent:
            continue
        between = annotation.tokens_in(mention.end, following.start)
        if not between or between[0].lower not in ("after", "before") or len(between) > _REACH:
            continue
        sign = 1 if between[0].lower == "after" else -1
        there = counted(following.when.start, mention.value, sign)
        if there is not None:
            mention.when = there
            mention.reason += f", counted from {following.value}"


def _run(mention: TimeMention, following: TimeMention, annotation: Annotation) -> None:
    """ "From June to October", "between 2008 and 2012", "Monday through Thursday": each end stands for the whole."""
    first, last = mention.when, following.when
    between = [t.lower for t in annotation.tokens_in(mention.end, following.start)]
    if first is None or last is None or len(between) != 1 or mention.head.sent is not following.head.sent:
        return
    tokens = mention.head.sent.tokens
    before = next((t.lower for t in reversed(tokens) if t.end <= mention.start), "")
    linked = {"to": ("from",), "until": ("from",), "till": ("from",), "and": ("between",)}.get(between[0])
    if between[0] != "through" and (linked is None or before not in linked):
        return
    if first.start < last.end and mention.type in ("DATE", "TIME") and following.type in ("DATE", "TIME"):
        mention.when = following.when = When(start=first.start, end=last.end)
        mention.reason += f", to {following.value}"
        following.reason += f", from {mention.value}"


def counted(start: str, length: str, sign: int) -> When | None:
    """The day, month or year a TIMEX3 length (`P1M`) away from an ISO prefix, no more precise than either.

    `sign` is 1 for after, -1 for before; None where the length is no plain number of days, weeks, months or years.
    """
    found = _LENGTH.match(length)
    if found is None:
        return None
    amount, unit = int(found[1]) * sign, _UNITS[found[2]]
    if len(start) == 10:
        day = units.shifted(dt.date.fromisoformat(start), unit, amount)
        return units.around(day, "day" if unit in ("day", "week") else "month", "").when
    if len(start) == 7 and unit in ("month", "year"):
        day = units.shifted(dt.date.fromisoformat(f"{start}-01"), unit, amount)
        return units.around(day, "month", "").when
    return None
