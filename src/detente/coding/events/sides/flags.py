"""Under whose flag: a warship or a unit known by its name alone is of the side that its enemy fights in the article."""

from __future__ import annotations

import msgspec

from detente.coding.events.draft import Draft
from detente.coding.events.sides.enemies import Enemies
from detente.knowledge.who import STATELESS
from detente.model import Actor


def under_flags(drafts: list[Draft]) -> None:
    """Give named forces without a country, hit by one of two who fight, the country of the other."""
    enemies = Enemies(drafts)
    flags: dict[str, str] = {}
    for draft in (d for d in drafts if d.type == "ASSAULT" and not d.frame.mutual):
        for names, others in ((draft.recipients, draft.actors), (draft.actors, draft.recipients)):
            foes = {e.country for e in enemies.of(others, False)} - STATELESS
            if len(foes) == 1 and others:
                own = {o.country for o in others}
                flags.update({a.name: min(foes) for a in names if a.name and _of_no_land(a, own)})
    if flags:
        for draft in drafts:
            draft.actors = tuple(_flagged(a, flags) for a in draft.actors)
            draft.recipients = tuple(_flagged(a, flags) for a in draft.recipients)


def _of_no_land(actor: Actor, foes: set[str]) -> bool:
    """Whether a named force has no country, or only that of those who fight it, which was guessed."""
    return actor.sectors == ("MIL",) and (actor.country == "---" or actor.country in foes)


def _flagged(actor: Actor, flags: dict[str, str]) -> Actor:
    if actor.name not in flags or actor.sectors != ("MIL",):
        return actor
    return msgspec.structs.replace(actor, country=flags[actor.name])
