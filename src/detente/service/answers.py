"""What is answered: a type an answer. Every record tells its article, offsets, sentence and address, so that it can be
cited; offsets count characters of the article's text."""

from __future__ import annotations

from typing import Annotated, Any, Generic, Literal, TypeVar

import msgspec
from msgspec import Meta

from detente.model.records import EventType, FigureKind, Quad, SayingKind, Stance, Status
from detente.views.series import MEASURES, QUADS, TYPES

T = TypeVar("T")
Code = Annotated[str, Meta(description="Actors as `COUNTRY/SECTOR/Name`, several parted by `; `.")]


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """The root of all."""


class Cited(Answer, frozen=True, kw_only=True):
    """A record's article, and the sentence that it rests on, which begins at `sentence_start` of the article's text."""

    record: int
    article: str
    headline: str | None
    outlet: str | None
    published: str | None
    url: str | None
    sentence: str
    sentence_start: int
    trigger: str
    rule: str


class EventRow(Cited, frozen=True, kw_only=True):
    """Who did what to whom. The trigger begins `trigger_offset` characters into the sentence; `incident` counts within
    the article, `home` is the incident across articles; `intensity` is Goldstein's, from -10 to 10."""

    date_start: str | None
    date_end: str | None
    actors: Code | None
    type: EventType
    recipients: Code | None
    mode: str | None
    cameo: str
    quad: Quad
    intensity: float
    contexts: str
    status: Status
    background: bool
    country: str | None
    place: str | None
    lat: float | None
    lon: float | None
    on_the_word_of: Code | None
    trigger_offset: int
    incident: str
    home: str | None = None


class Said(Cited, frozen=True, kw_only=True):
    """Exact words with their offsets, and whose they are."""

    who: Code | None
    words: str
    start: int
    end: int
    date_start: str | None
    date_end: str | None


class StatementRow(Said, frozen=True, kw_only=True):
    """Who said what."""

    cue: str
    kind: SayingKind
    manner: Literal["direct", "indirect", "mixed"]
    addressee: str | None
    venue: str | None


class PositionRow(Said, frozen=True, kw_only=True):
    """Who wants, will not have, or fears what."""

    stance: Stance
    toward: Code | None


class FigureRow(Said, frozen=True, kw_only=True):
    """How many, on whose word."""

    value: float | None
    low: float | None
    high: float | None
    kind: FigureKind
    country: str | None
    place: str | None


class ArticleRow(Answer, frozen=True, kw_only=True):
    """An article without its text; `events` and the like count its records."""

    article: str
    headline: str | None
    outlet: str | None
    published: str | None
    url: str | None
    language: str | None
    events: int
    statements: int
    positions: int
    figures: int


class HitRow(Answer, frozen=True, kw_only=True):
    """Words found. `passage` is cut around them, they stand between `⁨` and `⁩`; `start` and `end` are the whole
    passage's; `score` is BM25, lower is better."""

    kind: Literal["article", "statement", "position"]
    article: str
    record: int | None
    headline: str | None
    outlet: str | None
    published: str | None
    url: str | None
    start: int
    end: int
    passage: str
    score: float
    who: Code | None


class DyadRow(Answer, frozen=True, kw_only=True):
    """A directed pair of countries; counts are event mentions."""

    source: str
    target: str
    mentions: int
    intensity: float
    verbal_cooperation: int
    material_cooperation: int
    verbal_conflict: int
    material_conflict: int


class IncidentRow(Answer, frozen=True, kw_only=True):
    """One happening, told by `articles`, which are `sources` independent reports. Dates and places with how many
    sources tell each, the most told first."""

    id: str
    type: str
    trigger: str
    articles: list[str]
    sources: int
    dates: list[tuple[str, int]]
    places: list[tuple[str, int]]


class IncidentTold(IncidentRow, frozen=True, kw_only=True):
    """With all its mentions, and why each belongs to it (by the mention's record)."""

    mentions: list[EventRow]
    why: dict[str, str]


class StandRow(Cited, frozen=True, kw_only=True):
    """A position on an issue. `mark` tells whether the sides that hold one now agree; `moved_from` is the stance that
    the side left on that day; `way` 1 for the issue and -1 against it."""

    issue: str
    label: str
    mark: Literal["agree", "differ", "alone"]
    side: str
    stance: Stance
    way: int
    matter: str
    start: int
    end: int
    holder: Code
    toward: Code | None
    day: str | None
    moved_from: Stance | None


_COUNTS = [(f"{m}_{k.replace('-', '_')}", int) for m in MEASURES for k in (*TYPES, *QUADS)]
SeriesRow = msgspec.defstruct(
    "SeriesRow",
    [("start", str), ("end", str), ("dyad", str), *((m, int) for m in MEASURES), ("intensity_sum", float),
     ("intensity_mean", float | None), ("tension", float), *_COUNTS],
    bases=(Answer,), frozen=True, kw_only=True, module=__name__,
    namespace={"__doc__": "A period, both days included; counts by PLOVER type and quad class stand after the totals."},
)  # fmt: skip


class Listing(Answer, Generic[T], frozen=True, kw_only=True):
    """One page. `total` is how many there are on all pages, where that is known; `more` whether a next page is."""

    items: list[T]
    page: int
    size: int
    total: int | None
    more: bool


class Whole(Answer, Generic[T], frozen=True, kw_only=True):
    """An answer that comes at once."""

    items: list[T]


Periods: Any = Whole[SeriesRow]  # type: ignore[valid-type]
"""A dyad's periods."""


class Error(Answer, frozen=True, kw_only=True):
    """What went wrong, in one line, and how to mend it."""

    error: str
    mend: str | None = None
