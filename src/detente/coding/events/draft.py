"""An act on its way to becoming an event: what its own clause says, then what the article adds."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal, NamedTuple

from detente.coding.events.frames.match import Hit
from detente.coding.sides import alike
from detente.knowledge.lexicon import Frame
from detente.language import Token
from detente.model import Actor, Place, When

Part = Literal["status", "type", "who", "whom", "when", "where", "background", "source"]

Past = Literal["", "past", "long"]


class Reason(NamedTuple):
    """Why a part of an act is as it is: the rule in words, the word that decided, the other act that lent it."""

    why: str
    word: Token | None = None
    lender: Draft | None = None


@dataclass(eq=False)
class Draft:
    """`reasons` tells how each part came about; `fresh` is true while the date is only the publication date taken for
    fresh news; `incident` numbers acts that are one happening; `casualties` are those whom the act killed or hurt, its
    recipients only where it names no target; `deed` heads the deed that it is aimed at; `past` tells
    an act of some time gone by that nobody dates ("long": weeks or more, "years ago", "previously").
    """

    hit: Hit
    actors: tuple[Actor, ...] = ()
    recipients: tuple[Actor, ...] = ()
    type: str = ""
    status: str = "actual"
    when: When | None = None
    fresh: bool = False
    past: Past = ""
    place: Place | None = None
    background: bool = False
    source: Actor | None = None
    incident: int = 0
    casualties: tuple[Actor, ...] = ()
    deed: Token | None = None
    reasons: dict[Part, Reason] = field(default_factory=dict)

    @cached_property
    def frame(self) -> Frame:
        """The lexicon entry that fired."""
        return self.hit.frame

    @cached_property
    def token(self) -> Token:
        """The head word of the trigger."""
        return self.hit.token

    def land(self) -> tuple[Actor, ...]:
        """The country in which the act's own words place it, for which the place's word stands; empty without."""
        where = self.reasons["where"].word if "where" in self.reasons else None
        if self.place is None or where is None:
            return ()
        return (Actor(country=self.place.country, mention=where.text, start=where.start, end=where.end),)

    def settle_who(self, actors: tuple[Actor, ...], reason: Reason) -> None:
        """Name the actors, and why these; nobody does it to themselves."""
        others = tuple(a for a in actors if not alike(a, self.recipients))
        if others:
            self.actors, self.reasons["who"] = others, reason

    def settle_whom(self, recipients: tuple[Actor, ...], reason: Reason) -> None:
        """Name the recipients, and why these; nobody does it to themselves."""
        others = tuple(r for r in recipients if not alike(r, self.actors))
        if others:
            self.recipients, self.reasons["whom"] = others, reason

    def settle_when(self, when: When, reason: Reason) -> None:
        """Set the time, and why this one."""
        self.when, self.reasons["when"] = when, reason

    def settle_where(self, place: Place, reason: Reason) -> None:
        """Set the place, and why this one."""
        self.place, self.reasons["where"] = place, reason
