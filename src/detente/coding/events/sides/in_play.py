"""Who is in play: whom an article blames most, who wronged whom last, and who holds those whose release is asked."""

from __future__ import annotations

from collections import Counter

from detente.coding.events.draft import Draft
from detente.coding.events.sides.judged import BY_DEED
from detente.coding.grammar import is_verb, object_of
from detente.coding.scene import Scene
from detente.coding.sides import actors_at, camp
from detente.knowledge.who import STATELESS
from detente.language import Token
from detente.model import Actor

_BY_WORD = {"ACCUSE", "SANCTION", "THREATEN"}
_FREED = {"release", "return", "freeing", "liberation", "freedom", "free", "repatriation", "handover"}
_HELD = {"arrest", "abduct"}
_OFTEN, _LEAD = 2, 1.5
"""How often, and how much more often than anybody else, whoever is in play is blamed."""


def most_blamed(draft: Draft, drafts: list[Draft]) -> tuple[Actor, ...]:
    """The one country that the article's deeds of force and words of blame are about, other than the draft's own; as it
    is named nearest to the draft."""
    own = {a.country for a in draft.actors}
    named: list[tuple[int, Actor]] = []
    for other in (d for d in drafts if d is not draft and not d.frame.mutual):
        sides = other.actors if other.type in BY_DEED else other.recipients if other.type in _BY_WORD else ()
        named += [(abs(other.token.i - draft.token.i), a) for a in sides if a.country not in STATELESS]
    counts = Counter(a.country for _, a in named)
    ranked = sorted(counts, key=lambda c: (-counts[c], c))
    if not ranked or ranked[0] in own or counts[ranked[0]] < _OFTEN:
        return ()
    if len(ranked) > 1 and counts[ranked[0]] < _LEAD * counts[ranked[1]]:
        return ()
    nearest = min((n for n in named if n[1].country == ranked[0]), key=lambda n: n[0])
    return (nearest[1],)


def holder(scene: Scene, draft: Draft, drafts: list[Draft]) -> Draft | None:
    """The arrest or the kidnapping of those whose release is asked, if the article tells who made it."""
    thing = _freed(draft)
    if thing is None:
        return None
    held = _persons(scene, thing)
    made = [d for d in drafts if d.frame.entry.mode in _HELD and d.actors and d.status != "denied"]
    made = [d for d in made if camp(d.actors[0]) not in {camp(a) for a in draft.actors}]
    same = [d for d in made if held & {_who(r) for r in d.recipients}]
    if not same and not held:
        same = [d for d in made if d.token.i < draft.token.i]
    return min(same, key=lambda d: abs(d.token.i - draft.token.i), default=None)


def _freed(draft: Draft) -> Token | None:
    """ "Demanded the release of ~", "called for his freedom"."""
    return next((t for t in things_asked(draft) if t.lemma in _FREED), None)


def things_asked(draft: Draft) -> list[Token]:
    """What a demand is for: its object, what stands behind its "for", and what these are coordinated with."""
    things = [object_of(draft.token)] if is_verb(draft.token) else []
    things += [o for w in (draft.token, *draft.hit.words) for o in w.prep("for")]
    return [t for thing in things if thing is not None for t in (thing, *thing.conjuncts())]


def _persons(scene: Scene, thing: Token) -> set[tuple[str, str | None]]:
    found = [*actors_at(scene, thing.child("poss"))]
    found += [a for o in thing.prep("of") for a in actors_at(scene, o)]
    return {_who(a) for a in found}


def _who(actor: Actor) -> tuple[str, str | None]:
    return actor.country, actor.name
