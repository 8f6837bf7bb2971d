"""A dyad through time: how often and how sharply two countries act on each other, period by period, none left out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from typing import Any, get_args

from detente.archive import Archive
from detente.model.records import EventType, Quad
from detente.views.filters import Filter
from detente.views.periods import Period, next_period, period_of
from detente.views.tension import Tension

TYPES: tuple[str, ...] = get_args(EventType)
QUADS: tuple[str, ...] = get_args(Quad)
MEASURES = ("mentions", "articles", "incidents")
COLUMNS = (
    *("start", "end", "dyad", *MEASURES, "intensity_sum", "intensity_mean", "tension"),
    *(f"{m}_{kind}" for m in MEASURES for kind in (*TYPES, *(q.replace("-", "_") for q in QUADS))),
)
"""What a row holds. `start` and `end` are days, both included; counts of a kind stand after the totals."""

_SQL = """SELECT e.type, e.quad, e.intensity, e.incident, g.article, r.first_day
    FROM events AS e JOIN records AS r ON r.id = e.record JOIN standing AS g ON g.id = r.reading
    WHERE e.status = 'actual' AND r.first_day IS NOT NULL AND {fits} AND {span} AND r.id IN ({pairs})
    ORDER BY r.first_day, g.article, e.incident, r.id"""
_PAIR = """SELECT a.record FROM participants AS a JOIN participants AS b ON b.record = a.record
    WHERE a.country = ? AND a.role = 'actor' AND b.country = ? AND (a.role, a.number) <> (b.role, b.number)
        AND (b.role = 'recipient' OR b.role = 'actor' AND NOT EXISTS
            (SELECT 1 FROM participants AS c WHERE c.record = a.record AND c.role = 'recipient'))"""
_FITS: dict[Period, str] = {
    "day": "r.first_day = r.last_day",
    "week": "date(r.first_day, '-6 days', 'weekday 1') = date(r.last_day, '-6 days', 'weekday 1')",
    "month": "substr(r.first_day, 1, 7) = substr(r.last_day, 1, 7)",
}


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
        Filter(dyad=self.dyad, since=self.since, until=self.until)


def series(archive: Archive, asked: Asked) -> Iterator[dict[str, Any]]:
    """Rows of `COLUMNS`, a period each, also where nothing happened. Only what did happen counts (status actual), in
    the period that holds its whole date; a vaguer date belongs to no period and is left out."""
    tension, due = Tension(asked.by), _first(asked)
    for start, events in groupby(_events(archive, asked), key=lambda e: period_of(e["first_day"], asked.by)):
        while due is not None and due < start:
            yield _row(asked, due, [], tension)
            due = next_period(due, asked.by)
        yield _row(asked, start, list(events), tension)
        due = next_period(start, asked.by)
    end = _last(asked)
    while due is not None and end is not None and due <= end:
        yield _row(asked, due, [], tension)
        due = next_period(due, asked.by)


def _first(asked: Asked) -> date | None:
    from detente.model.days import first_day

    return period_of(first_day(asked.since), asked.by) if asked.since else None


def _last(asked: Asked) -> date | None:
    from detente.model.days import last_day

    return period_of(last_day(asked.until), asked.by) if asked.until else None


def _events(archive: Archive, asked: Asked) -> Iterator[dict[str, Any]]:
    one, other = asked.dyad.upper().split("-") if "---" not in asked.dyad else _unknown(asked.dyad.upper())
    values = [one, other] if asked.directed else [one, other, other, one]
    pairs = _PAIR if asked.directed else f"{_PAIR} UNION {_PAIR}"
    begin, end = _first(asked), _last(asked)
    span = f"r.first_day >= '{begin or date.min}' AND r.first_day < '{next_period(end, asked.by) if end else date.max}'"
    return archive.rows(_SQL.format(fits=_FITS[asked.by], span=span, pairs=pairs), values)


def _unknown(dyad: str) -> tuple[str, str]:
    return dyad[:3], dyad[4:]


def _row(asked: Asked, start: date, events: list[dict[str, Any]], tension: Tension) -> dict[str, Any]:
    total = sum(e["intensity"] for e in events)
    incidents = {_key(e, "incidents"): e["intensity"] for e in events}
    row: dict[str, Any] = {
        "start": start.isoformat(),
        "end": (next_period(start, asked.by) - timedelta(days=1)).isoformat(),
        "dyad": asked.dyad.upper(),
        **{m: _count(events, m) for m in MEASURES},
        "intensity_sum": round(total, 4),
        "intensity_mean": round(total / len(events), 4) if events else None,
        "tension": round(tension.add(incidents.values()), 4),
    }
    for measure in MEASURES:
        for name, field in (*((t, "type") for t in TYPES), *((q, "quad") for q in QUADS)):
            row[f"{measure}_{name.replace('-', '_')}"] = _count([e for e in events if e[field] == name], measure)
    return row


def _count(events: list[dict[str, Any]], measure: str) -> int:
    return len(events) if measure == "mentions" else len({_key(e, measure) for e in events})


def _key(event: dict[str, Any], measure: str) -> tuple[str, ...]:
    """An incident is one within its article, until incidents are merged across articles."""
    return (event["article"], event["incident"]) if measure == "incidents" else (event["article"],)
