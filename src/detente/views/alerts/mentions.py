"""The mentions that fit a rule: those of new articles with whom they concern, and what came before of one subject."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from detente.archive import Archive
from detente.views.alerts.rules import Rule
from detente.views.alerts.subjects import subjects
from detente.views.alerts.windows import Told
from detente.views.cast import casts
from detente.views.filters import participant

_DAY = """(CASE WHEN r.first_day = r.last_day AND r.first_day <= coalesce(a.published, r.first_day)
    THEN r.first_day ELSE coalesce(a.published, r.last_day) END)"""
_SQL = f"""SELECT r.id AS record, g.id AS reading, g.article, e.intensity, e.type, e.mode, e.quad,
    coalesce(h.incident, g.article || '#' || e.incident) AS incident, {_DAY} AS day
    FROM records AS r JOIN standing AS g ON g.id = r.reading JOIN events AS e ON e.record = r.id
        JOIN articles AS a ON a.id = g.article LEFT JOIN homes AS h ON h.record = r.id
    WHERE day IS NOT NULL AND {{tests}} ORDER BY g.id, r.number"""
_PAIR = """SELECT record FROM dyads WHERE source = ? AND target = ?
    AND (first_day >= ? OR first_day = '' OR last_day >= ?)"""
_ACTOR = "SELECT record FROM participants AS p WHERE {test} AND p.role IN ({roles})"
_ROLES = {"actor": "'actor'", "recipient": "'recipient'", "either": "'actor', 'recipient'"}


def of_readings(archive: Archive, rule: Rule, after: int, to: int, since: str | None = None) -> Iterator[Told]:
    """The mentions of the readings after one up to another, once for each subject, in the order in which they came;
    with `since`, those of readings that tell of that day or a later one."""
    tests, values = _kinds(rule)
    span = f"r.reading > {after} AND r.reading <= {to}"
    if since is not None:
        late = _SQL.format(tests=f"{span} AND day >= ? AND {tests}")
        span += f" AND r.reading IN (SELECT reading FROM ({late}))"
        values = [since, *values, *values]
    rows = list(archive.rows(_SQL.format(tests=f"{span} AND {tests}"), values))
    cast = casts(archive, [row["record"] for row in rows])
    for row in rows:
        for subject in subjects(rule, cast[row["record"]]):
            yield _told(row, subject)


def of_subject(archive: Archive, rule: Rule, subject: str, to: int, since: date | None) -> Iterator[Told]:
    """The mentions of one subject in the readings up to this one, from this day on."""
    tests, values = _kinds(rule)
    low = (since or date.min).isoformat()
    records, more = _records(rule, subject, low)
    tests = f"r.id IN ({records}) AND r.reading <= {to} AND day >= ? AND {tests}"
    for row in archive.rows(_SQL.format(tests=tests), [*more, low, *values]):
        yield _told(row, subject)


def _records(rule: Rule, subject: str, low: str) -> tuple[str, list[str]]:
    if rule.dyad is None:
        test, values = participant(subject)
        return _ACTOR.format(test=test, roles=_ROLES[rule.side]), values
    one, other = (subject[:3], subject[4:]) if len(subject) == 7 else subject.split("-")
    there = [one, other, low, low]
    return (_PAIR, there) if rule.directed else (f"{_PAIR} UNION {_PAIR}", [*there, other, one, low, low])


def _kinds(rule: Rule) -> tuple[str, list[Any]]:
    """What kind of act a rule asks for."""
    tests = [f"e.status IN ({_marks(rule.status)})"]
    values: list[Any] = [*rule.status]
    if not rule.background:
        tests.append("e.background = 0")
    for column, asked in (("type", rule.types), ("quad", rule.quads)):
        if asked:
            tests.append(f"e.{column} IN ({_marks(asked)})")
            values += asked
    return " AND ".join(tests), values


def _marks(values: Sequence[str]) -> str:
    return ", ".join("?" * len(values))


def _told(row: dict[str, Any], subject: str) -> Told:
    return Told(
        day=date.fromisoformat(row["day"]),
        reading=row["reading"],
        article=row["article"],
        incident=str(row["incident"]),
        intensity=row["intensity"],
        type=row["type"],
        mode=row["mode"],
        quad=row["quad"],
        subject=subject,
    )
