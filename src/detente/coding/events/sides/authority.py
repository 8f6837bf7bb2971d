"""Who holds power where an act is told that only an authority can do: "a curfew was imposed", "two men are held"."""

from __future__ import annotations

from collections import Counter
from functools import cache

import msgspec

from detente.actors import Mention, actors_of
from detente.coding.events.draft import Draft, Reason
from detente.coding.events.sides.implied import OF_THOSE_HIT
from detente.coding.events.sides.usurper import name_usurper, usurper
from detente.coding.grammar import is_verb, object_of
from detente.coding.scene import Scene
from detente.coding.sides import alike
from detente.knowledge import tables
from detente.knowledge.who import STATELESS
from detente.language import Token
from detente.model import Actor

_OF_A_STATE = {"GOV", "LEG", "JUD", "PTY", "OPP"}
_NO_PRISONERS = {"hostage", "captive"}
"""Held by no authority, and so let go by none."""
_OFFICERS = {"agent", "investigator", "detective", "trooper", "marshal", "warden"}
"""Who serve such an authority, and are no actors without its name."""
_LEADING_SENTENCES = 3
"""Names in the headline and the lead count twice."""


class Authority(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Who alone can do some acts: the rules of these in the lexicon, and the sectors in the order in which to look.

    `words` are those of the rules that count, where not all do. `foreigners` are hit by them, never people of the land;
    `captors` do them where it is told who took those let go.
    """

    acts: list[str]
    sectors: list[str]
    words: list[str] = []
    foreigners: bool = False
    captors: bool = False


@cache
def authorities() -> dict[str, Authority]:
    """For each rule of the lexicon, the authority that alone can do it."""
    table = msgspec.convert(tables.toml("actors/authority.toml")["by"], list[Authority])
    return {act: authority for authority in table for act in authority.acts}


def name_authorities(scene: Scene, drafts: list[Draft]) -> None:
    """Give such acts, where nobody is told to do them, the authority of the land that the article names."""
    main = _main(scene.cast.mentions)
    for draft in (d for d in drafts if not d.actors):
        authority = _of(draft)
        land = _land(draft, main, authority is not None and authority.foreigners)
        if land is not None:
            name_usurper(draft, drafts, land)
        if authority is None or _done_by_another(draft.token) or (authority.captors and _taken(draft, drafts)):
            continue
        if land is not None:
            _settle(scene, draft, drafts, authority, land)


def _of(draft: Draft) -> Authority | None:
    """The authority that alone does such an act."""
    authority = authorities().get(draft.frame.rule)
    if authority is None or (authority.words and draft.token.lemma not in authority.words):
        return None
    return authority


def _settle(scene: Scene, draft: Draft, drafts: list[Draft], authority: Authority, land: str) -> None:
    ruler = usurper(draft, drafts, land)
    if ruler is not None:
        draft.settle_who(ruler.actors, Reason("who took power there", lender=ruler))
    elif found := _named(scene, draft, authority.sectors, land):
        draft.settle_who(found, Reason("the authority that does such things in that land"))


def _done_by_another(trigger: Token) -> bool:
    """Whether the words have a doer of their own, though the cast does not know him: "to ban ~", "the vote gave ~"."""
    doer = trigger.child("nsubj") if is_verb(trigger) else None
    acts_on = doer is not None and doer.lemma not in _OFFICERS and trigger.child("dobj") is not None
    return trigger.tag == "VB" or acts_on


def _taken(draft: Draft, drafts: list[Draft]) -> bool:
    """Whether the article tells that those let go were taken hostage or arrested; their captor is named then."""
    for other in drafts:
        if other.frame.entry.mode not in ("abduct", "arrest") or other.status == "denied":
            continue
        if not draft.recipients or any(alike(r, other.recipients) for r in draft.recipients):
            if other.actors:
                draft.settle_who(other.actors, Reason("who took those let go", lender=other))
            return bool(other.actors) or other.frame.entry.mode == "abduct"
    held = object_of(draft.token) if is_verb(draft.token) else None
    return held is not None and held.lemma in _NO_PRISONERS


def _main(mentions: list[Mention]) -> str | None:
    """The country that the article names most, the first of equals."""
    counts: Counter[str] = Counter()
    for mention in mentions:
        weight = 1 + (mention.head.sent.index < _LEADING_SENTENCES)
        for country in {m.country for m in mention.members if not m.person} - STATELESS:
            counts[country] += weight
    return max(counts, key=lambda c: counts[c], default=None)


def _land(draft: Draft, main: str | None, foreigners: bool) -> str | None:
    """The country in which the act is told, or whose bodies it hits; else the article's own, where foreigners too are
    arrested and turned back."""
    if draft.place is not None and draft.reasons["where"].why != OF_THOSE_HIT:
        return draft.place.country
    if foreigners:
        return main if all(r.country != main for r in draft.recipients) else None
    lands = {r.country for r in draft.recipients if _OF_A_STATE.intersection(r.sectors)} - STATELESS
    return lands.pop() if len(lands) == 1 else main


def _named(scene: Scene, draft: Draft, sectors: list[str], land: str) -> tuple[Actor, ...]:
    """The nearest mention of such an authority of the land; of its government, where only a member of it is named; the
    member himself, where the act hits that government ("the ministers were dismissed")."""
    for sector in sectors:
        fitting = [m for m in scene.cast.mentions if len(m.members) == 1 and _is(m, sector, land)]
        for mention in sorted(fitting, key=lambda m: (m.members[0].person, abs(m.start - draft.token.start))):
            found = actors_of(mention)[0]
            nameless = msgspec.structs.replace(found, name=None) if mention.members[0].person else found
            for actor in (nameless, found):
                if not alike(actor, draft.recipients):
                    return (actor,)
    return ()


def _is(mention: Mention, sector: str, land: str) -> bool:
    member = mention.members[0]
    return member.country == land and sector in member.sectors
