"""Happenings that turn out to be one only when the article has settled their sides, times and places.

What each mention tells itself decides first (`happening.py`). A mention that told no side of its own may still be the
same act in the same word: "the protests" of the ninth sentence, whose sides the article gave it, are those of the
second unless a time, a place, a person or a number tells them apart.
"""

from __future__ import annotations

from detente.coding.events.draft import Draft
from detente.coding.events.happenings.akin import apart, elsewhere, same_word, sides_agree
from detente.coding.events.happenings.unlike import told_apart
from detente.coding.grammar import is_verb

_ONE_SIDE = 2
"""The points of `sides_agree` for one side that both tell and that is the same."""


def join(drafts: list[Draft], published: str | None) -> None:
    """Give mentions in one word whose settled sides agree one incident, the later to the earlier, unless a mention of
    the one happening speaks against a mention of the other."""
    happenings: dict[int, list[Draft]] = {}
    for draft in drafts:
        happenings.setdefault(draft.incident, []).append(draft)
    unlike: set[tuple[int, int]] = set()
    for at, draft in enumerate(drafts):
        for other in drafts[:at]:
            pair = draft.incident, other.incident
            if pair[0] == pair[1] or pair in unlike or not _may_be_one(draft, other):
                continue
            if any(_apart(one, two, published) for one in happenings[pair[0]] for two in happenings[pair[1]]):
                unlike.add(pair)
                continue
            _move(happenings, gone=max(pair), kept=min(pair))
            break


def _may_be_one(one: Draft, two: Draft) -> bool:
    """Whether the two are told in one word, not by two verbs, which mostly tell two acts, and with the same sides."""
    if one.frame.type != two.frame.type or one.type != two.type or (is_verb(one.token) and is_verb(two.token)):
        return False
    return same_word(one, two) and sides_agree(one, two) >= _ONE_SIDE


def _apart(one: Draft, two: Draft, published: str | None) -> bool:
    return told_apart(one, two, published) or apart(one.when, two.when) or elsewhere(one.place, two.place)


def _move(happenings: dict[int, list[Draft]], gone: int, kept: int) -> None:
    for draft in happenings[gone]:
        draft.incident = kept
    happenings[kept] += happenings.pop(gone)
