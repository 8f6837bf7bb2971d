""" "The ministry" again: that of the minister or the ministry named last, not the article's own land's."""

from __future__ import annotations

from detente.actors.cast import Mention
from detente.actors.recall import Recall
from detente.language import Token

_REACH = 4
"""How many sentences back its minister may have been named."""
_OFFICE = "minister"
_HEADS = ("prime minister", "first minister", "chief minister")


def ministry_of(token: Token, mention: Mention, recall: Recall) -> str | None:
    """The country of a bare "the ministry"; None for one that words of its own tell, or where no minister was named.

    Args:
        token: head of the phrase.
        mention: what the phrase was taken for on its own.
        recall: the mentions passed so far.
    """
    own = [c.lower for c in token.children if c.i < token.i]
    if token.lower != "ministry" or own != ["the"] or len(mention.members) != 1 or mention.members[0].name:
        return None
    for other in reversed(recall.passed):
        if token.sent.index - other.head.sent.index > _REACH:
            return None
        member = other.members[0] if len(other.members) == 1 else None
        if member is None or "GOV" not in member.sectors or not _leads_or_is(other.words.lower()):
            continue
        return member.country if member.country != mention.members[0].country else None
    return None


def _leads_or_is(words: str) -> bool:
    """Whether a phrase names a minister of a department, or a ministry."""
    return ("ministry" in words or _OFFICE in words) and not any(head in words for head in _HEADS)
