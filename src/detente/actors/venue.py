"""Talks held on another's ground: "talks with the government in Havana" are with the government of whoever talks."""

from __future__ import annotations

from detente.actors.phrase import Phrase
from detente.actors.play import CountryInPlay
from detente.actors.standing import STATELESS, Standings
from detente.actors.words import words
from detente.language import Token

_TALKS = words("venues", "talks")
_INNER = frozenset({"REB", "OPP", "PRM", "PTY", "GOV", "MIL"})
_FOES = frozenset({"REB", "OPP", "PRM", "PTY"})
"""Who talks with the government of their own country."""


def at_home(phrase: Phrase, standings: Standings, play: CountryInPlay) -> str | None:
    """The country of a bare side of inner talks, where the place behind it is only where they are held."""
    link = phrase.link
    if link is None or phrase.link_word not in ("in", "at") or phrase.countries or phrase.owner is not None:
        return None
    if _INNER.isdisjoint(phrase.sectors) or link.entry.kind not in ("capital", "region", "country"):
        return None
    talks = _talks(phrase.head)
    if talks is None:
        return None
    others = [p for token in _beside(phrase.head, talks) if (p := standings.at(token)) is not None and p is not phrase]
    if not any(_FOES & {*p.sectors, *p.entry.sectors} for p in (phrase, *others)):
        return None
    here = standings.countries(link)
    told = [c for p in others if p.link is None or p.countries for c in standings.countries(p)]
    home = next((c for c in told if c not in STATELESS), None) or play.main
    return home if home is not None and [home] != here else None


def _talks(token: Token) -> Token | None:
    """The word of talking of which this is a side: "talks with ~", "negotiates with ~", "talks between A and ~"."""
    token = token.first_conjunct()
    if token.dep != "pobj" or token.head.lower not in ("with", "between"):
        return None
    above = token.head.head
    return above if above.lemma in _TALKS else None


def _beside(token: Token, talks: Token) -> list[Token]:
    """The other sides: those joined to this one, and the subject of the verb of the talks."""
    first = token.first_conjunct()
    sides = [first, *first.conjuncts()]
    for verb in (talks, *talks.ancestors()):
        subject = verb.child("nsubj", "nsubjpass")
        if subject is not None and subject is not talks:
            return [*sides, subject, *subject.conjuncts()]
    return sides
