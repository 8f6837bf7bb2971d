"""Acts that stand alone take a missing side or time from the nearest act of their kind."""

from __future__ import annotations

from detente.coding.events.draft import Draft, Reason
from detente.coding.events.happenings.akin import in_kindred_words, modes_agree, sides_agree
from detente.coding.events.sides.passed_on import fair_to
from detente.coding.events.when.spans import is_history_to, long_past
from detente.coding.grammar import going_on, has_done, is_verb, object_of
from detente.knowledge import lexicon

_DAY = len("2014-03-30")
_FORCE = {"ASSAULT", "COERCE", "PROTEST", "MOBILIZE"}
_ON_PERSONS = {"arrest", "deport", "convict", "expel", "abduct"}


def lend(drafts: list[Draft], published: str | None = None) -> None:
    """Let acts that stand alone take a missing side from the nearest act of their kind.

    A doer is lent between mentions of one word only ("the protest"); a target and a time also among uses of force,
    since an article on one attack names its victim and its day once ("the blast", "the explosion").
    """
    in_news = any(d.type in _FORCE and d.when is not None and not long_past(d.when, published) for d in drafts)
    for draft in drafts:
        if draft.actors and draft.recipients and draft.when is not None:
            continue
        for other in sorted(_kin(draft, drafts), key=lambda o: _distance(draft, o)):
            of_its_kind = Reason("the nearest act of its kind", lender=other)
            if lends_doers(draft, other) and _in_one_word(draft, other):
                draft.settle_who(other.actors, of_its_kind)
            if draft.frame.type not in _FORCE:
                continue
            if lends_aims(draft, other) and not _in_other_lands(draft, other) and not _hits_a_thing(draft, other):
                draft.settle_whom(other.recipients, of_its_kind)
            if other.when is None or draft.when is not None or draft.status != other.status or draft.type != other.type:
                continue
            history = has_done(draft.token) and len(other.when.end) < _DAY
            history = history or (in_news and is_history_to(draft, other, published))
            if in_kindred_words(draft, other) and not going_on(draft.token) and not history:
                draft.settle_when(other.when, of_its_kind)


def _in_one_word(draft: Draft, other: Draft) -> bool:
    """Whether both are told by the same noun or by the same verb: who bombed a town has not laid a bomb."""
    return draft.token.lemma == other.token.lemma and is_verb(draft.token) == is_verb(other.token)


def _kin(draft: Draft, drafts: list[Draft]) -> list[Draft]:
    """Acts of the same type and mode whose sides do not speak against being lent."""
    if draft.frame.mutual and len(draft.actors) > 1:
        return []
    return [
        other
        for other in drafts
        if other is not draft
        and other.frame.type == draft.frame.type
        and modes_agree(draft, other)
        and sides_agree(draft, other) >= 0
    ]


def _distance(one: Draft, two: Draft) -> tuple[bool, int]:
    return one.token.lemma != two.token.lemma, abs(one.token.i - two.token.i)


def lends_doers(draft: Draft, other: Draft) -> bool:
    return not draft.actors and bool(other.actors) and fair_to(draft.recipients, other.actors, other.recipients)


def lends_aims(draft: Draft, other: Draft) -> bool:
    if draft.recipients or draft.frame.mutual or _names_others(draft):
        return False
    return bool(other.recipients) and fair_to(draft.actors, other.recipients, other.actors)


def _hits_a_thing(draft: Draft, other: Draft) -> bool:
    """Whether the act has something of its own that it hits, told in other words: "set tanks alight"."""
    thing = object_of(draft.token) if is_verb(draft.token) and draft.type == "ASSAULT" else None
    if thing is None or draft.token.lemma == other.token.lemma or thing in draft.hit.words:
        return False
    classes = lexicon.classes()
    return any(thing.lemma in classes[c] or thing.lower in classes[c] for c in ("vehicle", "building", "territory"))


def _in_other_lands(draft: Draft, other: Draft) -> bool:
    """Whether those whom the other hits at home are not hit by this one, which is told of another country."""
    if draft.place is None or other.place is None or draft.place.country == other.place.country:
        return False
    return all(r.country == other.place.country for r in other.recipients)


def _names_others(draft: Draft) -> bool:
    """Whether the act falls on somebody new of whom the cast knows nothing: "arrested a couple"."""
    if draft.frame.entry.mode not in _ON_PERSONS or not is_verb(draft.token):
        return False
    whom = object_of(draft.token)
    return whom is not None and any(c.lower in ("a", "an", "another") or c.dep == "nummod" for c in whom.children)
