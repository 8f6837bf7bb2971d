"""Whether a word is what a frame asks for: by its lemma, its class, or whom or what it names."""

from __future__ import annotations

from detente.coding.grammar import (
    object_of,
)
from detente.coding.scene import Scene
from detente.coding.sides import PARTITIVE
from detente.knowledge import lexicon
from detente.language import Token

_MANY = {"they", "we", "both", "all", "several", "many", "two"}


def with_conjuncts(token: Token | None) -> list[Token]:
    """A head and its conjuncts; also what "hundreds of prisoners" are hundreds of, what a named thing is."""
    if token is None:
        return []
    heads = [token, *token.conjuncts()]
    heads += [c for h in heads for c in h.children if (c.dep == "appos" and c.tag == "NN") or _kind(c, h)]
    return heads + [g for h in heads if h.lemma in PARTITIVE for o in h.prep("of") for g in (o, *o.conjuncts())]


def object_or_subject(verb: Token) -> Token | None:
    """The object, or what a state "becomes" and a deed "is"."""
    return verb.child("attr", "acomp") if verb.lemma in ("become", "be") else object_of(verb)


def fitting(scene: Scene, heads: list[Token], wanted: frozenset[str], unwanted: frozenset[str]) -> bool:
    """Whether one of the heads is wanted, "NONE" standing for no head at all, and none is unwanted."""
    if wanted and not ("NONE" in wanted and not heads) and not any(names(scene, h, wanted) for h in heads):
        return False
    return not any(names(scene, h, unwanted) for h in heads)


def names(scene: Scene, token: Token, members: frozenset[str]) -> bool:
    """Whether a word is one of the members: by lemma, form, or what it names."""
    if not members:
        return False
    if "ANY" in members or token.lemma in members or token.lower in members:
        return True
    if "NUMBER" in members and (token.pos == "NUM" or token.child("nummod")):
        return True
    if not members & lexicon.ENTITIES:
        return False
    if "PLURAL" in members and (token.tag in ("NNS", "NNPS") or token.lower in _MANY or token.conjuncts()):
        return True
    mention = scene.cast.mention_at(token)
    if mention is None:
        return "PLACE" in members and token.ent in ("GPE", "LOC", "FAC")
    if "ACTOR" in members:
        return True
    if "COUNTRY" in members and mention.kind in ("country", "seat"):
        return True
    if "PLACE" in members and (mention.kind in ("country", "seat") or token.ent in ("GPE", "LOC", "FAC")):
        return True
    return "PERSON" in members and (
        mention.kind in ("person", "office", "agents") or any(m.person for m in mention.members)
    )


def _kind(word: Token, name: Token) -> bool:
    """Whether a word in front of a name says what bears it: "the *cruiser* General Belgrano", "the *tanker* Adrian"."""
    return word.dep == "compound" and word.tag == "NN" and name.tag in ("NNP", "NNPS") and word.i < name.i
