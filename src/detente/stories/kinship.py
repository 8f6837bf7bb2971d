"""How much speaks for two groups of mentions being one happening, and in which words to say so.

Every point has its reason. Words count most: the same word 3, a family 2, the same type and mode 1, averaged over all
pairs of mentions of the two groups, so that one chance likeness binds nothing. What speaks against a merger is a veto
(`vetoes.py`).
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from detente.stories.group import Group
from detente.stories.likeness import likeness
from detente.stories.vetoes import against, gap, listed

LEAST_WORDS = 0.8
"""Points that the words alone must have on the average."""
SETTING = 6.0
"""Points for sentences that share all their telling words."""
NEEDED, NEEDED_UNTYPED = 6.5, 2.1
"""Points that two groups must have to be one; less where no coder has typed the mentions, so that sides, days and
places cannot speak."""
NUMBER = 0.5
"""Of the points needed, so many off where one group tells of one act and the other of several."""
OTHER_PERSONS = 1.5
"""Points off where both name persons and share none."""


@dataclass(frozen=True)
class Kinship:
    """Points for a merger and what they are given for; `against` names a veto."""

    score: float
    reasons: tuple[str, ...] = ()
    against: str | None = None

    def reason(self) -> str:
        """One line for people."""
        return self.against or "; ".join(self.reasons)


def needed(group: Group) -> float:
    """The points that a group needs to join another."""
    return NEEDED if any(m.type for m in group.mentions) else NEEDED_UNTYPED


def kinship(one: Group, two: Group) -> Kinship:
    """Compare two groups."""
    veto = against(one, two)
    if veto:
        return Kinship(score=-1.0, against=veto)
    words, alike = likeness(one.words, two.words)
    if alike < LEAST_WORDS:
        return Kinship(score=-1.0, against="told in other words")
    points = [words, _setting(one, two), *_sides(one, two), _days(one, two), _places(one, two), _number(one, two)]
    told = [(p, why) for p, why in points if p]
    return Kinship(score=sum(p for p, _ in told), reasons=tuple(f"{why} {p:+.1f}" for p, why in told))


def _setting(one: Group, two: Group) -> tuple[float, str]:
    """The cosine of the words around the triggers; a word that many mentions repeat counts little more than once."""
    a, b = one.context, two.context
    dot = sum(_weight(a[w]) * _weight(b[w]) for w in a.keys() & b.keys())
    if not dot:
        return 0.0, ""
    norm = math.sqrt(sum(_weight(n) ** 2 for n in a.values()) * sum(_weight(n) ** 2 for n in b.values()))
    shared = sorted(a.keys() & b.keys(), key=lambda w: (-a[w] * b[w], w))[:3]
    return SETTING * dot / norm, f"told with “{', '.join(shared)}”"


def _weight(count: int) -> float:
    return 1 + math.log(count)


def _sides(one: Group, two: Group) -> list[tuple[float, str]]:
    out = []
    for what in ("actors", "recipients", "names"):
        a, b = one.union(what), two.union(what)
        if a & b:
            out.append((2.0 if a == b else 1.0, f"{what} {listed(a & b)}"))
        elif what == "names" and a and b:
            out.append((-OTHER_PERSONS, f"{listed(a)} and {listed(b)}"))
    return out


def _days(one: Group, two: Group) -> tuple[float, str]:
    days_apart = gap(one, two)
    if days_apart is None:
        return 0.0, ""
    if days_apart > 0:
        return -1.0 * days_apart, f"{days_apart} days apart"
    firsts = {m.first for m in one.mentions if m.first == m.last} & {m.first for m in two.mentions if m.first == m.last}
    days = sorted(d for d in firsts if d)
    return (2.0, f"on {days[0]}") if days else (1.0, "at one time")


def _places(one: Group, two: Group) -> tuple[float, str]:
    a, b = ({m.place for m in g.mentions if m.place} for g in (one, two))
    if a & b:
        return 2.0, f"in {listed(a & b)}"
    if a and b:
        return -2.0, f"in {listed(a)} and {listed(b)}"
    lands = [{m.country for m in g.mentions if m.country} for g in (one, two)]
    return (1.0, f"in {listed(lands[0] & lands[1])}") if lands[0] & lands[1] else (0.0, "")


def _number(one: Group, two: Group) -> tuple[float, str]:
    """ "The bombings" are not "the blast": points off for the difference in the share of plurals."""
    shares = [sum(m.several for m in g.mentions) / len(g.mentions) for g in (one, two)]
    return -NUMBER * needed(one) * abs(shares[0] - shares[1]), "one and several"
