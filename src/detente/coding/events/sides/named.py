"""Parties of a meeting told by office or country in one mention of it and by name in another: "the two diplomats"."""

from __future__ import annotations

from collections.abc import Iterable

from detente.coding.events.draft import Draft, Reason
from detente.model import Actor

_MEETING = {"CONSULT", "AGREE"}
_OFFICIALS = {"GOV", "MIL", "LEG"}


def name_parties(drafts: list[Draft]) -> None:
    """Let each mention of one meeting name its officials as the nearest other mention of that meeting does.

    Only officials without a name ("the Polish minister", "diplomats") are so named, never a bare state; and only where
    the other mention has one person of their country and sector, so that no choice is made.
    """
    by_incident: dict[int, list[Draft]] = {}
    for draft in drafts:
        if draft.frame.mutual and draft.type in _MEETING:
            by_incident.setdefault(draft.incident, []).append(draft)
    for mentions in by_incident.values():
        for draft in mentions:
            _name(draft, sorted((m for m in mentions if m is not draft), key=lambda m: abs(m.token.i - draft.token.i)))


def _name(draft: Draft, others: Iterable[Draft]) -> None:
    for other in others:
        named = tuple(_by_name(actor, draft.actors, other.actors) for actor in draft.actors)
        if named != draft.actors:
            draft.settle_who(named, Reason("named in the same meeting told again", lender=other))


def _by_name(actor: Actor, beside: tuple[Actor, ...], told: tuple[Actor, ...]) -> Actor:
    """The only person whom the other mention tells in this nameless official's place, else the official."""
    if actor.name or not _OFFICIALS.intersection(actor.sectors) or actor.country == "---":
        return actor
    if sum(a.country == actor.country for a in beside) > 1:
        return actor
    persons = [a for a in told if a.country == actor.country and a.name and a.sectors == actor.sectors]
    return persons[0] if len(persons) == 1 else actor
