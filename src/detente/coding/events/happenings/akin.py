"""How much speaks for two mentions being one happening, by their words, sides, time and place."""

from __future__ import annotations

from detente.coding.events.draft import Draft
from detente.coding.grammar import is_known, is_verb, object_of
from detente.coding.sides import camp
from detente.model import Actor, Place, When

_STEM = 4
_DEFINITE = {"the", "this", "that", "these", "those", "its", "their", "his", "her"}


def kinship(one: Draft, two: Draft) -> int:
    """How much speaks for one happening; -1 where something speaks against it."""
    if one.frame.type != two.frame.type or not modes_agree(one, two) or _is_threat(one) is not _is_threat(two):
        return -1
    if _of_other_things(one, two):
        return -1
    sides = sides_agree(one, two)
    if sides < 0 or apart(one.when, two.when) or elsewhere(one.place, two.place):
        return -1
    score = sides if in_kindred_words(one, two) else sides - 2
    score += 3 if one.frame.entry.echo else 0
    score += 2 if one.token.lemma == two.token.lemma else 0
    score += 1 if one.frame.entry.mode and one.frame.entry.mode == two.frame.entry.mode else 0
    score += 1 if one.when and one.when == two.when else 0
    if _bare(one):
        score += 2 if _definite(one) else 0
    return score


def _is_threat(draft: Draft) -> bool:
    """Whether the act is only threatened: the threat is one happening, the act another."""
    return draft.type == "THREATEN"


def _of_other_things(one: Draft, two: Draft) -> bool:
    """Whether one verb in two senses has two objects: "signed the decree", "signed a pact"."""
    if one.frame.rule == two.frame.rule or not (is_verb(one.token) and is_verb(two.token)):
        return False
    things = [object_of(one.token), object_of(two.token)]
    return one.token.lemma == two.token.lemma and None not in things and len({t.lemma for t in things if t}) == 2


def in_kindred_words(one: Draft, two: Draft) -> bool:
    """Whether the two are told by the same word, by kin of it ("annexed", "annexation"), or under one code."""
    same_entry = one.frame.rule == two.frame.rule or one.frame.entry.cameo == two.frame.entry.cameo
    return same_word(one, two) or same_entry or one.frame.entry.echo


def points_back(draft: Draft) -> bool:
    """Nouns that point to a known act: "the attack", "its offensive", "Putin's call"."""
    return is_known(draft.token)


def modes_agree(one: Draft, two: Draft) -> bool:
    a, b = one.frame.entry.mode, two.frame.entry.mode
    if a is None or b is None or same_word(one, two):  # "bombed … the bombing"
        return True
    return a == b and one_seizure(one, two)


def one_seizure(one: Draft, two: Draft) -> bool:
    """Whether two acts of one mode can be one: who seizes a land has not thereby ousted its government, so that
    seizures must share their CAMEO code too."""
    codes = {one.frame.entry.cameo, two.frame.entry.cameo}
    return one.frame.entry.mode != "seize" or len(codes) == 1 or None in codes


def _bare(draft: Draft) -> bool:
    return not draft.actors and not draft.recipients


def _definite(draft: Draft) -> bool:
    """Nouns that point back: "the attack", "its offensive"."""
    return any(c.lower in _DEFINITE for c in draft.token.children if c.dep in ("det", "poss"))


def sides_agree(one: Draft, two: Draft) -> int:
    """Agreement of the sides that both tell; a mutual act may list its parties on either side."""
    if one.frame.mutual or two.frame.mutual:
        return _agreement((*one.actors, *one.recipients), (*two.actors, *two.recipients))
    actors = _agreement(one.actors, two.actors)
    recipients = _agreement(one.recipients, two.recipients) if actors >= 0 else -1
    return -1 if recipients < 0 else actors + recipients


def _agreement(one: tuple[Actor, ...], two: tuple[Actor, ...]) -> int:
    if not one or not two:
        return 0
    a, b = {camp(x) for x in one}, {camp(x) for x in two}
    return 2 if a == b else 1 if a & b else -1


def apart(one: When | None, two: When | None) -> bool:
    """True if both have a time and the times cannot be one."""
    if one is None or two is None:
        return False
    return one.end + "~" < two.start or two.end + "~" < one.start


def elsewhere(one: Place | None, two: Place | None) -> bool:
    """True if both have a place and the places cannot be one."""
    if one is None or two is None:
        return False
    return one.country != two.country or bool(one.name and two.name and one.name != two.name)


def same_word(one: Draft, two: Draft) -> bool:
    """Whether the two are told by kin words ("annexed", "annexation")."""
    return one.token.lemma[:_STEM] == two.token.lemma[:_STEM]
