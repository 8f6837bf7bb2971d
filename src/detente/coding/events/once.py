"""No double counting: of several triggers that carry one act in one sentence, one is kept."""

from __future__ import annotations

from detente.coding.events.draft import Draft
from detente.coding.grammar import is_verb


def without_doubles(drafts: list[Draft]) -> list[Draft]:
    """Drop nouns that a wider trigger already holds, casualties of an act told beside them, and repeats."""
    held = {word.i: d for d in drafts for word in d.hit.words}
    kept = []
    for draft in drafts:
        wider = held[draft.token.i]
        if wider is not draft and len(wider.hit.words) > 1:
            continue
        if draft.frame.entry.casualty and _has_cause(draft, drafts):
            continue
        if _repeats(draft, kept):
            continue
        kept.append(draft)
    return kept


def _has_cause(draft: Draft, drafts: list[Draft]) -> bool:
    """Whether another use of force in the sentence caused the deaths."""
    return any(
        other is not draft and other.type == "ASSAULT" and not other.frame.entry.casualty
        for other in drafts
        if other.token.sent is draft.token.sent
    )


def _repeats(draft: Draft, kept: list[Draft]) -> bool:
    """A noun right below a verb of the same type names the same act ("bombed … in an attack")."""
    for other in reversed(kept):
        if other.token.sent is not draft.token.sent:
            return False
        if other.type == draft.type and _touch(draft, other):
            return True
        if other.frame.entry.casualty and draft.frame.entry.casualty and other.type == draft.type:
            return True
    return False


def _touch(one: Draft, two: Draft) -> bool:
    """One governs the other as its object, with at most a preposition in between."""
    for low, high in ((one.token, two.token), (two.token, one.token)):
        if is_verb(low):
            continue
        if low.head is high and low.dep in ("dobj", "compound", "nsubjpass"):
            return True
    return False
