"""The article's cast: one member an actor, every mention pointing to it, with the reason.

Records point to the cast, never to a string.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from detente.language import Token
from detente.model import Actor

_ASIDE = frozenset({"anti", "pro", "non", "counter"})

Kind = Literal["person", "office", "country", "seat", "body", "agents", "people", "pronoun", "nominal"]


@dataclass(eq=False)
class Member:
    """One actor of the article. `country`, `sectors` and `name` as CODEBOOK section 1 has them.

    `person` is true for one human being, `many` for a crowd; `gender` as far as the article or the given name tells.
    """

    country: str
    sectors: tuple[str, ...] = ()
    name: str | None = None
    person: bool = False
    many: bool = False
    gender: Literal["m", "f"] | None = None


@dataclass(eq=False)
class Mention:
    """Words that stand for one member, or for several ("both leaders", "the two countries").

    `start` and `end` count characters of the article's text and are the whole phrase that names the actor ("Russian
    Foreign Minister Sergei Lavrov"); `words` is that stretch; `head` is the token that the grammar hangs the phrase on;
    `reason` says how it was resolved ("office + nationality + name", "surname", "pronoun", …).

    An adjective or possessor inside a larger phrase that is no actor itself ("Israeli policies") is a mention too,
    headed by that adjective. `outward` are further tokens of the phrase by which a parser's slip hung it on the
    sentence.
    """

    start: int
    end: int
    words: str
    head: Token
    members: tuple[Member, ...]
    kind: Kind
    reason: str
    outward: tuple[Token, ...] = ()


@dataclass(eq=False)
class Cast:
    """All members and mentions of an article, mentions in text order."""

    members: list[Member] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._by_head: dict[int, Mention] = {}
        for mention in self.mentions:
            self._by_head.setdefault(mention.head.i, mention)
        for mention in self.mentions:
            for token in mention.outward:
                self._by_head.setdefault(token.i, mention)

    def mention_at(self, token: Token) -> Mention | None:
        """The mention that this token heads (or by which the parser hung it on the sentence)."""
        return self._by_head.get(token.i)

    def resolve(self, token: Token) -> tuple[Actor, ...]:
        """The actors that the phrase headed by this token stands for; conjuncts are not followed."""
        mention = self.mention_at(token)
        return actors_of(mention) if mention else ()

    def sides(self, token: Token) -> tuple[Actor, ...]:
        """The actors of the phrase headed by this token and of those coordinated with it."""
        found: list[Actor] = []
        for part in (token, *token.conjuncts()):
            found += [a for a in self.resolve(part) if a not in found]
        return tuple(found)

    def owner(self, token: Token) -> tuple[Actor, ...]:
        """The actors to whom a thing belongs: possessor, word in front, "by", "of", "from", "in" behind.

        "Israel's raid", "the Israeli raid", "the raid by Israel", "the ouster of its leadership", "the embassy of
        France"; followed through one more thing ("the bombing of the embassy of France").
        """
        return self._owner(token, 2)

    def _owner(self, token: Token, depth: int) -> tuple[Actor, ...]:
        for deps in (("poss",), ("amod", "compound", "nmod", "nummod")):
            for child in token.children:
                if (
                    child.dep in deps
                    and not _aside(child)
                    and (found := self.sides(child) or (depth and self._in_front(child, depth)))
                ):
                    return found
        for word in ("by", "of", "from", "in"):
            for inner in token.prep(word):
                if found := self.sides(inner) or (self._owner(inner, depth - 1) if depth else ()):
                    return found
        return ()

    def _in_front(self, child: Token, depth: int) -> tuple[Actor, ...]:
        """The owner of a word in front that is no actor itself: "its border guards' camp"."""
        return self._owner(child, depth - 1) if child.dep == "poss" else ()


def _aside(token: Token) -> bool:
    """Whether "anti-", "pro-", "non-" stands in front: no owner."""
    at = token.i - token.sent.tokens[0].i
    return at >= 2 and token.sent.tokens[at - 1].text == "-" and token.sent.tokens[at - 2].lower in _ASIDE


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
