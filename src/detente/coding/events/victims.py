"""Whom a bomb or a gunman hits where no target is told: the people of the place. Towns and ships are no victims."""

from __future__ import annotations

from detente.coding.events.draft import Draft
from detente.coding.scene import Scene
from detente.knowledge.who import STATELESS
from detente.model import Actor
from detente.places import PlaceMention

_AT_RANDOM = {
    "explosives",
    "suicide-attack",
    "firearms",
    "heavy-weapons",
    "aerial",
    "drone",
    "primitive",
    "unconventional",
}
"""Modes of force that fall on whoever is there; a battle, an offensive or a landing has an enemy, told or not."""
_TERROR = {"attack", "massacre", "atrocity", "rampage", "slaughter"}
_FORCES = {"MIL", "COP", "GOV"}


def people_there(scene: Scene, draft: Draft) -> tuple[Actor, ...]:
    """The people of the land where force is used, named by the words that name a place of it nearest to the act."""
    if draft.status != "actual" or draft.frame.mutual or draft.place is None or draft.place.country in STATELESS:
        return ()
    terror = draft.token.lemma in _TERROR and not draft.actors
    if draft.frame.entry.mode not in _AT_RANDOM and not terror:
        return ()
    land = draft.place.country
    if any(a.country == land and (not a.sectors or _FORCES.intersection(a.sectors)) for a in draft.actors):
        return ()
    named = [p for p in scene.places if p.country == land]
    if not named:
        return ()
    near = min(named, key=lambda p: abs(p.start - draft.token.start))
    text = scene.annotation.text[near.start : near.end]
    return (Actor(country=land, sectors=("CVL",), mention=text, start=near.start, end=near.end),)


def not_towns(scene: Scene, draft: Draft) -> None:
    """ "Bombs in Hat Yai": a town that the cast takes for somebody unknown is its land's people, or its land."""
    spots = {(p.start, p.end): p for p in scene.places}
    if not any((r.start, r.end) in spots and r.country == "---" for r in draft.recipients):
        return
    sectors = ("CVL",) if draft.type == "ASSAULT" else ()
    draft.recipients = tuple(_of_the_land(r, spots.get((r.start, r.end)), sectors) for r in draft.recipients)


def _of_the_land(actor: Actor, spot: PlaceMention | None, sectors: tuple[str, ...]) -> Actor:
    if actor.country != "---" or spot is None or spot.country in STATELESS:
        return actor
    return Actor(country=spot.country, sectors=sectors, mention=actor.mention, start=actor.start, end=actor.end)
