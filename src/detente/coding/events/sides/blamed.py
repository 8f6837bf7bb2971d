"""Who is held to have done a deed: those who claim it, and those who are blamed for it or accused of it."""

from __future__ import annotations

from detente.coding.grammar import agent_of, is_verb, negated, object_of, passive, surface_subject
from detente.language import Token

_CLAIM = {"claim", "accept", "take", "admit", "assume"}
_BLAME = {"for": {"blame", "condemn", "denounce"}, "of": {"accuse", "suspect", "convict"}}
_ON = {"blame", "pin"}
_RECKONED = {"act", "wave", "series", "string", "spate", "campaign", "number", "rash", "round", "war", "policy"}
"""Words that only reckon up the deeds behind their "of"."""
_ANSWERABLE = {"responsible", "accountable", "answerable", "culpable"}


def held_responsible(deed: Token) -> Token | None:
    """The phrase of the one who claims the deed or is blamed for it, for a deed told by a noun; None without one.

    "~ claimed responsibility for the attack", "the attack was claimed by ~", "blamed ~ for a wave of attacks", "the
    attack, which he blamed on ~", "~ was behind the attack".
    """
    if is_verb(deed):
        return None
    own = _of_verb(deed.head, deed) if deed.dep in ("dobj", "nsubjpass") else None
    found = own or _behind_preposition(deed) or _relative(deed)
    if found is None and deed.dep == "pobj" and deed.head.lower == "of" and deed.head.head.lemma in _RECKONED:
        return held_responsible(deed.head.head)
    return found


def _of_verb(verb: Token, deed: Token) -> Token | None:
    """ "The attack was claimed by ~", "blamed the attack on ~"."""
    if not is_verb(verb) or negated(verb):
        return None
    if verb.lemma in _CLAIM:
        doer = agent_of(verb) if passive(verb) else surface_subject(verb)
        return None if doer is None or doer is deed or negated(doer) else doer
    return next(iter(verb.prep("on")), None) if verb.lemma in _ON else None


def _behind_preposition(deed: Token) -> Token | None:
    if deed.dep != "pobj" or deed.head.lower not in ("for", "of", "behind"):
        return None
    above = deed.head.head
    if deed.head.lower == "behind" or above.lemma in _ANSWERABLE:
        return _stands_behind(above)
    if above.lemma == "responsibility":
        return _of_verb(above.head, above) if above.dep in ("dobj", "nsubjpass") else None
    verb = above if is_verb(above) else above.head
    if verb.lemma not in _BLAME[deed.head.lower] or negated(verb):
        return None
    return object_of(verb)


def _stands_behind(word: Token) -> Token | None:
    """ "~ was behind the bombing", "accused ~ of being behind it", "~ is responsible", "held ~ responsible for it"."""
    verb = word.head if word.lemma in _ANSWERABLE else word
    if not is_verb(verb) or negated(verb):
        return None
    if verb.lemma == "hold" or (word.dep == "oprd" and not passive(verb)):
        return object_of(verb)
    return surface_subject(verb) if verb.lemma == "be" or passive(verb) else None


def _relative(deed: Token) -> Token | None:
    """ "The attack, which he blamed on ~", "an attack claimed by ~"."""
    for verb in deed.children:
        if verb.dep in ("relcl", "acl") and (verb.lemma in _ON or (verb.lemma in _CLAIM and passive(verb))):
            found = _of_verb(verb, deed)
            if found is not None:
                return found
    return None
