"""Whether a word is under a negation: its own, its subject's, or that of the words that govern it."""

from __future__ import annotations

from detente.coding.grammar import is_verb, negated
from detente.language import Token

_UNDER = {
    "refuse",
    "decline",
    "fail",
    "reluctant",
    "unwilling",
    "stop",
    "cease",
    "unable",
    "loath",
    "hesitate",
    "abandon",
    "drop",
    "renounce",
    "forgo",
    "relinquish",
    "waive",
    "surrender",
    "cede",
    "forswear",
}


# "I don't think it is the answer" says that it is not.
_RAISING = {"think", "believe", "feel", "expect", "suppose"}


def under_negation(token: Token) -> bool:
    """Negated itself, or by the words that govern it ("is not willing to …", "refused to …")."""
    word, steps = token, 0
    odd = _prefixed(token) != _scant(token)
    while steps < 4:
        if negated(word) or (is_verb(word) and _neither(word)):
            odd = not odd
        head = word.head
        linked = word.dep in ("xcomp", "acomp", "oprd") or (word.dep in ("dobj", "attr") and word is token)
        linked = linked or _predicated(word) or (word.dep == "ccomp" and head.lemma in _RAISING and word is not token)
        if head is word or not linked:
            break
        if head.lemma in _UNDER or (head.lemma == "give" and any(c.lower == "up" for c in head.children)):
            odd = not odd
        word, steps = head, steps + 1
    return odd


def _scant(token: Token) -> bool:
    """ "Has little interest", "shows scant willingness"."""
    return token.pos == "NOUN" and any(c.lower in ("little", "scant", "zero") and c.i < token.i for c in token.children)


def _neither(verb: Token) -> bool:
    """ "Neither Spain nor France wants a war"."""
    subject = verb.child("nsubj", "nsubjpass")
    if subject is None or subject.i > verb.i:
        return False
    return subject.lower == "neither" or any(c.lower == "neither" for c in subject.children)


def _predicated(word: Token) -> bool:
    """ "Is not on the table", "is not up for debate"."""
    above = word.head.head
    up = word.dep == "prep" and word.head.lower == "up"
    return (
        up
        or (word.dep == "pobj" and (above.lemma == "be" or above.lower == "up"))
        or (word.dep == "prep" and word.head.lemma == "be")
    )


def _prefixed(token: Token) -> bool:
    """ "non-negotiable", which the tokenizer parts at its hyphen."""
    at = token.i - token.sent.tokens[0].i
    return [t.lower for t in token.sent.tokens[max(0, at - 2) : at]] == ["non", "-"]
