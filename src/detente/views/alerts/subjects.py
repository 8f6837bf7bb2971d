"""Whom a mention concerns, as a rule asks: the dyads or the actor of it."""

from __future__ import annotations

from typing import Any

from detente.views.alerts.rules import Rule
from detente.views.filters import is_country

Cast = list[dict[str, Any]]


def subjects(rule: Rule, cast: Cast) -> list[str]:
    """The dyads of a mention that fit the rule's (`RUS-*` has several), or its actor; none where it does not fit."""
    sides = [[p for p in cast if p["role"] == role] for role in ("actor", "recipient")]
    if rule.actor is not None:
        asked = {"actor": sides[0], "recipient": sides[1], "either": sides[0] + sides[1]}[rule.side]
        return [rule.actor] if any(_is(p, rule.actor) for p in asked) else []
    one, other = str(rule.dyad).split("-")
    found = set()
    for a, b in _pairs(*sides):
        if a == b and "*" in (one, other):
            continue
        if _fits(one, a) and _fits(other, b):
            found.add(f"{a}-{b}" if rule.directed or "*" not in (one, other) else _undirected(one, other, a, b))
        elif not rule.directed and _fits(one, b) and _fits(other, a):
            found.add(f"{b}-{a}" if "*" not in (one, other) else _undirected(one, other, a, b))
    return sorted(found)


def _pairs(actors: Cast, recipients: Cast) -> list[tuple[str, str]]:
    """Who acts on whom, by country; in a mutual act each on each."""
    if recipients:
        pairs = [(a["country"], b["country"]) for a in actors for b in recipients]
    else:
        pairs = [(a["country"], b["country"]) for a in actors for b in actors if a is not b]
    return list(dict.fromkeys(pairs))


def _fits(asked: str, country: str) -> bool:
    return country == asked or (asked == "*" and country != "---")


def _undirected(one: str, other: str, a: str, b: str) -> str:
    """One name for both directions: the side that the rule names first, else the alphabet."""
    if one != other:
        named = one if one != "*" else other
        first, second = (a, b) if a == named else (b, a)
        return f"{first}-{second}" if one != "*" else f"{second}-{first}"
    return "-".join(sorted((a, b)))


def _is(p: dict[str, Any], asked: str) -> bool:
    """As `filters.participant` reads it: a country, a code that begins so, or part of a name."""
    if is_country(asked):
        return bool(p["country"] == asked)
    if "/" in asked:
        return str(p["code"]) == asked or str(p["code"]).lower().startswith(asked.lower() + "/")
    return asked.lower() in str(p["name"] or "").lower()
