"""Which way a date points: the tense of the verb that governs it."""

from __future__ import annotations

from functools import cache

from detente.knowledge import tables
from detente.language import Token

PAST, FUTURE, OPEN, PRESENT = -1, 1, 0, 2
"""PRESENT: a verb in the present ("is on Friday", "meets in May"), which looks ahead for days, but not for months."""

_WILL = frozenset(
    {"will", "'ll", "’ll", "wo", "shall", "would", "'d", "’d", "should", "may", "might", "must", "can", "could"}
)
_CALLING = frozenset({"convene", "summon", "book", "fix", "announce", "call", "schedule", "slate"})
_SOUGHT = frozenset({"reach", "locate", "contact", "see", "hear", "find", "confirm", "verify", "determine"})
"""What could be done on a day gone by: "could not be reached Wednesday"."""


@cache
def _ahead() -> frozenset[str]:
    return frozenset(tables.toml("dates/words.toml")["ahead"]["words"])


@cache
def _meetings() -> frozenset[str]:
    return frozenset(tables.toml("dates/words.toml")["meetings"]["words"])


@cache
def _announcing() -> frozenset[str]:
    return frozenset(tables.toml("dates/words.toml")["announcing"]["words"])


def direction(token: Token) -> int:
    """PAST, FUTURE, PRESENT or OPEN, read off the verbs above the token, nearest first."""
    for above in (token, *token.ancestors()):
        if above.lower in ("until", "till") and above.dep == "prep" and above.i > above.head.i:
            return FUTURE
        if above.lower == "for" and above is token.head and token.dep == "pobj" and _is_arranged(above.head):
            return FUTURE
        in_front = above is token.head and token.dep in ("poss", "compound", "nmod")
        if above.tag[:1] in ("N", "J") and above.lemma in _ahead() and not in_front:
            return FUTURE
        if above.dep in ("poss", "compound", "nmod") and _is_done(above.head):
            return PAST
        if above.pos in ("VERB", "AUX"):
            found = _of_verb(above)
            if found is not None:
                return found
    return OPEN


def _is_arranged(above: Token) -> bool:
    """Whether what a day is "for" is a meeting or the calling of one: "convened a summit for Thursday"."""
    if above.pos in ("VERB", "AUX"):
        return above.lemma in _CALLING
    return above.lemma in _meetings() and above.dep not in ("nsubj", "nsubjpass")


def _is_done(noun: Token) -> bool:
    """ "Wednesday's ruling" is past whatever the verb, unless it is the verb's subject or a thing one arranges."""
    return noun.pos == "NOUN" and noun.dep not in ("nsubj", "nsubjpass") and noun.lemma not in _meetings() | _ahead()


def _of_verb(verb: Token) -> int | None:
    """What a verb says by its own form; None where it leaves that to the verb above it."""
    helpers = [c for c in verb.children if c.dep in ("aux", "auxpass")]
    words = {h.lower for h in helpers}
    if words & _WILL:
        return PAST if "have" in words or ("could" in words and verb.lemma in _SOUGHT) else FUTURE
    if verb.tag == "VBN" and verb.lemma in _ahead():
        return FUTURE
    if any(h.tag == "TO" for h in helpers):
        return PAST if "have" in words else _of_infinitive(verb)  # "was to have met on Friday"
    if verb.tag == "VBD" or any(h.tag == "VBD" for h in helpers):
        return PAST
    if any(h.tag in ("VBZ", "VBP") for h in helpers):
        return PAST if words & {"has", "have", "'ve"} else PRESENT
    if verb.tag == "VBN":
        return PAST if helpers or verb.dep in ("acl", "advcl") else None
    if verb.tag in ("VBZ", "VBP"):
        told_at_once = verb.sent.block.role in ("headline", "caption") or verb.lemma in _announcing()
        return PAST if told_at_once else PRESENT  # a caption: "announces on Friday that …"
    return None


def _of_infinitive(verb: Token) -> int | None:
    """An infinitive lies ahead, unless a verb of another kind in the past holds it ("was forced to resign")."""
    above = verb.head
    if above is verb or verb.dep == "relcl" or above.lemma in _ahead() or above.pos in ("NOUN", "PROPN"):
        return FUTURE
    if above.lemma == "be" or above.pos == "ADJ":
        return FUTURE
    return None
