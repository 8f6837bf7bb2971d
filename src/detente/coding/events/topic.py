"""Nouns that tell again what was told just before in other words: "the attack" after "shelled", "the talks" after
"agreed to hold talks"."""

from __future__ import annotations

from detente.coding.events.draft import Draft, Reason
from detente.coding.events.happenings.akin import points_back
from detente.coding.grammar import is_verb

_NEAR, _STILL_IN_MIND = 2, 8
"""How many sentences back force may have been told in any words, and talks by the same noun."""
_ANY_FORCE = {"attack", "assault", "strike", "violence", "raid", "offensive", "operation", "onslaught"}


def tell_again(drafts: list[Draft]) -> None:
    """Let such nouns, where they name no side, have the sides of what was told before."""
    for at, draft in enumerate(drafts):
        if draft.actors or draft.recipients or is_verb(draft.token) or not points_back(draft):
            continue
        before = [d for d in reversed(drafts[:at]) if not _far(draft, d)]
        found = next((d for d in before if _same_force(draft, d) or _same_talks(draft, d)), None)
        if found is None:
            continue
        told = Reason("told again by a noun", lender=found)
        if found.actors:
            draft.settle_who(found.actors, told)
        if found.recipients:
            draft.settle_whom(found.recipients, told)


def _far(draft: Draft, other: Draft) -> bool:
    return draft.token.sent.index - other.token.sent.index > _STILL_IN_MIND


def _same_force(draft: Draft, other: Draft) -> bool:
    """Whether "the attack" tells the nearest use of force again, which names both its sides."""
    if draft.type != "ASSAULT" or other.type != "ASSAULT" or draft.frame.mutual or other.frame.mutual:
        return False
    near = draft.token.sent.index - other.token.sent.index <= _NEAR
    return near and draft.token.lemma in _ANY_FORCE and bool(other.actors) and other.status == draft.status


def _same_talks(draft: Draft, other: Draft) -> bool:
    """Whether "the talks" are those that two had agreed on."""
    if not draft.frame.mutual or other.type not in ("CONSULT", "AGREE") or len(other.actors) < 2:
        return False
    return any(t.lemma == draft.token.lemma for t in other.token.sent.tokens)
