"""The same act told again: mentions of one happening are linked within the article and inherit from each other."""

from __future__ import annotations

from detente.coding.events.draft import Draft, Reason
from detente.coding.events.happening import happenings
from detente.coding.events.passed_on import fair_to
from detente.coding.events.setting import IN_WORDS
from detente.coding.events.spans import is_history_to, long_past
from detente.coding.grammar import going_on, has_done, is_verb, object_of
from detente.coding.sides import alike, camp
from detente.model import Actor, Place, When

_KIN = 2
_STEM = 4
_DAY = len("2014-03-30")
_FORCE = {"ASSAULT", "COERCE", "PROTEST", "MOBILIZE"}
_ON_PERSONS = {"arrest", "deport", "convict", "expel", "abduct"}
_DEFINITE = {"the", "this", "that", "these", "those", "its", "their", "his", "her"}


def link(drafts: list[Draft], before: int = 0, published: str | None = None) -> None:
    """Number the incidents, from the one after `before` on, and let each mention inherit the sides, time and place that
    it does not tell itself.

    Which mentions are one happening is settled by what each tells itself, before any inherits, and those lend each
    other sides and place first; kin that may speak for each other are grouped apart.
    """
    for number, mentions in enumerate(happenings(drafts, published), before + 1):
        for draft in mentions:
            draft.incident = number
        _share(mentions)
    for mentions in _grouped(drafts):
        _share(mentions)
        _share_days(mentions, published)


def _grouped(drafts: list[Draft]) -> list[list[Draft]]:
    """Mentions in groups, each joining the group of its best kin, if that kinship is strong enough."""
    groups: list[list[Draft]] = []
    for draft in drafts:
        home = _home(draft, groups)
        if home is None:
            groups.append([draft])
        else:
            home.append(draft)
    return groups


def _home(draft: Draft, groups: list[list[Draft]]) -> list[Draft] | None:
    """The group that the mention belongs to: the best of those that nothing speaks against, the latest of equals."""
    best, best_score = None, _KIN - 1
    for mentions in reversed(groups):
        scores = [_kinship(draft, other) for other in mentions]
        if min(scores) >= 0 and max(scores) > best_score:
            best, best_score = mentions, max(scores)
    return best


def _kinship(one: Draft, two: Draft) -> int:
    """How much speaks for one happening; -1 where something speaks against it."""
    if one.frame.type != two.frame.type or not _modes_agree(one, two) or _is_threat(one) is not _is_threat(two):
        return -1
    if _of_other_things(one, two):
        return -1
    sides = _sides(one, two)
    if sides < 0 or apart(one.when, two.when) or _elsewhere(one.place, two.place):
        return -1
    score = sides if _in_kindred_words(one, two) else sides - 2
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


def _in_kindred_words(one: Draft, two: Draft) -> bool:
    """Whether the two are told by the same word, by kin of it ("annexed", "annexation"), or under one code."""
    same_entry = one.frame.rule == two.frame.rule or one.frame.entry.cameo == two.frame.entry.cameo
    return _same_word(one, two) or same_entry or one.frame.entry.echo


def without_stray_echoes(drafts: list[Draft]) -> list[Draft]:
    """Drop words that can only tell an act again ("the call") where the article tells no such act."""
    plain = [d for d in drafts if not d.frame.entry.echo]
    return [d for d in drafts if not d.frame.entry.echo or (points_back(d) and any(_kinship(d, p) > 0 for p in plain))]


def points_back(draft: Draft) -> bool:
    """Nouns that point to a known act: "the attack", "its offensive", "Putin's call"."""
    return _definite(draft) or any(c.dep == "poss" for c in draft.token.children)


def _modes_agree(one: Draft, two: Draft) -> bool:
    a, b = one.frame.entry.mode, two.frame.entry.mode
    return a is None or b is None or a == b or _same_word(one, two)  # "bombed … the bombing"


def _bare(draft: Draft) -> bool:
    return not draft.actors and not draft.recipients


def _definite(draft: Draft) -> bool:
    """Nouns that point back: "the attack", "its offensive"."""
    return any(c.lower in _DEFINITE for c in draft.token.children if c.dep in ("det", "poss"))


def _sides(one: Draft, two: Draft) -> int:
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


def _elsewhere(one: Place | None, two: Place | None) -> bool:
    if one is None or two is None:
        return False
    return one.country != two.country or bool(one.name and two.name and one.name != two.name)


