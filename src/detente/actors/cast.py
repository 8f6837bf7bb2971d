"""The article's cast: one member an actor, every mention pointing to it, with the reason.

Records point to the cast, never to a string.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from detente.language import Token
from detente.model import Actor

Kind = Literal["person", "office", "country", "seat", "body", "agents", "people", "pronoun", "nominal"]


@dataclass(eq=False)
class Member:
    """One actor of the article. `country`, `sectors` and `name` as CODEBOOK section 1 has them."""

    country: str
    sectors: tuple[str, ...] = ()
    name: str | None = None
    person: bool = False
    many: bool = False


@dataclass(eq=False)
class Mention:
    """Words that stand for one member, or for several ("both leaders", "the two countries").

    `start` and `end` count characters of the article's text and are the whole phrase that names the actor ("Russian
    Foreign Minister Sergei Lavrov"); `words` is that stretch; `head` is the token that the grammar hangs the phrase on;
    `reason` says how it was resolved ("office + nationality + name", "surname", "pronoun", …).

    An adjective or possessor inside a larger phrase that is no actor itself ("Israeli policies") is a mention too,
    headed by that adjective.
    """

    start: int
    end: int
    words: str
    head: Token
    members: tuple[Member, ...]
    kind: Kind
    reason: str


@dataclass(eq=False)
class Cast:
    """All members and mentions of an article, mentions in text order."""

    members: list[Member] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._by_head = {m.head.i: m for m in self.mentions}

    def mention_at(self, token: Token) -> Mention | None:
        """The mention that this token heads."""
        return self._by_head.get(token.i)

    def resolve(self, token: Token) -> tuple[Actor, ...]:
        """The actors that the phrase headed by this token stands for; conjuncts are not followed."""
        mention = self.mention_at(token)
        return actors_of(mention) if mention else ()


def actors_of(mention: Mention) -> tuple[Actor, ...]:
    """The mention's members in the form that records carry."""
    return tuple(
        Actor(
            country=member.country,
            sectors=member.sectors,
            name=member.name,
            mention=mention.words,
            start=mention.start,
            end=mention.end,
        )
        for member in mention.members
    )
