"""Places told by their country: "the Turkish capital", "in the capital of Kenya", "on Syrian soil"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from detente.knowledge import tables, who
from detente.language import Annotation, Token
from detente.places.disputes import disputes_over
from detente.places.entry import COUNTRY, DEMONYM, Entry, admin1
from detente.places.gazetteer import gazetteer
from detente.places.locate import is_locative
from detente.places.mention import PlaceMention
from detente.places.weigh import Choice, place_of

_BEHIND = 3
"""Tokens behind "capital" among which a name would say it itself ("the Turkish capital, Ankara")."""


def capitals(annotation: Annotation, choices: Sequence[Choice]) -> list[PlaceMention]:
    """A mention for each capital that its country alone tells, over the country's word, headed by "capital"."""
    named = {c.spot.start: c for c in choices}
    return [m for token in annotation.tokens if token.lemma == "capital" for m in _of(token, named)]


def lands(annotation: Annotation, choices: Sequence[Choice]) -> list[PlaceMention]:
    """A mention of the country for what is told as its own, where no name tells it closer: "on Iraqi soil"."""
    named = {c.spot.start: c for c in choices}
    nouns = frozenset(tables.toml("places/placing.toml")["of_a_country"]["nouns"])
    found = (_land(t, named) for t in annotation.tokens if t.lemma in nouns or t.lower in nouns)
    return [m for m in found if m is not None]


def _land(noun: Token, named: dict[int, Choice]) -> PlaceMention | None:
    owners = [c for c in noun.children if c.dep == "amod" and c.start in named and not c.conjuncts()]
    closer = [t for t in (*noun.prep("of", "in", "with"), *noun.all("appos", "compound", "nmod")) if t.start in named]
    after = next((t for t in noun.sent.tokens if t.i == noun.i + 1), None)
    if len(owners) != 1 or closer or (after is not None and (after.text == "-" or after.start in named)):
        return None
    choice = named[owners[0].start]
    if choice.entry.kind != DEMONYM or choice.entry.country == "---":
        return None
    country = country_of(choice.entry.country)
    if country is None or choice.entry.name != country.name:
        return None
    return PlaceMention(
        start=choice.spot.start,
        end=choice.spot.end,
        head=noun,
        place=place_of(country),
        locative=is_locative(noun),
        reason="country: told as the owner of a place",
        feature=COUNTRY,
        disputes=disputes_over(country),
    )


@cache
def country_of(code: str) -> Entry | None:
    """A country by its ISO code, as the gazetteer has it."""
    names = (row["names"].split(";")[0] for row in tables.rows("places/countries.csv") if row["iso3"] == code)
    return next((e for name in names for e in gazetteer().lookup(name) if e.kind == COUNTRY), None)


def _of(token: Token, named: dict[int, Choice]) -> Iterator[PlaceMention]:
    after = [t for t in token.sent.tokens if token.i < t.i <= token.i + _BEHIND]
    if any(t.start in named and named[t.start].entry.kind not in (COUNTRY, DEMONYM) for t in after):
        return
    owners = [c for c in token.children if c.dep in ("amod", "poss", "compound", "nmod")] + token.prep("of")
    for owner in [t for o in owners for t in (o, *o.conjuncts())]:
        choice = named.get(owner.start)
        if choice is None or choice.entry.kind not in (COUNTRY, DEMONYM):
            continue
        city = capital(choice.entry.country)
        if city is not None:
            yield PlaceMention(
                start=owner.start,
                end=owner.end,
                head=token,
                place=place_of(city),
                locative=is_locative(token),
                reason="city: told as the capital of its country",
                feature=city.kind,
                admin1=admin1(city),
                disputes=disputes_over(city),
            )


@cache
def capital(country: str) -> Entry | None:
    """The capital of a state by its ISO code, as the gazetteer has it; None where it has none of that name there."""
    known = tables.toml("places/placing.toml")["capitals"].get(country)
    names = [known] if known else next((s.capital for s in who.states() if s.iso3 == country and s.capital), ())
    found = [e for name in names for e in gazetteer().lookup(name) if e.country == country and e.kind != COUNTRY]
    return min(found, key=lambda e: e.alias, default=None)  # Suleja has been called Abuja, too
