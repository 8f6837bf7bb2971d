"""Clauses that leave a word out, and what the parser makes of the rest."""

from __future__ import annotations

from detente.knowledge.said import cues
from detente.language.annotation import Token
from detente.language.hang import hang

_IN_FLAMES = ("alight", "ablaze", "aflame", "afire")


def gapped_passive(verb: Token) -> None:
    """ "The constitution was torn up, parliament *dissolved*": the second passive leaves out its "was"."""
    first = _passive_before(verb)
    subject = next((c for c in verb.children if c.dep == "nsubj" and c.i < verb.i), None)
    if first is None or subject is None or verb.lemma in cues.verbs():
        return
    if any(c.dep in ("dobj", "aux", "auxpass", "ccomp", "xcomp", "prt") and c is not first for c in verb.children):
        return
    verb.tag, subject.dep = "VBN", "nsubjpass"


def _passive_before(verb: Token) -> Token | None:
    """The passive in front that a verb goes on with: its first partner, or a clause read as what it says."""
    before = [verb.head] if verb.dep == "conj" else [c for c in verb.children if c.dep == "ccomp"]
    return next(
        (t for t in before if t.i < verb.i and t.tag == "VBN" and any(c.dep == "auxpass" for c in t.children)), None
    )


def asked_by(verb: Token) -> None:
    """ "After being urged by elders to leave": what is urged hangs on the urging, not on the elders."""
    by = verb.head.head
    if by.dep != "agent" or verb.tag != "VB" or not any(c.dep == "aux" and c.lower == "to" for c in verb.children):
        return
    hang(by.head, verb)
    verb.dep = "xcomp"


def in_flames(word: Token) -> None:
    """ "Set tanks alight": what they become is no second object."""
    if word.lower in _IN_FLAMES and word.head.lemma == "set":
        word.tag, word.pos, word.dep = "RB", "ADV", "advmod"
