"""Who holds power where an act is told that only an authority can do: "a curfew was imposed", "two men are held"."""

from __future__ import annotations

from collections import Counter
from functools import cache

import msgspec

from detente.actors import Mention, actors_of
from detente.coding.events.draft import Draft, Reason
from detente.coding.events.implied import OF_THOSE_HIT
from detente.coding.grammar import object_of
from detente.coding.scene import Scene
from detente.knowledge import tables
from detente.knowledge.who import STATELESS
from detente.model import Actor

_SEIZING = {
    "coerce.topple",
    "coerce.take_over",
    "coerce.take_control",
    "coerce.seize_place",
    "coerce.remove_from_office",
}
_COUPS = {"coerce.coup", "coerce.coup_detat", "coerce.seizure"}
_POWER = {"power", "control", "government", "country", "president", "premier", "king", "leader"}
_OF_A_STATE = {"GOV", "LEG", "JUD", "PTY", "OPP"}
_LEADING_SENTENCES = 3
"""Names in the headline and the lead count twice."""


def name_authorities(scene: Scene, drafts: list[Draft]) -> None:
    """Give such acts, where nobody is told to do them, the authority of the land that the article names."""
    main = _main(scene.cast.mentions)
    for draft in (d for d in drafts if not d.actors):
        sectors = acts_of_authorities().get(draft.frame.rule)
        land = _land(draft, main)
        if land is None:
            continue
        if draft.frame.rule in _COUPS:
            _name_usurper(draft, drafts, land)
        if sectors is None or draft.token.tag == "VB":
            continue
        ruler = _usurper(draft, drafts, land)
        if ruler is not None:
            draft.settle_who(ruler.actors, Reason("who took power there", lender=ruler))
        elif found := _named(scene, draft, sectors, land):
            draft.settle_who(found, Reason("the authority that does such things in that land"))


@cache
def acts_of_authorities() -> dict[str, tuple[str, ...]]:
    """For each rule of the lexicon, the sectors that alone can do it."""
    return {act: tuple(by["sectors"]) for by in tables.toml("actors/authority.toml")["by"] for act in by["acts"]}


def _main(mentions: list[Mention]) -> str | None:
    """The country that the article names most, the first of equals."""
    counts: Counter[str] = Counter()
    for mention in mentions:
        weight = 1 + (mention.head.sent.index < _LEADING_SENTENCES)
        for country in {m.country for m in mention.members if not m.person} - STATELESS:
            counts[country] += weight
    return max(counts, key=lambda c: counts[c], default=None)


def _land(draft: Draft, main: str | None) -> str | None:
    """The country in which the act is told, or whose bodies it hits; else the article's own, where foreigners too are
    arrested and turned back."""
    if draft.place is not None and draft.reasons["where"].why != OF_THOSE_HIT:
        return draft.place.country
    lands = {r.country for r in draft.recipients if _OF_A_STATE.intersection(r.sectors)} - STATELESS
    return lands.pop() if len(lands) == 1 else main


def _seizes(draft: Draft, land: str) -> bool:
    """Whether somebody of the land took power in it."""
    if draft.status != "actual" or {a.country for a in draft.actors} != {land}:
        return False
    whom = {s for r in draft.recipients for s in r.sectors}
    if draft.frame.rule in _COUPS:
        return draft.frame.rule != "coerce.seizure" or "GOV" in whom or draft.token.lemma == "takeover"
    if draft.frame.rule not in _SEIZING:
        return False
    taken = object_of(draft.token)
    return bool(whom & {"GOV", "ELI"}) or (taken is not None and taken.lemma in _POWER)


def _usurper(draft: Draft, drafts: list[Draft], land: str) -> Draft | None:
    """The act by which somebody took power in the land, told before this one."""
    return next((d for d in drafts if d.token.i < draft.token.i and _seizes(d, land)), None)


def _name_usurper(draft: Draft, drafts: list[Draft], land: str) -> None:
    """ "The coup": made by those who, the article tells, took power in that land."""
    seizing = next((d for d in drafts if d is not draft and _seizes(d, land)), None)
    if seizing is not None and draft.status == "actual":
        draft.settle_who(seizing.actors, Reason("who took power there", lender=seizing))


def _named(scene: Scene, draft: Draft, sectors: tuple[str, ...], land: str) -> tuple[Actor, ...]:
    """The nearest mention of such an authority of the land; of its government, where only a member of it is named."""
    for sector in sectors:
        fitting = [m for m in scene.cast.mentions if len(m.members) == 1 and _is(m, sector, land)]
        if fitting:
            nearest = min(fitting, key=lambda m: (m.members[0].person, abs(m.start - draft.token.start)))
            found = actors_of(nearest)
            return tuple(msgspec.structs.replace(a, name=None) for a in found) if nearest.members[0].person else found
    return ()


def _is(mention: Mention, sector: str, land: str) -> bool:
    member = mention.members[0]
    return member.country == land and sector in member.sectors
