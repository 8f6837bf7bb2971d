"""B³ (Bagga and Baldwin 1998): how far two groupings of the same items agree, item by item."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Sequence


def shares(gold: Sequence[Hashable], ours: Sequence[Hashable]) -> list[tuple[float, float]]:
    """Precision and recall of each item, by the group that it has in truth and the one that it was put into.

    Raises:
        ValueError: the groupings are not of the same items.
    """
    in_gold, in_ours = _members(gold), _members(ours)
    both = [len(in_gold[g] & in_ours[o]) for g, o in zip(gold, ours, strict=True)]
    return [(n / len(in_ours[o]), n / len(in_gold[g])) for n, g, o in zip(both, gold, ours, strict=True)]


def mean(items: Sequence[tuple[float, float]]) -> tuple[float, float, float]:
    """Precision, recall and F1 over items, each 0 to 1; 0 where there are none."""
    if not items:
        return 0.0, 0.0, 0.0
    precision, recall = (sum(side) / len(items) for side in zip(*items, strict=True))
    return precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def b_cubed(gold: Sequence[Hashable], ours: Sequence[Hashable]) -> tuple[float, float, float]:
    """Precision, recall and F1 of two groupings of the same items, each 0 to 1."""
    return mean(shares(gold, ours))


def _members(names: Sequence[Hashable]) -> dict[Hashable, set[int]]:
    found: dict[Hashable, set[int]] = defaultdict(set)
    for n, name in enumerate(names):
        found[name].add(n)
    return found
