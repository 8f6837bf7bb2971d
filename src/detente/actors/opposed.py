"""The two of whom an article tells: "both sides" are those whom one phrase, or one act, has set beside each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

from detente.actors.cast import Member, Mention
from detente.actors.recall import Recall
from detente.actors.standing import STATELESS
from detente.actors.words import words
from detente.language import Token

_PARTIES = frozenset({"GOV", "MIL", "REB", "OPP", "PTY", "SEP", "PRM", "UAF", "LAB"})
_REACH = 100
"""How many sentences back two may have been set side by side."""
_KIND = words("descriptions", "kind")
_BYSTANDERS = frozenset({"MED", "CVL", "JRN", "HLH", "EDU"})


def together(
    token: Token, recall: Recall, fits: Callable[[Member], bool], number: int, states: bool = False
) -> tuple[Member, ...]:
    """The two or more that were set side by side last before a description ("Chad and Sudan", "Chad accused Sudan").

    Nothing where not so many members that fit were ever joined by "and", or stood on both sides of one verb; of
    `states`, each must be another. The last such group counts, but for two sides the two countries that the article
    has set beside each other more often than any others, if there are such.
    """
    found = _groups(token, recall, fits, number, states)
    if states or number != 2:
        return next(found, ())
    groups = list(found)
    if not groups:
        return ()
    counts = Counter(frozenset(m.country for m in group) for group in groups)
    ranked = counts.most_common(2)
    often = ranked[0][1] > 1 and (len(ranked) == 1 or ranked[0][1] > ranked[1][1])
    return next(g for g in groups if not often or {m.country for m in g} == ranked[0][0])


def _groups(
    token: Token, recall: Recall, fits: Callable[[Member], bool], number: int, states: bool
) -> Iterator[tuple[Member, ...]]:
    """Groups of so many that fit, the latest first."""
    for mention in reversed(recall.passed):
        if token.sent.index - mention.head.sent.index > _REACH:
            break
        if mention.head.i >= token.i or (mention.kind in ("nominal", "pronoun") and len(mention.members) == 1):
            continue
        for found in (_joined(mention, recall, states), _against(mention, recall)):
            if len(found) == number and all(map(fits, found)) and _differ(found, states):
                yield found


def is_side(member: Member) -> bool:
    """Whether a member can be a side: a state, its rulers or forces, rebels, parties; no press and no bystanders."""
    if member.many:
        return not _PARTIES.isdisjoint(member.sectors)
    nobody = member.country == "---" and not member.name and not _PARTIES.intersection(member.sectors)
    return not nobody and _BYSTANDERS.isdisjoint(member.sectors)


def is_state(member: Member) -> bool:
    """Whether a member is of one state, not of a body of several or of none."""
    return len(member.country) == 3 and member.country not in STATELESS | {"UNO", "EUR"}


def _differ(found: tuple[Member, ...], states: bool) -> bool:
    """Whether members are sides of their own: of several countries, or rulers and their foes."""
    if states or len(found) > 2:
        return len({m.country for m in found}) == len(found)
    one, two = found
    if one.person and two.person and one.name and two.name:
        return True  # "Kenyatta met Ruto. The two leaders ~"
    return one.country != two.country or bool(one.sectors and two.sectors and one.sectors != two.sectors)


def others(token: Token, recall: Recall) -> Callable[[Member], bool]:
    """Tells all but him who acts on the two and is none of them: "Qatar urged both sides"."""
    verb = token.head.head if token.dep == "pobj" else token.head
    subject = verb.child("nsubj") if token.dep in ("dobj", "pobj", "nsubj") else None
    if subject is token:
        asks = verb.dep == "ccomp" and any(c.dep == "aux" and c.lower == "to" for c in verb.children)
        subject = verb.head.child("nsubj") if asks else None
    own = recall.group(subject) if subject is not None else ()
    countries = {m.country for m in own}
    return lambda member: member.country not in countries


def _joined(mention: Mention, recall: Recall, states: bool) -> tuple[Member, ...]:
    """The members of a phrase of two, in the order of the text; none for the places of something.

    "Envoys of Chad and Niger" are one side, but two `states`.
    """
    first = mention.head
    if first.dep == "conj" or (first.dep == "pobj" and first.head.lower not in ("between", "with", "of", "against")):
        return ()
    if not states and first.dep == "pobj" and first.head.lower == "of" and recall.heads(first.head.head):
        return ()
    if first.dep == "dobj" and first.head.lemma in _KIND:
        return ()  # "thanked Chad and Niger"
    parts = (first, *first.conjuncts())
    heads = [recall.mention(part) or recall.apposed(part) for part in parts]
    members = [m for found in heads if found is not None for m in found.members]
    return tuple(dict.fromkeys(members)) if None not in heads else ()


def _against(mention: Mention, recall: Recall) -> tuple[Member, ...]:
    """Subject and object of one verb, where the mention is the object."""
    verb = mention.head.head
    if mention.head.dep == "pobj" and verb.lower in ("with", "against", "on", "of") and verb.dep == "prep":
        verb = verb.head
        if verb.tag in ("NN", "NNS") and mention.head.head.lower == "with":  # "is in talks with ~"
            while verb.dep in ("pobj", "prep", "dobj", "attr", "conj") and verb.head is not verb:
                verb = verb.head
    elif mention.head.dep != "dobj":
        return ()
    if verb.lemma in _KIND:
        return ()
    subject = verb.child("nsubj")
    if subject is not None and subject.lower in ("which", "who", "that") and not recall.heads(subject):
        subject = verb.head
    return recall.group(subject) + mention.members if subject is not None and verb.pos in ("VERB", "AUX") else ()
