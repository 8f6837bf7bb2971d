"""An event mention as incidents see it: what it tells, reduced to what can be compared with another article's."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from detente.archive import bounds
from detente.model import Actor, Event, Reading
from detente.stories.words import context, families, head, saying, several, stems, vague, way

UNKNOWN = "---"
VAGUE, SAYING = 1.6, 3.5
"""Points that a common word loses where it means little by itself ("take"), or only that something was said."""


@dataclass(frozen=True, kw_only=True)
class Mention:
    """One mention. `key` names it for good: `ARTICLE:OFFSET:TYPE`, so that a later reading finds it again.

    Sides are countries, or `---/name` for a side without one; days are ISO, both ends of an interval; `local` is the
    incident within the article ("e3"). Where no coder has typed a mention, `type` is None.
    """

    key: str
    article: str
    trigger: str
    sentence: str
    outlet: str | None = None
    published: str | None = None
    type: str | None = None
    mode: str | None = None
    status: str = "actual"
    actors: frozenset[str] = frozenset()
    recipients: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    first: str | None = None
    last: str | None = None
    country: str | None = None
    place: str | None = None
    local: str | None = None
    stems: frozenset[str] = field(init=False)
    families: frozenset[str] = field(init=False)
    head: str = field(init=False)
    way: int = field(init=False)
    vague: float = field(init=False)
    several: bool = field(init=False)
    context: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        put = object.__setattr__  # the struct is frozen for its users
        put(self, "stems", stems(self.trigger))
        put(self, "families", families(self.trigger))
        put(self, "head", head(self.trigger))
        put(self, "way", way(self.trigger))
        put(self, "vague", SAYING if saying(self.trigger) else VAGUE if vague(self.trigger) else 0.0)
        put(self, "several", several(self.trigger, self.sentence))
        put(self, "context", context(self.sentence, self.trigger))


def mentions(reading: Reading) -> list[Mention]:
    """The event mentions of a reading, in its order."""
    return [_mention(reading, event) for event in reading.events]


def _mention(reading: Reading, event: Event) -> Mention:
    article, evidence = reading.article, event.evidence
    first, last = bounds(event.date)
    return Mention(
        key=f"{article.id}:{evidence.trigger_start}:{event.type}",
        article=article.id,
        trigger=evidence.trigger,
        sentence=evidence.sentence,
        outlet=article.source,
        published=article.published,
        type=event.type,
        mode=event.mode,
        status=event.status,
        actors=side(event.actors),
        recipients=side(event.recipients),
        names=frozenset(a.name for a in (*event.actors, *event.recipients) if a.name),
        first=first,
        last=last,
        country=event.place.country if event.place else None,
        place=event.place.name if event.place else None,
        local=event.incident,
    )


def side(actors: tuple[Actor, ...]) -> frozenset[str]:
    """A side by its countries; those without a country by name, the nameless left out."""
    return side_of((a.country, a.name) for a in actors)


def side_of(actors: Iterable[tuple[str, str | None]]) -> frozenset[str]:
    """The same from countries and names."""
    known = {country if country != UNKNOWN else f"{UNKNOWN}/{name}" for country, name in actors}
    return frozenset(known - {f"{UNKNOWN}/None"})
