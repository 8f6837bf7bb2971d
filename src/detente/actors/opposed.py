"""The two of whom an article tells: "both sides" are those whom one phrase, or one act, has set beside each other."""

from __future__ import annotations

from collections.abc import Callable

from detente.actors.cast import Member, Mention
from detente.actors.recall import Recall
from detente.language import Token

_PLACED = frozenset({"in", "at", "from", "near", "across", "through", "outside", "inside", "into", "to"})
_PARTIES = frozenset({"GOV", "MIL", "REB", "OPP", "PTY", "SEP", "PRM", "UAF", "LAB"})
_BYSTANDERS = frozenset({"MED", "CVL", "JRN", "HLH", "EDU"})


def pair(token: Token, recall: Recall, fits: Callable[[Member], bool]) -> tuple[Member, ...]:
    """The pair that was set side by side last before a description ("Chad and Sudan", "Chad accused Sudan").

    Nothing where no two members that fit were ever joined by "and", or stood on both sides of one verb.
    """
    for mention in reversed(recall.passed):
        if mention.head.i >= token.i or (mention.kind in ("nominal", "pronoun") and len(mention.members) == 1):
            continue
        for found in (_joined(mention, recall), _against(mention, recall)):
            if len(found) == 2 and all(map(fits, found)) and found[0] is not found[1]:
                return found
    return ()


def is_side(member: Member) -> bool:
    """Whether a member can be a side: a state, its rulers or forces, rebels, parties; no press and no bystanders."""
    if member.many:
        return not _PARTIES.isdisjoint(member.sectors)
    return _BYSTANDERS.isdisjoint(member.sectors)


def _joined(mention: Mention, recall: Recall) -> tuple[Member, ...]:
    """The members of a phrase of two, in the order of the text; none for the places of something."""
    first = mention.head
    if first.dep == "conj" or (first.dep == "pobj" and first.head.lower in _PLACED):
        return ()
    parts = (first, *first.conjuncts())
    heads = [recall.mention(part) for part in parts]
    members = [m for found in heads if found is not None for m in found.members]
    return tuple(dict.fromkeys(members)) if None not in heads else ()


def _against(mention: Mention, recall: Recall) -> tuple[Member, ...]:
    """Subject and object of one verb, where the mention is the object."""
    verb = mention.head.head
    if mention.head.dep == "pobj" and verb.lower in ("with", "against", "on", "of") and verb.dep == "prep":
        verb = verb.head
    elif mention.head.dep != "dobj":
        return ()
    subject = verb.child("nsubj")
    return recall.group(subject) + mention.members if subject is not None and verb.pos == "VERB" else ()
