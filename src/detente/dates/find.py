"""An annotation → its time expressions, each with its interval."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from detente.dates import absolute, clock, lengths, partial, relative, seasons, weekdays
from detente.dates.alphabet import spell
from detente.dates.anchor import anchor
from detente.dates.found import Context, Found
from detente.dates.mention import TimeMention
from detente.dates.patterns import Pattern, matches
from detente.dates.tense import PAST
from detente.dates.undated import STAND_IN, unanchored
from detente.dates.units import Meaning
from detente.language import Annotation, Token, annotate
from detente.model import Article, DetenteError

Reader = Callable[[Found, Context], Meaning | None]
READERS: dict[str, Reader] = {
    f.__name__: f
    for f in (
        absolute.numeric,
        absolute.calendar_day,
        absolute.day_of_month,
        absolute.calendar_month,
        absolute.calendar_year,
        absolute.spoken_year,
        absolute.bare_spoken_year,
        absolute.calendar_decade,
        seasons.ordinal_unit,
        seasons.calendar_season,
        seasons.festival,
        weekdays.weekday,
        weekdays.deictic_day,
        weekdays.part_of_day,
        weekdays.bare_part,
        relative.relative_unit,
        weekdays.the_weekend,
        relative.these_days,
        relative.adjective,
        relative.quarter_gone,
        relative.unit_beyond,
        relative.unit_beside,
        relative.distance,
        relative.year_earlier,
        relative.anniversary,
        relative.in_the_unit,
        weekdays.week_of,
        clock.clock_time,
        partial.half_of,
        partial.nth_of_month,
        partial.edge_of_unit,
        partial.part_of_date,
        partial.by_night,
        relative.present,
        relative.vague_ref,
        relative.past_or_future,
        lengths.stretch,
        lengths.length,
        lengths.vague_length,
        lengths.repeated,
        lengths.how_often,
        lengths.units_around,
    )
}
"""The functions that patterns name under `read`."""


Days = tuple[dt.date | None, dt.date | None]
"""The day of publication, and the day that the dateline prints."""

_SAID_AT_THE_DESK = frozenset({"deictic_day", "part_of_day", "present", "bare_part"})
"""Readers of words that count from the day on which the story was written: "today", "this morning"."""

_RESULTS = 6
"""Sentences for which "a year earlier" still means the quarter last spoken of, a year before."""


@dataclass(frozen=True)
class Spoken:
    """The day last spoken of, the last of them not after publication, the first day of whatever day, month or year
    was spoken of last, and of the last quarter with the number of its sentence."""

    day: dt.date | None = None
    gone: dt.date | None = None
    period: dt.date | None = None
    quarter: dt.date | None = None
    at: int = 0

    def quarter_near(self, sentence: int) -> dt.date | None:
        """The quarter last spoken of, while the results that it heads are still being told."""
        return self.quarter if sentence - self.at <= _RESULTS else None


_TITLES = frozenset({"WORK_OF_ART", "ORG", "PRODUCT", "LAW"})
"""Names that swallow words of time: the programme "60 Minutes", the paper "Daily News"."""


def find(text: str, published: str | None = None) -> list[TimeMention]:
    """The time expressions of a text, reckoned from its day of publication.

    Args:
        text: one or more paragraphs; offsets count its characters.
        published: ISO day. Without one, relative expressions stay relative: their `when` is None, `offset` says how far
            from the unknown day they lie, and `reason` says so.

    Raises:
        DetenteError: if `published` is no ISO day.
    """
    if published is not None and lengths.today(published) is None:
        raise DetenteError(f"published {published}", "is no day", "write it as 2014-03-30")
    return find_times(annotate(Article.of_text(text, published)), published)


def find_times(annotation: Annotation, published: str | None, written: str | None = None) -> list[TimeMention]:
    """The time expressions of an annotated article, in text order, never overlapping.

    `published` is an ISO day. Without one, relative expressions stay relative; no clock is ever looked at. "Today" is
    the day `written`, where the dateline prints one.
    """
    day, desk = lengths.today(published), lengths.today(written)
    out: list[TimeMention] = []
    spoken = Spoken()
    for sentence in annotation.sentences:
        free = 0
        text = spell(sentence.tokens)
        for pattern, start, end in matches(text):
            start += pattern.skip
            if start < free:
                continue
            mention = _read(pattern, sentence.tokens, text, start, end, (day, desk), spoken)
            if mention is None:
                continue
            free = end
            out.append(mention)
            spoken = _told(mention, spoken, published)
    anchor(out, annotation)
    return out


def _meaning(pattern: Pattern, found: Found, context: Context) -> Meaning | None:
    """What the words mean; None where they lead to a day that no calendar has."""
    try:
        return READERS[pattern.read](found, context)
    except (OverflowError, ValueError):  # both are what datetime raises
        return None


def _read(
    pattern: Pattern, tokens: list[Token], text: str, start: int, end: int, days: Days, spoken: Spoken
) -> TimeMention | None:
    """What one match means, or None where it is no time expression after all."""
    found = Found(tokens[start:end], text[start:end])
    if all(t.ent in _TITLES for t in found.tokens):
        return None
    day = days[1] if days[1] and pattern.read in _SAID_AT_THE_DESK else days[0]
    context = Context(
        published=day,
        spoken=spoken.gone if spoken.gone and found.direction() == PAST else spoken.day,
        period=spoken.period,
        quarter=spoken.quarter_near(tokens[start].sent.index),
        before=tokens[start - 1] if start else None,
        after=tokens[end] if end < len(tokens) else None,
        desk=days[1],
    )
    meaning, offset = _meaning(pattern, found, context), None
    if meaning is None and day is None:
        meaning = _meaning(pattern, found, replace(context, published=STAND_IN))
        meaning, offset = unanchored(meaning, counted=pattern.read != "festival") if meaning else (None, None)
    if meaning is None:
        return None
    return TimeMention(
        start=found.tokens[0].start,
        end=found.tokens[-1].end,
        head=found.head,
        type=meaning.type,
        value=meaning.value,
        when=meaning.when,
        reason=f"{pattern.name}: {meaning.reason}",
        offset=offset,
    )


def _told(mention: TimeMention, spoken: Spoken, published: str | None) -> Spoken:
    """What is spoken of after a mention: a day for "the day after", a month or year for "two months later"."""
    if mention.type not in ("DATE", "TIME") or mention.when is None or mention.value == "PRESENT_REF":
        return spoken
    start = mention.when.start
    if re.fullmatch(r"\d{4}-Q\d", mention.value) and "a year before" not in mention.reason:
        quarter = dt.date.fromisoformat(f"{start}-01")
        return replace(spoken, quarter=quarter, at=mention.head.sent.index)
    if start != mention.when.end or mention.reason.startswith("ago:"):
        return spoken
    first = dt.date.fromisoformat(start + "-01-01"[len(start) - 4 :] if len(start) < 10 else start)
    if len(start) < 10:
        return replace(spoken, period=first)
    gone = first if published is None or start <= published else spoken.gone
    return replace(spoken, day=first, gone=gone, period=first)
