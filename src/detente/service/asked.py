"""What can be asked: a type a question; its fields are the parameters, each with its meaning."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from detente.model.records import EventType, FigureKind, Stance, Status
from detente.views.periods import Period

Actor = Annotated[str, Meta(description="A country (`RUS`), a code (`RUS/GOV`) or part of a name (`Lavrov`).")]
Dyad = Annotated[str, Meta(description="Two countries, as `USA-RUS`.", pattern="^([A-Za-z]{3}|---)-([A-Za-z]{3}|---)$")]
Since = Annotated[str, Meta(description="From this day, month or year on: `2014-03-30`, `2014-03`, `2014`.")]
Until = Annotated[str, Meta(description="Up to this day, month or year, included.")]
Page = Annotated[int, Meta(ge=1, le=1_000_000, description="Which page; the first is 1.")]
Size = Annotated[int, Meta(ge=1, le=500, description="Items a page.")]
Id = Annotated[str, Meta(min_length=1, max_length=100, description="An id, as other answers give it.")]


class Asked(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A question without parameters."""


class Paged(Asked, frozen=True, kw_only=True):
    """A question whose answer comes in pages."""

    page: Page = 1
    size: Size = 50


class AskedArticles(Paged, frozen=True, kw_only=True):
    """Articles by day of publication."""

    outlet: Annotated[str, Meta(description="The outlet's name.")] | None = None
    since: Since | None = None
    until: Until | None = None


class AskedOne(Asked, frozen=True, kw_only=True):
    """One thing by its id."""

    id: Id


class AskedEvents(Paged, frozen=True, kw_only=True):
    """Events, narrowed."""

    actor: Actor | None = None
    dyad: Dyad | None = None
    type: EventType | None = None
    status: Status | None = None
    since: Since | None = None
    until: Until | None = None


class AskedIncidents(AskedEvents, frozen=True, kw_only=True):
    """Incidents of which some mention fits."""

    articles: Annotated[int, Meta(ge=1, description="How many articles must tell it.")] = 1


class AskedStatements(Paged, frozen=True, kw_only=True):
    """Statements, narrowed."""

    who: Annotated[Actor, Meta(description="The speaker: a country, a code or part of a name.")] | None = None
    article: Id | None = None
    since: Since | None = None
    until: Until | None = None


class AskedPositions(AskedStatements, frozen=True, kw_only=True):
    """Positions, narrowed."""

    toward: Annotated[Actor, Meta(description="Toward whom it is held.")] | None = None
    stance: Stance | None = None


class AskedFigures(AskedStatements, frozen=True, kw_only=True):
    """Figures, narrowed."""

    kind: FigureKind | None = None


class AskedSearch(Paged, frozen=True, kw_only=True):
    """Full text, narrowed to words of an actor or articles in which they take part, and to articles that tell of such
    an event."""

    q: Annotated[str, Meta(min_length=1, max_length=500, description="Words; `\"a phrase\"`, `sanction*`, "
                           "`NEAR(talks Kiev, 5)`, AND, OR, NOT.")]  # fmt: skip
    kind: Literal["article", "statement", "position"] | None = None
    actor: Actor | None = None
    dyad: Dyad | None = None
    type: EventType | None = None
    since: Since | None = None
    until: Until | None = None
    size: Size = 20


class AskedSeries(Asked, frozen=True, kw_only=True):
    """A dyad through time."""

    dyad: Dyad
    by: Period = "week"
    directed: Annotated[bool, Meta(description="Only what the first does to the second.")] = False
    since: Since | None = None
    until: Until | None = None


class AskedDyads(Asked, frozen=True, kw_only=True):
    """Pairs of countries by how much they act on each other."""

    since: Since | None = None
    until: Until | None = None
    size: Size = 100


class AskedBoard(Asked, frozen=True, kw_only=True):
    """Who stands where on which issue."""

    sides: (
        Annotated[str, Meta(description="Columns, as `RUS,UKR,USA`; without it the busiest.", max_length=200)] | None
    ) = None
    since: Since | None = None
    until: Until | None = None
