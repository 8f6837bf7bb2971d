"""The same act told again: mentions of one happening are linked within the article and inherit from each other."""

from __future__ import annotations

from detente.coding.events.draft import Draft, Reason
from detente.coding.events.happenings.akin import kinship, points_back, same_word
from detente.coding.events.happenings.happening import happenings
from detente.coding.events.setting import IN_WORDS
from detente.coding.events.sides.lent import lends_aims, lends_doers
from detente.coding.events.when.spans import is_history_to
from detente.coding.grammar import going_on, has_done, is_verb
from detente.coding.sides import alike

_KIN = 2


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
        scores = [kinship(draft, other) for other in mentions]
        if min(scores) >= 0 and max(scores) > best_score:
            best, best_score = mentions, max(scores)
    return best


def without_stray_echoes(drafts: list[Draft]) -> list[Draft]:
    """Drop words that can only tell an act again ("the call") where the article tells no such act."""
    plain = [d for d in drafts if not d.frame.entry.echo]
    return [d for d in drafts if not d.frame.entry.echo or (points_back(d) and any(kinship(d, p) > 0 for p in plain))]


def _share(mentions: list[Draft]) -> None:
    """The sides and the place that one mention tells, the others inherit from the nearest."""
    for draft in mentions:
        if draft.actors and draft.recipients and draft.place is not None:
            continue
        for other in _nearest_first(draft, mentions):
            told_again = Reason("the same act told again", lender=other)
            if lends_doers(draft, other) or _one_of_two(draft, other):
                draft.settle_who(other.actors, told_again)
            if lends_aims(draft, other):
                draft.settle_whom(other.recipients, told_again)
            there = draft.type not in IN_WORDS or same_word(draft, other)
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
