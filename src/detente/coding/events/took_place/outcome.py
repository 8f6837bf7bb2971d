"""What the words above an act say of its outcome: arrests announced, arrests faced, attempts that came to nothing."""

from __future__ import annotations

from detente.coding.grammar import is_verb
from detente.knowledge import status as words
from detente.language import Token

_PENALTIES = {"COERCE", "SANCTION"}
_NOW = ("VBZ", "VBP", "VB", "VBG")


def is_accomplished(act: Token, head: Token) -> bool:
    """ "Announced the arrest of the mayor": what is told with its article has been done, not planned."""
    known = any(c.dep == "poss" or (c.dep == "det" and c.lower == "the") for c in act.children)
    return head.lemma in words.announcing() and act.lemma in words.accomplished() and known


def is_faced(kind: str, head: Token) -> bool:
    """ "The mayor faces arrest": a penalty that still threatens; "faced arrest" and "faces criticism" tell of acts."""
    return head.lemma == "face" and kind in _PENALTIES and head.tag in _NOW


def came_to_nothing(attempt: Token) -> Token | None:
    """The word that says so: "a bid to oust the king *failed*", "a *failed* bid to oust the king"."""
    if is_verb(attempt):
        return None
    above = attempt.head
    if attempt.dep in ("nsubj", "nsubjpass") and above.lemma in words.failing():
        return above
    return next((c for c in attempt.children if c.dep == "amod" and c.lower in words.failed()), None)
