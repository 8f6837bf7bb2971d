"""Which mentions tell one happening: by what each says itself, before any mention lends to another.

A mention joins the happening of its best kin, the latest told among equals, if nothing in that happening speaks against
it: sides that share nobody, times or places that cannot be one, one act against several, words that announce an act
other than the one told before ("another blast", "the earlier raid").
"""

from __future__ import annotations

from functools import cache

from detente.coding.events.draft import Draft
from detente.coding.events.happenings.akin import points_back, same_word
from detente.coding.events.happenings.unlike import against, brings_about, old, own_place, own_time, sides
from detente.coding.events.setting import IN_WORDS
from detente.coding.grammar import is_verb
from detente.knowledge import tables

_NEEDED = 3
_VERBS, _VERBS_OF_WORDS, _NEVER = 4, 5, 99
"""The points that two mentions must have to be one happening; more where both are verbs, since verbs mostly tell the
next act, and most where the act is done in words; two
that one sentence tells are two, save where a noun points back."""
_LEAD = 2
"""The sentences after the headline that tell what it announces."""


def happenings(drafts: list[Draft], published: str | None) -> list[list[Draft]]:
    """The mentions in groups, in the order in which the happenings are first told."""
    groups: list[list[Draft]] = []
    for draft in drafts:
        home = _home(draft, groups, published)
        if home is None:
            groups.append([draft])
        else:
            home.append(draft)
    return groups


def _home(draft: Draft, groups: list[list[Draft]], published: str | None) -> list[Draft] | None:
    """The happening of the best kin; of equals the latest told, and one of the day's news before one long past."""
    best, best_rank = None, (0, 0)
    for mentions in (g for g in groups if g[0].frame.type == draft.frame.type):
        points = _most_points(draft, mentions, published)
        if points < _NEEDED:
            continue
        is_old = any(old(m, published) for m in mentions) and not _far_off(draft)
        rank = points - is_old, mentions[-1].token.i
        if rank > best_rank:
            best, best_rank = mentions, rank
    return best


def _most_points(draft: Draft, mentions: list[Draft], published: str | None) -> int:
    """The points with the best kin of a happening; -1 as soon as something in it speaks against."""
    most = 0
    for other in mentions:
        points = _points(draft, other, published)
        if points < 0:
            return -1
        most = max(most, points)
    return most


def _points(one: Draft, two: Draft, published: str | None) -> int:
    """How much speaks for one happening, `two` being told first; -1 where something speaks against it."""
    if against(one, two, published):
        return -1
    if brings_about(one, two):
        return 2 * _NEEDED
    points = _words(one, two) + sides(one, two) + _setting(one, two) + _pointing(one, two)
    return points if points >= _least(one, two) else 0


def _setting(one: Draft, two: Draft) -> int:
    """1 each for the same time and the same place."""
    same_time = own_time(one) is not None and own_time(one) == own_time(two)
    same_place = own_place(one) is not None and own_place(one) == own_place(two)
    return same_time + same_place


def _pointing(one: Draft, two: Draft) -> int:
    """2 for what the lead tells of the headline's act, 2 for a noun that points back, 1 for one that takes its act for
    known."""
    in_lead = two.token.sent.block.role == "headline" and 0 < one.token.sent.index - two.token.sent.index <= _LEAD
    return 2 * in_lead + (2 if _points_back(one) else _known(one))


def _least(one: Draft, two: Draft) -> int:
    if not is_verb(one.token) and (_points_back(one) or _known(one)):
        return _NEEDED
    if one.token.sent is two.token.sent:
        return _NEVER
    if one.token.tag[0] == "N":
        return _NEEDED
    if one.frame.type in IN_WORDS:
        return _VERBS_OF_WORDS
    return _VERBS if is_verb(two.token) else _NEEDED


def _words(one: Draft, two: Draft) -> int:
    """2 for the same word or its kin by form, 1 for words of one entry, code or mode or where the later is a word for
    any such act; of two verbs 0 for those of one entry, code or mode and -2 for others."""
    if one.token.lemma == two.token.lemma or same_word(one, two):
        return 2
    same_mode = one.frame.entry.mode is not None and one.frame.entry.mode == two.frame.entry.mode
    akin = one.frame.rule == two.frame.rule or one.frame.entry.cameo == two.frame.entry.cameo or same_mode
    if is_verb(one.token) and is_verb(two.token):
        return 0 if akin else -2
    if akin:
        return 1
    return 1 if one.frame.entry.echo or one.token.lemma in _general(one.frame.type) else 0


def _far_off(draft: Draft) -> bool:
    """ "That visit": a noun that points to what was told last, be it old."""
    return any(c.lower in ("that", "those") and c.dep == "det" for c in draft.token.children)


def _points_back(draft: Draft) -> bool:
    """ "The attack", "its offensive", "Friday's blast"."""
    return not is_verb(draft.token) and points_back(draft)


def _known(draft: Draft) -> bool:
    """A noun in the singular without "a", or before another noun: "after months of shelling", "the hacking row"."""
    if is_verb(draft.token) or draft.token.tag not in ("NN", "NNP", "VBG"):
        return False
    return not any(c.lower in ("a", "an") for c in draft.token.children)


@cache
def _general(type_: str) -> frozenset[str]:
    return frozenset(tables.toml("stories/again.toml")["general"].get(type_, ()))
