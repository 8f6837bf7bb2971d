"""How much speaks for two groups of mentions being one happening, and in which words to say so.

Every point has its reason. Words count most: the same word 3, a family 2, the same type and mode 1, averaged over all
pairs of mentions of the two groups, so that one chance likeness binds nothing. What speaks against a merger is a veto:
sides that share nobody, days more than `SLACK` apart, another country.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from detente.stories.likeness import Words, likeness
from detente.stories.mention import Mention

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
SLACK = 2
"""Days by which papers may differ on the day of one happening."""
WINDOW = 30
"""Days between two articles' publication within which acts without a date may be one."""
COMPATIBLE = frozenset({
    frozenset(pair)
    for pair in (
        ("AGREE", "CONSULT"), ("AGREE", "AID"), ("AGREE", "COOPERATE"), ("AGREE", "RETREAT"), ("AGREE", "SUPPORT"),
        ("CONSULT", "COOPERATE"), ("SUPPORT", "COOPERATE"), ("ASSAULT", "COERCE"), ("COERCE", "SANCTION"),
        ("COERCE", "MOBILIZE"), ("ASSAULT", "MOBILIZE"), ("REQUEST", "ACCUSE"), ("REJECT", "ACCUSE"),
        ("THREATEN", "SANCTION"), ("THREATEN", "REQUEST"), ("CONCEDE", "RETREAT"), ("SANCTION", "REJECT"),
        ("ASSAULT", "PROTEST"), ("COERCE", "PROTEST"), ("AID", "COOPERATE"), ("AID", "MOBILIZE"),
    )
})  # fmt: skip
"""Types that two careful readers give to one act, or that a promise and its fulfilment have (CODEBOOK section 2)."""


@dataclass
class Group:
    """Mentions taken for one happening, with sums that make comparison cheap."""

    mentions: list[Mention] = field(default_factory=list)
    words: Counter[Words] = field(default_factory=Counter)
    context: Counter[str] = field(default_factory=Counter)

    def add(self, mention: Mention) -> None:
        """Take a mention in."""
        self.mentions.append(mention)
        m = mention
        self.words[Words(m.stems, m.head, m.families, m.way, m.vague, m.type, m.mode)] += 1
        self.context.update(mention.context)

    def union(self, what: str) -> frozenset[str]:
        """All that the mentions tell of one thing: `actors`, `recipients` or `names`."""
        return frozenset(x for m in self.mentions for x in getattr(m, what))


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
    against = _against(one, two)
    if against:
        return Kinship(score=-1.0, against=against)
    words, alike = likeness(one.words, two.words)
    if alike < LEAST_WORDS:
        return Kinship(score=-1.0, against="told in other words")
    points = [words, _setting(one, two), *_sides(one, two), _days(one, two), _places(one, two), _number(one, two)]
    told = [(p, why) for p, why in points if p]
    return Kinship(score=sum(p for p, _ in told), reasons=tuple(f"{why} {p:+.1f}" for p, why in told))


def _against(one: Group, two: Group) -> str | None:
    if not _types_agree(one, two):
        return "acts of another kind"
    a, b = one.union("actors"), two.union("actors")
    c, d = one.union("recipients"), two.union("recipients")
    if (a or c) and (b or d) and _apart(a, b) and not (a & d and b & c) and not (a | c) & (b | d):
        return f"other actors: {_list(a)} and {_list(b)}"
    if _apart(a, b) and (_apart(c, d) or not a & d):
        return f"other actors: {_list(a)} and {_list(b)}"
    if _apart(c, d) and not (c & b or d & a):
        return f"other targets: {_list(c)} and {_list(d)}"
    gap = _gap(one, two)
    if gap is not None and gap > SLACK:
        return f"{gap} days apart"
    if gap is None and _published_apart(one, two) > WINDOW:
        return "told too long after one another"
    lands = [{m.country for m in g.mentions if m.country} for g in (one, two)]
    if lands[0] and lands[1] and not lands[0] & lands[1]:
        return f"other countries: {_list(lands[0])} and {_list(lands[1])}"
    return None


def _apart(a: frozenset[str], b: frozenset[str]) -> bool:
    return bool(a and b and not a & b)


def _types_agree(one: Group, two: Group) -> bool:
    for a in {m.type for m in one.mentions}:
        for b in {m.type for m in two.mentions}:
            if a is None or b is None or a == b or frozenset((a, b)) in COMPATIBLE:
                return True
    return False


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
            out.append((2.0 if a == b else 1.0, f"{what} {_list(a & b)}"))
        elif what == "names" and a and b:
            out.append((-OTHER_PERSONS, f"{_list(a)} and {_list(b)}"))
    return out


def _days(one: Group, two: Group) -> tuple[float, str]:
    gap = _gap(one, two)
    if gap is None:
        return 0.0, ""
    if gap > 0:
        return -1.0 * gap, f"{gap} days apart"
    firsts = {m.first for m in one.mentions if m.first == m.last} & {m.first for m in two.mentions if m.first == m.last}
    days = sorted(d for d in firsts if d)
    return (2.0, f"on {days[0]}") if days else (1.0, "at one time")


def _gap(one: Group, two: Group) -> int | None:
    """The days between the farthest of their days, so that no chain of days grows; 0 where all overlap; None where
    one group has none."""
    gaps = [
        max(0, _day(b[0]) - _day(a[1]), _day(a[0]) - _day(b[1]))
        for a in _spans(one.mentions)
        for b in _spans(two.mentions)
    ]
    return max(gaps, default=None)


def _spans(mentions: Iterable[Mention]) -> set[tuple[str, str]]:
    return {(m.first, m.last) for m in mentions if m.first and m.last}


def _published_apart(one: Group, two: Group) -> int:
    days = [[_day(m.published) for m in g.mentions if m.published] for g in (one, two)]
    return min((abs(a - b) for a in days[0] for b in days[1]), default=0)


def _day(iso: str) -> int:
    return date.fromisoformat(iso).toordinal()


def _places(one: Group, two: Group) -> tuple[float, str]:
    a, b = ({m.place for m in g.mentions if m.place} for g in (one, two))
    if a & b:
        return 2.0, f"in {_list(a & b)}"
    if a and b:
        return -2.0, f"in {_list(a)} and {_list(b)}"
    lands = [{m.country for m in g.mentions if m.country} for g in (one, two)]
    return (1.0, f"in {_list(lands[0] & lands[1])}") if lands[0] & lands[1] else (0.0, "")


def _number(one: Group, two: Group) -> tuple[float, str]:
    """ "The bombings" are not "the blast": points off for the difference in the share of plurals."""
    shares = [sum(m.several for m in g.mentions) / len(g.mentions) for g in (one, two)]
    return -NUMBER * needed(one) * abs(shares[0] - shares[1]), "one and several"


def _list(items: Iterable[str | None]) -> str:
    return ", ".join(sorted(str(i) for i in items))
