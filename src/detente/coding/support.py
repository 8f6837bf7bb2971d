"""Support verbs: the verb that carries the tense of an act which its object noun tells ("hold talks")."""

from __future__ import annotations

from detente.actors.words import words
from detente.coding.grammar import is_verb, subject_of
from detente.knowledge import lexicon
from detente.knowledge.lexicon import Support
from detente.language import Token

_ANSWERS = words("descriptions", "replies")
_MEASURES = {"round", "series", "spate", "wave", "string", "number", "set", "session", "day", "week", "hour", "flurry",
             "barrage", "campaign", "cycle", "succession", "pair", "couple", "dozen", "hundred", "score"}  # fmt: skip


def support_of(noun: Token) -> tuple[Token, Support] | None:
    """The support verb above a noun, with what it is to the act; None where the noun stands alone."""
    first = _measured(noun.first_conjunct())
    head = first.head
    if first.dep in ("dobj", "nsubjpass") and is_verb(head):
        return _fitting(head)
    if first.dep == "pobj" and is_verb(head.head):
        return _fitting(head.head, head.lower)
    return None


def designed_by(noun: Token) -> Token | None:
    """Who plans, orders or approves the act: "was planning ~", "accused of plotting ~", "approved ~"; None without."""
    first = _measured(noun.first_conjunct())
    verb = first.head
    if first.dep not in ("dobj", "nsubjpass") or verb.lemma not in lexicon.classes()["designing"]:
        return None
    return subject_of(verb) if is_verb(verb) else None


def answered_by(noun: Token) -> Token | None:
    """ "The Libyan response was shelling": whose answer the act was, by the word for the answer."""
    first = _measured(noun.first_conjunct())
    answer = first.head.child("nsubj") if first.dep == "attr" and first.head.lemma == "be" else None
    return answer if answer is not None and answer.lemma in _ANSWERS else None


def handed_to(noun: Token) -> Token | None:
    """Who is given the act: "presented ~ with an ultimatum", "handed ~ an ultimatum"."""
    found = support_of(noun)
    if found is None or found[1].role == "sufferer":
        return None
    first = _measured(noun.first_conjunct())
    dative = found[0].child("dative")
    if first.dep == "pobj" and first.head.lower == "with":
        return found[0].child("dobj", "nsubjpass")
    return dative if dative is not None and dative.lower != "to" else None


def _measured(noun: Token) -> Token:
    """ "A new round of talks", "a series of attacks": the measure takes the act's place in the clause."""
    measure = noun.head.head if noun.dep == "pobj" and noun.head.lower == "of" else noun
    return measure if measure.lemma in _MEASURES else noun


def _fitting(verb: Token, preposition: str | None = None) -> tuple[Token, Support] | None:
    particles = {c.lower for c in verb.children if c.dep in ("prt", "advmod", "prep")}
    for support in lexicon.support_verbs().get(verb.lemma, ()):
        if preposition is None and (not support.particle or support.particle & particles):
            return verb, support
        if preposition is not None and preposition in support.particle:
            return verb, support
    return None
