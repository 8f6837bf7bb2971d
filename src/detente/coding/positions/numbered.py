"""People told by their number alone: "thousands marched in Madrid to demand …" are of the country where they march."""

from __future__ import annotations

from detente.coding.scene import Scene
from detente.language import Token
from detente.model import Actor

_NUMBERS = {"thousands", "hundreds", "tens", "dozens", "scores", "millions"}


def crowd(scene: Scene, token: Token) -> tuple[Actor, ...]:
    """The crowd that a bare number stands for, of the first place at which its sentence has it."""
    if token.lower not in _NUMBERS or token.dep not in ("nsubj", "nsubjpass"):
        return ()
    if any(o.pos in ("NOUN", "PROPN") and o.lower not in _NUMBERS for o in token.prep("of")):
        return ()  # "thousands of miners" are miners, "thousands of tonnes" nobody
    place = next((p.place for p in scene.places if p.locative and p.head.sent is token.sent), None)
    country = place.country if place is not None else "---"
    return (Actor(country=country, sectors=("CVL",), mention=token.text, start=token.start, end=token.end),)
