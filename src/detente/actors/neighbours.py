"""Neighbours that are states: "invaded its neighbor", "the nuclear-armed neighbours"."""

from __future__ import annotations

from collections import Counter

from detente.actors.cast import Member, Mention
from detente.actors.opposed import is_state, together
from detente.actors.recall import Recall
from detente.language import Token

_NEIGHBOURS = frozenset({"neighbor", "neighbour"})
_REACH = 30
"""For how many sentences a country may be meant without being named."""


def neighbour(token: Token, mention: Mention, recall: Recall) -> Mention | None:
    """The states that a phrase headed by "neighbour" stands for; None where people next door are meant.

    A state's one neighbour is the other country that the article speaks of; where there is none, a country unknown.
    """
    if token.lemma not in _NEIGHBOURS or mention.kind not in ("agents", "nominal") or mention.reason == "apposition":
        return None
    owner = next((c for c in token.children if c.dep == "poss"), None)
    if owner is not None:
        states = _states(recall.mention(owner))
        if not states:
            return None
        found = _other(token, states, recall) if token.tag == "NN" else None
        return recall.mention_of(token, (found or Member(country="---"),), "nominal", "neighbour", owner)
    described = any(c.dep == "amod" or c.lower in ("the", "two", "both") for c in token.children)
    pair = together(token, recall, is_state, 2, states=True) if token.tag == "NNS" and described else ()
    return recall.mention_of(token, pair, "nominal", "neighbour", token) if pair else None


def _states(mention: Mention | None) -> frozenset[str]:
    """The countries of an owner that is a state or its government, no person."""
    if mention is None or any(m.person or not is_state(m) for m in mention.members):
        return frozenset()
    return frozenset(m.country for m in mention.members)


def _other(token: Token, own: frozenset[str], recall: Recall) -> Member | None:
    """The other country named most often before, the last of equals."""
    named: Counter[str] = Counter()
    for mention in reversed(recall.passed):
        if token.sent.index - mention.head.sent.index > _REACH:
            break
        if mention.kind in ("country", "seat") and len(mention.members) == 1 and is_state(mention.members[0]):
            named[mention.members[0].country] += 1
    others = [(count, country) for country, count in named.items() if country not in own]
    return Member(country=max(others, key=lambda found: found[0])[1]) if others else None
