"""Who shelters: where somebody is told to have shelter, its owner gives it ("was given refuge in the ~ embassy")."""

from __future__ import annotations

from detente.coding.events.draft import Draft, Reason
from detente.coding.grammar import is_verb, object_of, passive, surface_subject
from detente.coding.scene import Scene
from detente.coding.sides import actors_at, camp
from detente.language import Token
from detente.model import Actor

_SHELTERING = {"shelter", "house", "harbour", "harbor", "lodge", "hide", "accommodate", "host"}
_SHELTER = {"asylum", "refuge", "shelter", "sanctuary", "haven", "protection"}
_WHERE = ("in", "at", "inside", "aboard")
_OWNED = {"embassy", "legation", "consulate", "mission", "residence", "nunciature", "compound", "base", "headquarters",
          "ship", "warship", "barracks", "palace"}  # fmt: skip
"""What a state or a body has, wherever it stands."""


def name_hosts(scene: Scene, drafts: list[Draft]) -> None:
    """Give each act of shelter that nobody is told to give the owner of the shelter, else the land where it is."""
    for draft in drafts:
        if draft.type != "AID" or not _of_shelter(draft.token):
            continue
        owner = next((found for c in _carriers(draft.token) if (found := _owner(scene, c))), ())
        if _takes_shelter(draft.token) and owner:  # "the minister had sheltered in the ~ embassy"
            draft.actors, draft.recipients = (), draft.actors
        if draft.actors:
            continue
        if owner:
            draft.settle_who(owner, Reason("who owns the shelter"))
        elif not {camp(a) for a in draft.recipients} & {camp(a) for a in _land(draft)}:
            draft.settle_who(_land(draft), Reason("the land of the shelter"))


def _of_shelter(token: Token) -> bool:
    thing = object_of(token) if is_verb(token) else None
    return token.lemma in _SHELTERING or (thing is not None and thing.lemma in _SHELTER)


def _takes_shelter(token: Token) -> bool:
    """Whether the subject is who has shelter, not who gives it."""
    return is_verb(token) and token.lemma in _SHELTERING and not passive(token) and token.child("dobj") is None


def _carriers(token: Token) -> list[Token]:
    thing = object_of(token) if is_verb(token) else None
    return [token] if thing is None or thing is surface_subject(token) else [token, thing]


def _owner(scene: Scene, carrier: Token) -> tuple[Actor, ...]:
    places = (p for p in carrier.prep(*_WHERE) if p.lemma in _OWNED)
    return next((found for p in places if (found := actors_at(scene, p) or scene.cast.owner(p))), ())


def _land(draft: Draft) -> tuple[Actor, ...]:
    """The land that the act's own clause places it in."""
    return draft.land() if is_verb(draft.token) and passive(draft.token) else ()
