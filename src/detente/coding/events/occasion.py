"""The clause for which an act sets the scene ("spoke after the talks"), and who is spoken to in it."""

from __future__ import annotations

from detente.coding.grammar import infinitive, is_verb
from detente.knowledge import lexicon
from detente.knowledge.said import cues
from detente.language import Token

_SETTING = {"in", "during", "on", "at", "after", "following", "before", "for"}
_OCCASION, _OCCASIONS = {"on", "for"}, ("talks", "call", "visit", "meeting", "exercise")
_FEELINGS = {"protest", "anger", "outrage", "dismay", "horror", "disgust", "alarm", "shock", "fury", "frustration"}
_BIDDING = {"order", "instruct", "command", "beg", "implore", "press", "lobby", "persuade", "pressure", "push", "bid"}
# Words for the time that an act takes ("two days of talks").
_STRETCH_OF_TIME = {"day", "hour", "week", "month", "round", "series", "minute", "year"}


def scene_set_by(noun: Token) -> Token | None:
    """The verb of the clause for which an act sets the scene ("spoke after the talks", "after two days of talks")."""
    first = time_taken(noun)
    if first.dep != "pobj" or first.head.lower not in _SETTING:
        return None
    if _is_felt(first.head):
        return None
    if first.head.lower in _OCCASION and not any(is_of(noun, c) for c in _OCCASIONS):
        return None  # "a dossier on the bombing"
    above = first.head.head
    if above.dep == "appos":
        above = above.head
    if above.dep == "nsubj" and not is_verb(above):  # "The envoy, after talks with ~, said …"
        above = above.head
    return above if is_verb(above) else None


def time_taken(noun: Token) -> Token:
    """The first of the act's coordination, or the time that it took ("two days of talks")."""
    first = noun.first_conjunct()
    timed = first.dep == "pobj" and first.head.lower == "of" and first.head.head.lemma in _STRETCH_OF_TIME
    return first.head.head if timed else first


def _is_felt(preposition: Token) -> bool:
    """Whether what stands behind the preposition only moves those who act: "resigned in protest at ~"."""
    before = preposition.sent.tokens[max(0, preposition.i - preposition.sent.tokens[0].i - 1)]
    return preposition.lower == "at" and before.lemma in _FEELINGS and before.dep == "pobj"


def is_of(noun: Token, name: str) -> bool:
    """Whether a noun is of a class of the lexicon, be it by its form ("talks") or by its lemma ("visit")."""
    members = lexicon.classes()[name]
    return noun.lemma in members or noun.lower in members


def told(verb: Token) -> Token | None:
    """Who is spoken to in the clause or the one above it: a party of the meeting or the call in which it is said
    ("warned ~ at a summit", "told ~ to stop in a telephone call")."""
    for speaking in (verb, verb.head):
        if (speaking.lemma in cues.verbs() or speaking.lemma in _BIDDING) and (
            speaking is verb or verb.dep in ("xcomp", "ccomp")
        ):
            found = speaking.child("dobj", "dative")
            if found is not None:
                return found
            if verb.dep == "ccomp" and infinitive(verb) is not None:
                return verb.child("nsubj")
    return None
