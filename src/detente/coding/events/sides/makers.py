"""Makers: who passed the bill, imposed the embargo or handed down the ruling at which words are aimed."""

from __future__ import annotations

from detente.coding.events.draft import Draft
from detente.coding.events.sides.judged import definite, things_judged
from detente.coding.grammar import is_verb, object_of, subject_of
from detente.coding.scene import Scene
from detente.coding.sides import actors_at, camp
from detente.language import Token
from detente.model import Actor

_WORDS = 120
"""How many words back the making of the thing may be told."""


def maker_of_what_is_judged(scene: Scene, draft: Draft) -> tuple[Actor, ...]:
    """Who made what an act of words is aimed at, where that is no act of its own; never the speaker's own camp."""
    return next((found for thing in things_judged(draft) if (found := _maker(scene, draft, thing))), ())


def _maker(scene: Scene, draft: Draft, thing: Token) -> tuple[Actor, ...]:
    """Who made the thing that is judged: "the embargo that ~ imposed", "a law passed by ~", "~ passed a bill. ~ the
    bill"."""
    verbs = [c for c in thing.children if c.dep in ("relcl", "acl") and object_of(c) is thing]
    if not verbs and definite(thing):
        verbs = [
            t.head for t in scene.annotation.tokens[max(0, draft.token.i - _WORDS) : draft.token.i] if _same(t, thing)
        ]
    own = {camp(a) for a in draft.actors}
    for verb in reversed(verbs):
        found = actors_at(scene, subject_of(verb), owner=False)
        if found and own.isdisjoint(camp(a) for a in found):
            return found
    return ()


def _same(earlier: Token, thing: Token) -> bool:
    return earlier.lemma == thing.lemma and earlier.dep == "dobj" and earlier is not thing and is_verb(earlier.head)
