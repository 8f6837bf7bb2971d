"""Halves of a divided country: "the North", "Southern officers" in an article on Korea, Sudan, Vietnam or Yemen."""

from __future__ import annotations

from detente.actors.cast import Mention
from detente.actors.recall import Recall
from detente.actors.words import ordered
from detente.language import Token

_PAIRS = tuple(zip(ordered("halves", "north"), ordered("halves", "south"), strict=True))
_TOWARDS = frozenset({"into", "by", "with", "against", "between", "on"})
_SIDES = {"North": 0, "Northern": 0, "South": 1, "Southern": 1}


def half_named(token: Token, recall: Recall) -> str | None:
    """The country that "the North" or "the South" headed by this token is, if the article speaks of such a pair."""
    if front_of(token) is token or token.dep in ("compound", "amod"):
        return None
    if token.text.islower() and not _acts(token, recall):
        return None
    return _own(token, recall)


def _acts(token: Token, recall: Recall) -> bool:
    """Whether "the north" in small letters is a state: both halves have been named, and it acts or is acted upon."""
    behind = any(c.i > token.i and c.dep in ("prep", "poss") for c in token.children)
    part = token.dep == "pobj" and token.head.lower not in _TOWARDS
    if behind or part or token.dep not in ("nsubj", "nsubjpass", "dobj", "pobj", "poss"):
        return False
    pair = _pair(recall)
    named = {m.country for mention in recall.passed if mention.kind == "country" for m in mention.members}
    return pair is not None and pair[0] != pair[1] and set(pair) <= named


def half_of(mention: Mention, recall: Recall) -> str | None:
    """The country of "Northern forces", "a Southern official", whose own words tell no other."""
    if mention.kind not in ("agents", "office") or mention.reason.startswith(("nationality", "possessor")):
        return None
    side = next((c for c in mention.head.children if c.text in _SIDES and c.dep in ("amod", "compound")), None)
    return _own(side, recall) if side is not None else None


def front_of(token: Token) -> Token:
    """The "the" before it, else the token itself."""
    return next((c for c in token.children if c.lower == "the" and c.i < token.i), token)


def _own(token: Token, recall: Recall) -> str | None:
    pair = _pair(recall)
    return pair[_SIDES[token.text.capitalize()]] if pair is not None else None


def _pair(recall: Recall) -> tuple[str, str] | None:
    """The pair of which a half was named last."""
    for mention in reversed(recall.passed):
        for pair in _PAIRS:
            if any(m.country in pair for m in mention.members) and (pair[0] != pair[1] or _divided(mention)):
                return pair
    return None


def _divided(mention: Mention) -> bool:
    """Whether the words name a half of a country that is one today, or stand for one ("South Yemen", "the North")."""
    first = mention.head.sent.tokens[0].i
    front = mention.head.sent.tokens[max(0, mention.head.i - first - 1)].text
    return front in _SIDES or bool(set(mention.words.split()) & set(_SIDES))
