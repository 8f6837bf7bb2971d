"""Counts of one thing side by side: what different voices put the same dead, troops or crowds at."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from math import inf
from typing import Any, get_args

from detente.archive import Archive
from detente.model import DetenteError
from detente.model.days import first_day, last_day
from detente.model.records import FigureKind
from detente.stories.issues.counted import about_alike
from detente.views.filters import check_day

_SQL = """SELECT r.id AS record, f.kind, f.value, f.low, f.high, substr(a.text, f.start + 1, f."end" - f.start) AS what,
    r.country, r.place, coalesce(r.first_day, a.published) AS day,
    (SELECT code FROM participants AS p WHERE p.record = r.id AND p.role = 'source') AS on_the_word_of,
    a.source AS outlet, a.published, a.headline, a.url, g.article,
    substr(a.text, r.sentence_start + 1, r.sentence_end - r.sentence_start) AS sentence, r.sentence_start,
    f.start, f."end", r.rule
    FROM figures AS f JOIN records AS r ON r.id = f.record JOIN standing AS g ON g.id = r.reading
        JOIN articles AS a ON a.id = g.article
    ORDER BY (SELECT min(id) FROM readings AS x WHERE x.article = g.article), f.start, r.id"""
DAYS_APART = 3
"""Counts of one thing are given within so many days of each other; later ones count another thing."""
_WORDED = frozenset({"money", "votes", "other", "weapons"})
"""Kinds that say little by themselves: only like words make two of their counts one thing."""
COLUMNS = (
    *("thing", "conflict", "kind", "value", "low", "high", "what", "country", "place", "day", "on_the_word_of"),
    *("outlet", "published", "headline", "sentence", "rule", "record", "article", "url"),
)


@dataclass(frozen=True, kw_only=True)
class Asked:
    """Which figures: a `kind` of the codebook, a `country` (alpha-3), days `since` and `until`, both included.

    Raises:
        DetenteError: if a field cannot be read.
    """

    kind: str | None = None
    country: str | None = None
    since: str | None = None
    until: str | None = None

    def __post_init__(self) -> None:
        kinds = get_args(FigureKind)
        if self.kind is not None and self.kind not in kinds:
            raise DetenteError(f"--kind {self.kind}", "is unknown", f"take one of {', '.join(kinds)}")
        for option, day in (("--since", self.since), ("--until", self.until)):
            check_day(option, day)

    def holds(self, thing: Thing) -> bool:
        """Whether a counted thing is asked for."""
        days = [c.day for c in thing.counts if c.day]
        if self.kind not in (None, thing.kind) or self.country not in (None, thing.country):
            return False
        if (self.since or self.until) and not days:
            return False
        late = not self.since or max(days) >= first_day(self.since)
        return late and (not self.until or min(days) <= last_day(self.until))


@dataclass(frozen=True)
class Count:
    """A figure as one article gives it, on whose word. `day` is its own day, else that of publication (ISO)."""

    record: int
    kind: FigureKind
    value: float | None
    low: float | None
    high: float | None
    what: str
    country: str | None
    place: str | None
    day: str | None
    on_the_word_of: str | None
    outlet: str | None
    published: str | None
    headline: str | None
    url: str | None
    article: str
    sentence: str
    sentence_start: int
    start: int
    end: int
    rule: str

    def span(self) -> tuple[float, float]:
        """The least and the most that it may be: "at least 80" is 80 and upwards."""
        if self.value is not None:
            return self.value, self.value
        return self.low or 0.0, inf if self.high is None else self.high


@dataclass(eq=False)
class Thing:
    """Something counted, with all its counts in order of coming."""

    id: str
    counts: list[Count] = field(default_factory=list)

    @property
    def kind(self) -> FigureKind:
        """What sort of count it is."""
        return self.counts[0].kind

    @property
    def country(self) -> str | None:
        """Where, as far as any of the counts tells."""
        return next((c.country for c in self.counts if c.country), None)

    @property
    def conflict(self) -> bool:
        """True if two of its counts cannot both be right."""
        spans = [c.span() for c in self.counts]
        return max(low for low, _ in spans) > min(high for _, high in spans)

    def fits(self, count: Count) -> bool:
        """Whether a count may be of this thing: one kind, words alike, no other country, days near each other."""
        if count.kind != self.kind or (count.country and self.country and count.country != self.country):
            return False
        strict = self.kind in _WORDED or any(_one_sentence(count, c) for c in self.counts)
        return any(_near(count, c) and about_alike(count.what, c.what, strict) for c in self.counts)


def figures(archive: Archive, asked: Asked | None = None) -> list[Thing]:
    """Things counted more than once, those whose counts conflict first, then by number of counts."""
    things: list[Thing] = []
    by_kind: dict[str, list[Thing]] = {}
    for row in archive.rows(_SQL):
        count = Count(**row)
        kin = by_kind.setdefault(count.kind, [])
        thing = next((t for t in reversed(kin) if t.fits(count)), None)
        if thing is None:
            thing = Thing(f"{count.article[:8]}-{count.start}")
            kin.append(thing)
            things.append(thing)
        thing.counts.append(count)
    kept = [t for t in things if len(t.counts) > 1 and (asked or Asked()).holds(t)]
    return sorted(kept, key=lambda t: (not t.conflict, -len(t.counts)))


def flat(things: list[Thing]) -> Iterator[dict[str, Any]]:
    """A count a row, by `COLUMNS`."""
    for thing in things:
        for count in thing.counts:
            told = {c: getattr(count, c) for c in COLUMNS if hasattr(count, c)}
            yield told | {"thing": thing.id, "conflict": thing.conflict}


def _one_sentence(one: Count, other: Count) -> bool:
    return one.article == other.article and one.sentence_start == other.sentence_start


def _near(one: Count, other: Count) -> bool:
    if one.day is None or other.day is None:
        return one.article == other.article
    return abs((date.fromisoformat(one.day) - date.fromisoformat(other.day)).days) <= DAYS_APART
