"""From a grammatical place to actors: the phrase's own, its conjuncts', or whoever owns it."""

from __future__ import annotations

from detente.coding.scene import Scene
from detente.language import Token
from detente.model import Actor

_PARTITIVE = {"number", "group", "member", "part", "dozen", "hundred", "thousand", "score", "lot", "majority", "all",
              "some", "many", "several", "most", "one", "two", "three", "both", "each", "none", "series", "wave",
              "column", "team", "unit", "handful", "crowd", "leader", "representative"}  # fmt: skip


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
        own = scene.cast.resolve(part) or _through(scene, part)
        if not own and owner:
            own = owners(scene, part)
        found += [a for a in own if a not in found]
    return tuple(found)


def _through(scene: Scene, token: Token) -> tuple[Actor, ...]:
    """ "a group of soldiers", "dozens of protesters": what the partitive is made of."""
    if token.lemma not in _PARTITIVE:
        return ()
    return tuple(a for inner in token.prep("of") for a in scene.cast.resolve(inner))


def owners(scene: Scene, token: Token) -> tuple[Actor, ...]:
    """The actors to whom a thing belongs: possessor, adjective or noun in front, "of", "by", "in" behind."""
    for child in token.children:
        if child.dep in ("poss", "amod", "compound", "nmod"):
            own = scene.cast.resolve(child)
            if own:
                return own
    for inner in token.prep("of", "by"):
        own = actors_at(scene, inner)
        if own:
            return own
    return ()
