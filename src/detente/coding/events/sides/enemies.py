"""Who is whose enemy in an article: the two sides that it names against each other at least twice."""

from __future__ import annotations

from collections import Counter

from detente.coding.events.draft import Draft
from detente.coding.sides import camp
from detente.model import Actor

_CONFLICT = {"ASSAULT", "COERCE", "MOBILIZE", "THREATEN", "ACCUSE", "SANCTION", "REJECT", "REQUEST", "PROTEST"}
_BYSTANDERS = {"CVL", "SOC", "JRN", "MED", "BUS", "REF", "EDU", "REL"}
_OFTEN, _MOSTLY = 2, 0.6


class Enemies:
    """The fights of two of one article."""

    def __init__(self, drafts: list[Draft]) -> None:
        self._known = _named_against_each_other(drafts)

    def of(self, actors: tuple[Actor, ...], at_home: bool) -> tuple[Actor, ...]:
        """The enemy of such actors: another country, or (for use of force, `at_home`) another camp of their own."""
        keys = [key for a in actors for key in _keys(a, at_home)]
        return next((e for key in keys if (e := self._known.get(key))), ())


def _named_against_each_other(drafts: list[Draft]) -> dict[str, tuple[Actor, ...]]:
    """For each side in a fight of two, the other: named against it at least twice and in most of its conflicts.

    Countries are sides as wholes; where the two are of one country, its state and its rebels ("COL/REB at home").
    """
    faced: dict[str, Counter[str]] = {}
    named: dict[str, Counter[Actor]] = {}
    for draft in (d for d in drafts if d.type in _CONFLICT):
        for one, two in _facing(draft):
            if (keys := _told_apart(one, two)) is not None:
                first, second = keys
                faced.setdefault(first, Counter())[second] += 1
                faced.setdefault(second, Counter())[first] += 1
                named.setdefault(first, Counter())[one] += 1
                named.setdefault(second, Counter())[two] += 1
    out: dict[str, tuple[Actor, ...]] = {}
    for side, others in faced.items():
        other = min(others, key=lambda c: (-others[c], c))
        if others[other] >= _OFTEN and others[other] >= _MOSTLY * others.total():
            out[side] = (_mostly(named[other]),)
    return out


def _keys(actor: Actor, at_home: bool) -> tuple[str, ...]:
    """The sides on which an actor may stand: its camp at home; and its country, save for that state's foes at home."""
    side = camp(actor)
    home = (f"{side} at home",) if at_home else ()
    foe_at_home = side == f"{actor.country}/REB" or "OPP" in actor.sectors
    return home if foe_at_home else (*home, actor.country)


def _told_apart(one: Actor, two: Actor) -> tuple[str, str] | None:
    """By what the two are told apart: their countries, or their camps in one country; None where they are not."""
    if "---" in (one.country, two.country) or camp(one) == camp(two):
        return None
    if one.country != two.country:
        return one.country, two.country
    return f"{camp(one)} at home", f"{camp(two)} at home"


def _mostly(named: Counter[Actor]) -> Actor:
    """Who is named most often, those who can fight before bystanders; the first of equals."""
    able = [a for a in named if not _BYSTANDERS.intersection(a.sectors)] or list(named)
    return max(able, key=lambda a: named[a])


def _facing(draft: Draft) -> list[tuple[Actor, Actor]]:
    """Who faces whom in an act; in a clash, its two parties."""
    if draft.frame.mutual and draft.type == "ASSAULT":
        return [(draft.actors[0], draft.actors[1])] if len(draft.actors) == 2 else []
    return [(one, two) for one in draft.actors for two in draft.recipients]
