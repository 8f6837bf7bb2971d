"""How alike the triggers of two groups of mentions are: by word, by family of words, by type."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

SAME_WORD, FAMILY, SAME_TYPE = 3.0, 2.0, 1.0
"""Points for the same word, words of one family, and the same type and mode."""


class Words(NamedTuple):
    """What is compared of a trigger."""

    stems: frozenset[str]
    head: str
    families: frozenset[str]
    way: int
    vague: float
    type: str | None
    mode: str | None


def likeness(one: Mapping[Words, int], two: Mapping[Words, int]) -> tuple[tuple[float, str], float]:
    """The mean likeness of triggers over all pairs, its reason from the best pair; and that mean before common words
    were discounted."""
    total, alike, best = 0.0, 0.0, (0.0, "")
    for a, n in one.items():
        for b, n2 in two.items():
            points, why, discount = _likeness(a, b)
            total += (points - discount) * n * n2
            alike += points * n * n2
            best = max(best, (points, why))
    pairs = sum(one.values()) * sum(two.values())
    return (total / pairs, best[1]), alike / pairs


@lru_cache(maxsize=1 << 16)
def _likeness(a: Words, b: Words) -> tuple[float, str, float]:
    """The points of two triggers, why, and what a common word loses. A common type adds to word and family; verbs whose
    particles lead opposite ways ("check in", "check out") have nothing in common."""
    points, why, discount = 0.0, "", 0.0
    if a.way * b.way < 0:
        return points, why, discount
    shared, common = a.stems & b.stems, a.families & b.families
    if shared:
        points, why = SAME_WORD * (1 if a.head == b.head else 0.5), f"same word “{min(shared)}”"
        discount = min(a.vague, b.vague)
    if common and points < FAMILY:
        points, why, discount = FAMILY, f"words of “{min(common)}”", 0.0
    if a.type and a.type == b.type and (a.mode == b.mode or not a.mode or not b.mode):
        points, why = points + SAME_TYPE, why or f"same type {a.type}"
    return points, why, discount
