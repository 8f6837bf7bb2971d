"""What speaks against two groups of mentions being one happening: sides that share nobody, days too far apart,
another country, acts of another kind."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from detente.stories.group import Group
from detente.stories.mention import Mention

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


def against(one: Group, two: Group) -> str | None:
    """The veto in words; None where nothing speaks against one happening."""
    if not _types_agree(one, two):
        return "acts of another kind"
    a, b = one.union("actors"), two.union("actors")
    c, d = one.union("recipients"), two.union("recipients")
    if (a or c) and (b or d) and _apart(a, b) and not (a & d and b & c) and not (a | c) & (b | d):
        return f"other actors: {listed(a)} and {listed(b)}"
    if _apart(a, b) and (_apart(c, d) or not a & d):
        return f"other actors: {listed(a)} and {listed(b)}"
    if _apart(c, d) and not (c & b or d & a):
        return f"other targets: {listed(c)} and {listed(d)}"
    days = gap(one, two)
    if days is not None and days > SLACK:
        return f"{days} days apart"
    if days is None and _published_apart(one, two) > WINDOW:
        return "told too long after one another"
    lands = [{m.country for m in g.mentions if m.country} for g in (one, two)]
    if lands[0] and lands[1] and not lands[0] & lands[1]:
        return f"other countries: {listed(lands[0])} and {listed(lands[1])}"
    return None


def _apart(a: frozenset[str], b: frozenset[str]) -> bool:
    return bool(a and b and not a & b)


def _types_agree(one: Group, two: Group) -> bool:
    for a in {m.type for m in one.mentions}:
        for b in {m.type for m in two.mentions}:
            if a is None or b is None or a == b or frozenset((a, b)) in COMPATIBLE:
                return True
    return False


def gap(one: Group, two: Group) -> int | None:
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


def listed(items: Iterable[str | None]) -> str:
    """In the order of the alphabet, in one line."""
    return ", ".join(sorted(str(i) for i in items))
