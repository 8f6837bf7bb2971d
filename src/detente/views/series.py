"""A dyad through time: how often and how sharply two countries act on each other, period by period, none left out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from typing import Any, get_args

from detente.archive import Archive
from detente.knowledge.ontology import plover_types
from detente.model import DetenteError
from detente.model.days import first_day, last_day
from detente.model.records import EventType, Quad
from detente.views.filters import Filter
from detente.views.periods import Period, next_period, period_of
from detente.views.tension import MEMORY, Tension

TYPES: tuple[str, ...] = get_args(EventType)
QUADS: tuple[str, ...] = get_args(Quad)
MEASURES = ("mentions", "articles", "incidents")
COLUMNS = (
    *("start", "end", "dyad", *MEASURES, "intensity_sum", "intensity_mean", "tension"),
    *(f"{m}_{kind}" for m in MEASURES for kind in (*TYPES, *(q.replace("-", "_") for q in QUADS))),
)
"""What a row holds. `start` and `end` are days, both included; counts of a kind stand after the totals."""

_SQL = """SELECT d.record, d.type, d.intensity, d.reading AS article, d.first_day,
    coalesce(h.incident, -d.record) AS incident
    FROM dyads AS d JOIN standing AS g ON g.id = d.reading LEFT JOIN homes AS h ON h.record = d.record
    WHERE {pairs} AND d.first_day BETWEEN ? AND ? AND d.status = 'actual' AND {fits} ORDER BY d.first_day, d.record"""
_PAIR = "d.source = ? AND d.target = ?"
_FITS: dict[Period, str] = {
    "day": "d.last_day IS NULL",
    "week": "(d.last_day IS NULL OR d.last_day < date(d.first_day, '-6 days', 'weekday 1', '+7 days'))",
    "month": "(d.last_day IS NULL OR substr(d.first_day, 1, 7) = substr(d.last_day, 1, 7))",
}
_QUADS = {name: kind.quad for name, kind in plover_types().items()}
_NOTHING: dict[str, Any] = dict.fromkeys(COLUMNS, 0)
_DAY_ONE = "0001-01-01"


@dataclass(frozen=True, kw_only=True)
class Asked:
    """Which series: `dyad` as USA-RUS (`directed`: the first acts, the second suffers), the length of a period, and
    the days between which it runs (without them: from the first event to the last).

    Raises:
        DetenteError: if the dyad or a day cannot be read.
    """

    dyad: str
    by: Period = "day"
    directed: bool = False
    since: str | None = None
    until: str | None = None

    def __post_init__(self) -> None:
        if ">" in self.dyad:
            raise DetenteError(f"--dyad {self.dyad}", "is no pair of countries", "write it as USA-RUS")
        Filter(dyad=self.dyad, since=self.since, until=self.until)
        for option, day in (("--since", self.since), ("--until", self.until)):
            if day is not None and not "1000" <= day < "9999":
                raise DetenteError(f"{option} {day}", "is out of reach", "take a year from 1000 to 9998")


def series(archive: Archive, asked: Asked) -> Iterator[dict[str, Any]]:
    """Rows of `COLUMNS`, a period each, also where nothing happened. Only what did happen counts (status actual), in
    the period that holds its whole date; a vaguer date belongs to no period and is left out. Tension remembers also
    what happened before the first period asked for."""
    begin, end = _first(asked), _last(asked)
    tension = Tension(asked.by)
    for start, events in _periods(asked.by, _events(archive, asked), _before(begin, asked.by), end):
        row = _row(asked, start, events, tension)
        if begin is None or start >= begin:
            yield row


def _periods(
    by: Period, events: Iterator[dict[str, Any]], begin: date | None, end: date | None
) -> Iterator[tuple[date, list[dict[str, Any]]]]:
    """Every period from `begin`, or the first event, to `end`, or the last one, with its events."""
    due = begin
    for start, found in groupby(events, key=lambda e: period_of(e["first_day"], by)):
        while due is not None and due < start:
            yield due, []
            due = next_period(due, by)
        yield start, list(found)
        due = next_period(start, by)
    while due is not None and end is not None and due <= end:
        yield due, []
        due = next_period(due, by)


def _first(asked: Asked) -> date | None:
    return period_of(first_day(asked.since), asked.by) if asked.since else None


def _last(asked: Asked) -> date | None:
    return period_of(last_day(asked.until), asked.by) if asked.until else None


def _before(begin: date | None, by: Period) -> date | None:
    """The period from which tension is reckoned."""
    return period_of((begin - timedelta(days=MEMORY)).isoformat(), by) if begin else None


def _events(archive: Archive, asked: Asked) -> Iterator[dict[str, Any]]:
    one, other = asked.dyad.upper().split("-") if "---" not in asked.dyad else _unknown(asked.dyad.upper())
    begin, end = _before(_first(asked), asked.by), _last(asked)
    until = (next_period(end, asked.by) - timedelta(days=1)).isoformat() if end else date.max.isoformat()
    span = [begin.isoformat() if begin else _DAY_ONE, until]
    if asked.directed or one == other:
        return archive.rows(_SQL.format(fits=_FITS[asked.by], pairs=_PAIR), [one, other, *span])
    return archive.rows(
        _SQL.format(fits=_FITS[asked.by], pairs=f"({_PAIR} OR {_PAIR})"), [one, other, other, one, *span]
    )


def _unknown(dyad: str) -> tuple[str, str]:
    return dyad[:3], dyad[4:]


def _row(asked: Asked, start: date, told: list[dict[str, Any]], tension: Tension) -> dict[str, Any]:
    events = list({event["record"]: event for event in told}.values())  # a mutual act is told in both directions
    total = sum(e["intensity"] for e in events)
    return _NOTHING | {
        "start": start.isoformat(),
        "end": (next_period(start, asked.by) - timedelta(days=1)).isoformat(),
        "dyad": asked.dyad.upper(),
        "intensity_sum": round(total, 4),
        "intensity_mean": round(total / len(events), 4) if events else None,
        "tension": round(tension.add({e["incident"]: e["intensity"] for e in events}.values()), 4),
        **_counts(events),
    }


def _counts(events: list[dict[str, Any]]) -> dict[str, int]:
    """What is not 0: each measure by itself, by type and by quad class."""
    found: dict[str, set[int]] = defaultdict(set)
    for event in events:
        quad = _QUADS[event["type"]].replace("-", "_")
        for measure, field in zip(MEASURES, ("record", "article", "incident"), strict=True):
            for name in (measure, f"{measure}_{event['type']}", f"{measure}_{quad}"):
                found[name].add(event[field])
    return {name: len(told) for name, told in found.items()}
