"""From a grammatical place to actors: the phrase's own, its conjuncts', or whoever owns it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import msgspec

from detente.actors import actors_of
from detente.coding.grammar import subject_of
from detente.coding.scene import Scene
from detente.knowledge.who import STATELESS
from detente.language import Token
from detente.model import Actor

# Words that only measure what stands behind their "of".
PARTITIVE = {"number", "group", "member", "part", "dozen", "hundred", "thousand", "score", "lot", "majority", "all",
             "some", "many", "several", "most", "one", "two", "three", "both", "each", "none", "series", "wave",
             "column", "team", "unit", "handful", "crowd", "leader", "representative", "half", "rest", "remainder",
             "third", "quarter", "couple", "pair", "million", "ton", "tonne", "amount", "worth", "batch", "load",
             "percent", "%"}  # fmt: skip

_ARMED, _STATE = {"REB", "UAF", "PRM", "CRM"}, {"GOV", "MIL", "COP", "LEG"}
BORDERS = {"border", "frontier", "boundary"}
_MOVING = {"mass", "amass", "station", "send", "deploy", "gather", "concentrate", "post", "dispatch", "base",
           "assemble", "field", "commit", "keep", "withdraw", "pull", "move", "bring", "array"}  # fmt: skip
_OFTEN, _MOSTLY = 4, 0.6
"""How often, and with what share of all, the country is named that an article is plainly about."""


def actors_at(scene: Scene, token: Token | None, owner: bool = True) -> tuple[Actor, ...]:
    """The actors that a phrase stands for, conjuncts included; where it is no actor, those who own it.

    Args:
        scene: the article.
        token: head of the phrase, or None.
        owner: whether a phrase that is no actor itself may stand for its owner ("Israel's raid").
    """
    if token is None:
        return ()
    found: list[Actor] = []
    for part in [token, *token.conjuncts()]:
        own = _across(scene, part) or _apposed(scene, part) or _named_among(scene, part)
        own = own or _moved_by(scene, part) or scene.cast.resolve(part) or _through(scene, part)
        if not own and owner:
            own = scene.cast.owner(part)
        own = _named_beside(scene, part, own) + own
        found += [a for a in own if not alike(a, found)]
    return tuple(found)


def _named_beside(scene: Scene, token: Token, own: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """ "Chad and EU envoys", "PLO and IDF forces": those of the first name, where the phrase is the second's."""
    if token.tag != "NNS" or not own:
        return ()
    firsts = [c for c in token.children if c.dep == "nmod" and c.tag == "NNP" and c.child("cc") is not None]
    named = [a for first in firsts if scene.cast.mention_at(first) for a in scene.cast.resolve(first)]
    return tuple(a for a in named if a.country not in {o.country for o in own})


def sent_by(scene: Scene, token: Token | None) -> tuple[Actor, ...]:
    """The actors of a phrase, each of those who sent it: "contingents from Poland and Hungary" are of both."""
    found = actors_at(scene, token)
    if token is None or len(found) != 1 or found[0].name:
        return found
    lands = [a for inner in token.prep("from", "of") for a in scene.cast.sides(inner) if not a.sectors and not a.name]
    others = [a for a in lands if a.country != found[0].country]
    return (*found, *(msgspec.structs.replace(a, sectors=found[0].sectors) for a in others))


def _across(scene: Scene, token: Token) -> tuple[Actor, ...]:
    """Who is across a border: "its border with Syria"."""
    if token.lemma not in BORDERS:
        return ()
    return tuple(a for inner in token.prep("with") for a in scene.cast.sides(inner))


def _apposed(scene: Scene, token: Token) -> tuple[Actor, ...]:
    """ "His successor, Donald Trump"; "its neighbour, Syria": the name behind words that name nobody themselves."""
    mention = scene.cast.mention_at(token)
    if mention is not None and mention.kind != "agents":
        return ()
    for child in token.children:
        named = scene.cast.mention_at(child) if child.dep == "appos" else None
        if named is not None and named.kind in ("person", "country", "body", "seat"):
            return scene.cast.resolve(child)
    return ()


