"""Places told again by a noun or by "there": "in the city", "across the country", "he met them there"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from detente.knowledge import tables
from detente.language import Annotation, Token
from detente.places.capitals import capital, country_of
from detente.places.disputes import disputes_over
from detente.places.entry import COUNTRY, Entry, admin1
from detente.places.locate import is_locative
from detente.places.mention import PlaceMention
from detente.places.unlisted import main_country
from detente.places.weigh import Choice, place_of

_FURTHER, _FAR, _NEAR = 15, 6, 2
"""Sentences back to which a part of a name ("the canal"), a noun and "there" point at most."""
_CLOSING = ("”", "’’", "''")
_QUOTES = ('"', "“", "``", *_CLOSING)


def recalled(annotation: Annotation, choices: Sequence[Choice], named: Sequence[PlaceMention]) -> list[PlaceMention]:
    """A mention for each of them, over the noun, of the last place named of its kind, or of the article's country."""
    known = sorted(named, key=lambda m: m.start)
    main = main_country(choices)
    here = _here(annotation, choices)
    taken = {m.start for m in here}
    words = [t for t in annotation.tokens if t.start not in taken and (t.lower == "there" or _kind(t))]
    return [m for t in words if (m := _read(t, known, main)) is not None] + here


def _here(annotation: Annotation, choices: Sequence[Choice]) -> list[PlaceMention]:
    """ "Here" and "this Black Sea resort" in a paper's own words are the town of its dateline."""
    town = annotation.article.dateline
    words = [t for t in annotation.tokens if _is_desk(t) and not _in_quotes(t)] if town else []
    entry = next((c.entry for c in choices if town and c.spot.words == town), None) if words else None
    return [m for t in words if (m := _of_entry(t, entry)) is not None]


def _is_desk(token: Token) -> bool:
    if token.lower == "here":
        return token.dep == "advmod"
    if token.lower not in tables.toml("places/placing.toml")["desk"]["nouns"] or not is_locative(token):
        return False
    return any(c.dep == "det" and c.lower == "this" for c in token.children)


def _in_quotes(token: Token) -> bool:
    """Whether quotation marks stand on both sides of a word in its sentence, or only behind it."""
    before = sum(t.text in _QUOTES for t in token.sent.tokens if t.i < token.i)
    return before % 2 == 1 or any(t.text in _CLOSING for t in token.sent.tokens if t.i > token.i and before == 0)


@cache
def _kinds() -> dict[str, str]:
    """The kind of place that each noun tells again."""
    return {noun: kind for kind, nouns in tables.toml("places/placing.toml")["recalled"].items() for noun in nouns}


@cache
def _features(kind: str) -> frozenset[str]:
    return frozenset(tables.toml("places/placing.toml")["recalled_features"].get(kind, []))


@cache
def _telling_apart() -> frozenset[str]:
    return frozenset(tables.toml("places/placing.toml")["telling_apart"]["words"])


def _kind(token: Token) -> str | None:
    """The kind of place that a definite noun tells again; None where a name or a phrase tells it closer."""
    kind = _kinds().get(token.lower) or (token.lower if token.lower in _named_with() else None)
    if kind is None or token.pos not in ("NOUN", "PROPN") or not is_locative(token):
        return None
    pointing = any(c.dep == "det" and c.lower in ("the", "this", "that") for c in token.children)
    children = [c for c in token.children if c.lower not in ("itself", "themselves")]
    told = [c for c in children if c.dep in ("poss", "appos", "compound", "nmod", "relcl", "nummod", "acl")]
    told += [c for c in children if c.dep == "amod" and (c.text[0].isupper() or c.lower in _telling_apart())]
    told += [c for c in children if c.dep == "prep" and c.lower == "of"]
    return kind if pointing and not told else None


@cache
def _named_with() -> frozenset[str]:
    return frozenset(tables.toml("places/placing.toml")["recalled_named"]["nouns"])


def _read(token: Token, known: Sequence[PlaceMention], main: str | None) -> PlaceMention | None:
    if token.lower == "there":
        adverb = token.tag == "RB" and token.dep == "advmod" and (token.head.pos == "VERB")
        return _again(token, _last(token, known, None)) if adverb else None
    kind = _kind(token)
    assert kind is not None
    if kind in ("country", "capital"):
        before = _last(token, known, None, named_there=False)
        country = main or (before.country if before else None)
        entry = None if country is None else country_of(country) if kind == "country" else capital(country)
        return _of_entry(token, entry)
    return _again(token, _last(token, known, kind))


def _last(
    token: Token, known: Sequence[PlaceMention], kind: str | None, *, named_there: bool = True
) -> PlaceMention | None:
    """The place named last before a word, of a kind or (for "there") one where something is said to be."""
    reach = _NEAR if kind is None else _FAR if kind in _kinds().values() else _FURTHER
    for at in range(bisect_left(known, token.start, key=lambda m: m.start) - 1, -1, -1):
        m = known[at]
        if token.sent.index - m.head.sent.index > reach:
            return None
        if m.head.i >= token.i or m.end > token.start:
            continue
        if kind is not None and (m.feature in _features(kind) or _is_named_with(m, kind)):
            return m
        if kind is None and (m.locative or not named_there):
            return m
    return None


def _is_named_with(known: PlaceMention, noun: str) -> bool:
    """Whether a noun begins or ends a place's name or stands behind it: "Lake Chad", "Kabul airport"."""
    tokens = known.head.sent.tokens
    words = [t.lower for t in tokens if known.start <= t.start < known.end]
    behind = [t.lower for t in tokens if known.end <= t.start <= known.end + 1]
    return noun in (*words[:1], *words[-1:], *behind)


def _again(token: Token, known: PlaceMention | None) -> PlaceMention | None:
    if known is None:
        return None
    reason = f"told again by “{token.text}”"
    return replace(known, start=token.start, end=token.end, head=token, locative=True, reason=reason, recalled=True)


def _of_entry(token: Token, entry: Entry | None) -> PlaceMention | None:
    if entry is None:
        return None
    return PlaceMention(
        start=token.start,
        end=token.end,
        head=token,
        place=place_of(entry),
        locative=True,
        reason=f"told again by “{token.text}”",
        feature=entry.kind,
        admin1=None if entry.kind == COUNTRY else admin1(entry),
        disputes=disputes_over(entry),
        recalled=True,
    )
