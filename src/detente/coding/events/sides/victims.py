"""Whom a bomb or a gunman hits where no target is told: the people of the place. Towns and ships are no victims."""

from __future__ import annotations

from detente.coding.events.draft import Draft
from detente.coding.grammar import is_verb, object_of
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
_DOINGS = {"demonstration", "protest", "rally", "gathering", "march", "assembly", "strike", "meeting", "picket",
           "procession", "vigil", "parade", "covering", "mask", "flag", "slogan"}  # fmt: skip
"""What people do together in public, and what they wear and carry there."""
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


def forbidden(draft: Draft) -> tuple[Actor, ...]:
    """ "Banned demonstrations", "outlawed strikes": the people of the land whose doings are forbidden."""
    thing = object_of(draft.token) if is_verb(draft.token) else next(iter(draft.token.prep("on")), None)
    lands = {a.country for a in draft.actors} - STATELESS
    if draft.frame.entry.mode != "restrict" or thing is None or len(lands) != 1 or thing.lemma not in _DOINGS:
        return ()
    return (Actor(country=lands.pop(), sectors=("CVL",), mention=thing.text, start=thing.start, end=thing.end),)


def not_towns(scene: Scene, draft: Draft) -> None:
    """ "Bombs in Hat Yai": a town that the cast takes for somebody unknown is its land's people, or its land."""
    unknown = [r for r in draft.recipients if r.country == "---" and r.sectors == ("UNK",)]
    spots = {(r.start, r.end): p for r in unknown for p in scene.places if r.start <= p.start and p.end <= r.end}
    if not spots:
        return
    sectors = ("CVL",) if draft.type == "ASSAULT" else ()
    draft.recipients = tuple(_of_the_land(r, spots.get((r.start, r.end)), sectors) for r in draft.recipients)


def _of_the_land(actor: Actor, spot: PlaceMention | None, sectors: tuple[str, ...]) -> Actor:
    if actor.country != "---" or spot is None or spot.country in STATELESS:
        return actor
    return Actor(country=spot.country, sectors=sectors, mention=actor.mention, start=actor.start, end=actor.end)