def _share(mentions: list[Draft]) -> None:
    """The sides and the place that one mention tells, the others inherit from the nearest."""
    for draft in mentions:
        if draft.actors and draft.recipients and draft.place is not None:
            continue
        for other in _nearest_first(draft, mentions):
            told_again = Reason("the same act told again", lender=other)
            if _lends_doers(draft, other) or _one_of_two(draft, other):
                draft.settle_who(other.actors, told_again)
            if _lends_aims(draft, other):
                draft.settle_whom(other.recipients, told_again)
            there = draft.type not in IN_WORDS or _same_word(draft, other)
            if draft.place is None and other.place is not None and there:
                draft.settle_where(other.place, told_again)


def _share_days(mentions: list[Draft], published: str | None) -> None:
    """The time that one mention tells, the others inherit, save where it is history to them."""
    for draft in (d for d in mentions if d.when is None):
        for other in _nearest_first(draft, mentions):
            if other.when is None or is_history_to(draft, other, published) or not _of_one_day(draft, other):
                continue
            draft.settle_when(other.when, Reason("the same act told again", lender=other))
            break


def _nearest_first(draft: Draft, mentions: list[Draft]) -> list[Draft]:
    return sorted((m for m in mentions if m is not draft), key=lambda m: abs(m.token.i - draft.token.i))


def _same_word(one: Draft, two: Draft) -> bool:
    return one.token.lemma[:_STEM] == two.token.lemma[:_STEM]


def _lends_doers(draft: Draft, other: Draft) -> bool:
    return not draft.actors and bool(other.actors) and fair_to(draft.recipients, other.actors, other.recipients)


def _lends_aims(draft: Draft, other: Draft) -> bool:
    if draft.recipients or draft.frame.mutual or _names_others(draft):
        return False
    return bool(other.recipients) and fair_to(draft.actors, other.recipients, other.actors)


def _names_others(draft: Draft) -> bool:
    """Whether the act falls on somebody new of whom the cast knows nothing: "arrested a couple"."""
    if draft.frame.entry.mode not in _ON_PERSONS or not is_verb(draft.token):
        return False
    whom = object_of(draft.token)
    return whom is not None and any(c.lower in ("a", "an", "another") or c.dep == "nummod" for c in whom.children)


def _of_one_day(draft: Draft, other: Draft) -> bool:
    """Whether the one mention may tell the day of the other: what was said in other words was said another time, save
    where a noun or the headline tells it again ("the appeal")."""
    if going_on(draft.token) and not going_on(other.token):
        return False
    if has_done(draft.token) and not has_done(other.token):
        return False
    again = not is_verb(draft.token) or not is_verb(other.token) or draft.token.lemma == other.token.lemma
    in_headline = "headline" in (draft.token.sent.block.role, other.token.sent.block.role)
    return draft.type not in IN_WORDS or again or in_headline


def _one_of_two(draft: Draft, other: Draft) -> bool:
    """Whether a meeting names one of its parties, and its other mention that one and more."""
    mutual = draft.frame.mutual and other.frame.mutual
    return mutual and len(draft.actors) == 1 < len(other.actors) and alike(draft.actors[0], other.actors)


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
            if _lends_doers(draft, other) and draft.token.lemma == other.token.lemma:
                draft.settle_who(other.actors, of_its_kind)
            if draft.frame.type not in _FORCE:
                continue
            if _lends_aims(draft, other):
                draft.settle_whom(other.recipients, of_its_kind)
            if other.when is None or draft.when is not None or draft.status != other.status or draft.type != other.type:
                continue
            history = has_done(draft.token) and len(other.when.end) < _DAY
            history = history or (in_news and is_history_to(draft, other, published))
            if _in_kindred_words(draft, other) and not going_on(draft.token) and not history:
                draft.settle_when(other.when, of_its_kind)


def aim_at_doers(drafts: list[Draft]) -> None:
    """Aim acts at the doer of the deed that they answer ("rejected the claim"), once the article has told who did."""
    by_token = {draft.token.i: draft for draft in drafts}
    for draft in drafts:
        deed = by_token.get(draft.deed.i) if draft.deed is not None else None
        if deed is None or draft.recipients or not deed.actors:
            continue
        doers = tuple(a for a in deed.actors if not alike(a, draft.actors))
        if doers:
            draft.settle_whom(doers, Reason("the doer of the deed that it is aimed at", lender=deed))


def _kin(draft: Draft, drafts: list[Draft]) -> list[Draft]:
    """Acts of the same type and mode whose sides do not speak against being lent."""
    if draft.frame.mutual and len(draft.actors) > 1:
        return []
    return [
        other
        for other in drafts
        if other is not draft
        and other.frame.type == draft.frame.type
        and _modes_agree(draft, other)
        and _sides(draft, other) >= 0
    ]


def _distance(one: Draft, two: Draft) -> tuple[bool, int]:
    return one.token.lemma != two.token.lemma, abs(one.token.i - two.token.i)