def _moved_by(scene: Scene, token: Token) -> tuple[Actor, ...]:
    """ "The regiments that ~ had massed": forces told without a nationality are of the one state that moved them."""
    mention = scene.cast.mention_at(token)
    if mention is None or mention.kind != "agents" or mention.reason != "agent" or len(mention.members) != 1:
        return ()
    forces = mention.members[0]
    moved = (c for c in token.children if c.dep in ("relcl", "acl") and c.lemma in _MOVING)
    movers = [a for c in moved if (who := subject_of(c)) not in (None, token) for a in scene.cast.resolve(who)]
    if "MIL" not in forces.sectors or len(movers) != 1 or movers[0].country in STATELESS:
        return ()
    return (msgspec.structs.replace(actors_of(mention)[0], country=movers[0].country),)


def _named_among(scene: Scene, token: Token) -> tuple[Actor, ...]:
    """ "Three neighbours, including Kenya and Uganda"; "leaders such as ~": those named of a group of many states."""
    if token.tag != "NNS":
        return ()
    group = scene.cast.resolve(token)
    if any(a.country not in STATELESS for a in group):
        return ()
    named: list[Actor] = []
    for first in token.prep("including", "as", "like"):
        if first.head.lower != "including" and not _such(first):
            continue
        for part in (first, *first.conjuncts()):
            mention = scene.cast.mention_at(part)
            if mention is not None and mention.kind in ("person", "country", "seat"):
                named += [a for a in scene.cast.resolve(part) if not alike(a, named)]
    return tuple(named) if len(named) > 1 else ()


def _such(token: Token) -> bool:
    """Whether "such as" stands in front."""
    return token.head.lower == "as" and any(c.lower == "such" for c in token.head.children)


def alike(actor: Actor, others: list[Actor] | tuple[Actor, ...]) -> bool:
    """Whether one of the others is the same actor, however named."""
    return any((actor.country, actor.sectors, actor.name) == (o.country, o.sectors, o.name) for o in others)


def camp(actor: Actor) -> str:
    """What tells sides apart: the country, and whether it is its rebels rather than the state or its people; the name
    of those without a country."""
    if actor.country == "---":
        return f"---{actor.name or actor.sectors}"
    rebels = _ARMED.intersection(actor.sectors) and not _STATE.intersection(actor.sectors)
    return f"{actor.country}/REB" if rebels else actor.country


def own_land(actor: Actor, doers: tuple[Actor, ...]) -> bool:
    """Whether an actor is the bare country of a state that acts, or of its forces: "massed troops in its capital"."""
    if actor.sectors or actor.name:
        return False
    return any(d.country == actor.country and (not d.sectors or "MIL" in d.sectors) for d in doers)


def in_service(actor: Actor, doers: tuple[Actor, ...]) -> bool:
    """Whether an actor is nameless servants of a state that acts: "Sweden closed its embassy"."""
    if actor.name or actor.sectors != ("GOV",):
        return False
    return any(d.country == actor.country and not d.name and d.sectors in ((), ("GOV",)) for d in doers)


def _through(scene: Scene, token: Token) -> tuple[Actor, ...]:
    """ "a group of soldiers", "dozens of protesters": what the partitive is made of."""
    if token.lemma not in PARTITIVE:
        return ()
    return tuple(a for inner in token.prep("of") for a in scene.cast.resolve(inner))


def plainly_about(named: Iterable[str]) -> str | None:
    """The one country that an article is plainly about, by the codes of all that it names; None where there is none."""
    counts = Counter(country for country in named if country not in STATELESS)
    if not counts:
        return None
    country = min(counts, key=lambda c: (-counts[c], c))
    return country if counts[country] >= _OFTEN and counts[country] >= _MOSTLY * counts.total() else None
