"""Rules over an archive as articles arrive: each new article is judged with those before it, never twice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import groupby
from typing import Any

from detente.archive import Archive
from detente.archive.alerts import Alert
from detente.views.alerts.conditions import judge
from detente.views.alerts.rules import Rule
from detente.views.alerts.subjects import subjects
from detente.views.alerts.windows import Told
from detente.views.cast import casts
from detente.views.tension import MEMORY

_DAY = """(CASE WHEN r.first_day = r.last_day AND r.first_day <= coalesce(a.published, r.first_day)
    THEN r.first_day ELSE coalesce(a.published, r.last_day) END)"""
_SQL = f"""SELECT r.id AS record, g.id AS reading, g.article, e.intensity, e.type, e.mode, e.quad,
    coalesce(h.incident, g.article || '#' || e.incident) AS incident, {_DAY} AS day
    FROM standing AS g JOIN records AS r ON r.reading = g.id AND r.kind = 'event' JOIN events AS e ON e.record = r.id
        JOIN articles AS a ON a.id = g.article LEFT JOIN homes AS h ON h.record = r.id
    WHERE day IS NOT NULL AND {{tests}} ORDER BY g.id, r.number"""
_FIRST_DAY = """SELECT min(a.published) AS day FROM standing AS g JOIN articles AS a ON a.id = g.article
    WHERE g.id <= ?"""
_NEWEST = "SELECT max(id) AS id FROM standing"


def evaluate(
    archive: Archive,
    rules: Sequence[Rule],
    since: str | None = None,
    at: str | None = None,
    keep: bool = True,
    outs: Sequence[str] = (),
) -> list[Alert]:
    """Judge every article that came since the last time, and raise what holds.

    An archive remembers up to where each rule has been judged and what was raised: asking again raises nothing twice,
    and asking after each article raises the same as asking once after all.

    Args:
        archive: opened for writing (`create=True`), unless `keep` is false.
        rules: the rules.
        since: alerts of days before this ISO day are not raised.
        at: the time of raising (UTC, `YYYY-MM-DD HH:MM:SS`) where it is not the clock's.
        keep: raise them in the archive; without, only tell what would be raised.
        outs: the ways by which they are to go out (`detente.export.alerts`), kept with them until they have.

    Returns:
        The alerts raised now, in the order in which the articles came.
    """
    newest = next(archive.rows(_NEWEST), {"id": None})["id"]
    if newest is None:
        return []
    raised: list[Alert] = []
    seen = archive.alerts.judged([(rule.name, rule.fingerprint()) for rule in rules])
    for rule in rules:
        new = [] if seen[rule.name] >= newest else _judge_new(archive, rule, seen[rule.name], newest, since)
        raised += _not_twice(rule, new, archive.alerts.of(rule.name))
    done = [(rule.name, rule.fingerprint(), newest) for rule in rules if seen[rule.name] < newest]
    raised.sort(key=lambda alert: alert.reading)
    return archive.alerts.keep(raised, done, outs, at) if keep else raised


def _judge_new(archive: Archive, rule: Rule, seen: int, newest: int, since: str | None) -> Iterator[Alert]:
    """The alerts of each new reading, as if it were the last one there is."""
    new = list(_mentions(archive, rule, f"g.id > {seen} AND g.id <= {newest}"))
    if not new:
        return
    earlier = _earlier(archive, rule, new, newest)
    for reading, told in groupby(new, key=lambda t: t.reading):
        first = next(archive.rows(_FIRST_DAY, (reading,)))["day"]
        for subject, day in sorted({(t.subject, t.day) for t in told}):
            if first is None or day.isoformat() < (since or ""):
                continue
            known = [t for t in earlier.get(subject, []) if t.reading <= reading]
            for verdict in judge(rule, known, day, date.fromisoformat(first)):
                yield Alert(
                    rule=rule.name,
                    subject=subject,
                    kind=verdict.kind,
                    day=day.isoformat(),
                    value=round(verdict.value, 4),
                    why=verdict.why,
                    reading=reading,
                    articles=tuple(dict.fromkeys(t.article for t in verdict.causes)),
                )


def _not_twice(rule: Rule, new: Iterable[Alert], old: list[Alert]) -> list[Alert]:
    """Those of the new that do not fall into the quiet time of another, of the same subject and kind."""
    kept: list[Alert] = []
    for alert in new:
        day = date.fromisoformat(alert.day)
        if not any(
            (a.subject, a.kind) == (alert.subject, alert.kind)
            and abs((day - date.fromisoformat(a.day)).days) < rule.quiet_days
            for a in (*old, *kept)
        ):
            kept.append(alert)
    return kept


def _earlier(archive: Archive, rule: Rule, new: list[Told], newest: int) -> dict[str, list[Told]]:
    """By subject, all mentions that the days of the new ones are to be measured with."""
    reach = 2 * rule.window_days + max(rule.high_days, rule.usual_days) + MEMORY * (rule.measure == "tension")
    tests = f"g.id <= {newest} AND day <= '{max(t.day for t in new)}'"
    if not rule.first or rule.usual_days:
        tests += f" AND day >= '{min(t.day for t in new) - timedelta(days=reach)}'"
    found: dict[str, list[Told]] = {t.subject: [] for t in new}
    for t in _mentions(archive, rule, tests, indexed=True):
        if t.subject in found:
            found[t.subject].append(t)
    return found


def _mentions(archive: Archive, rule: Rule, tests: str, indexed: bool = False) -> Iterator[Told]:
    """The mentions that fit the rule, once for each subject; looked up by country where many are to be gone through."""
    kinds = f"{tests} AND e.status IN ({_marks(rule.status)})" + ("" if rule.background else " AND e.background = 0")
    values: list[Any] = [*rule.status]
    for column, asked in (("type", rule.types), ("quad", rule.quads)):
        if asked:
            kinds += f" AND e.{column} IN ({_marks(asked)})"
            values += asked
    country = _country(rule)
    if indexed and country:
        kinds += " AND r.id IN (SELECT record FROM participants WHERE country = ? AND role IN ('actor', 'recipient'))"
        values.append(country)
    rows = list(archive.rows(_SQL.format(tests=kinds), values))
    cast = casts(archive, [row["record"] for row in rows])
    for row in rows:
        for subject in subjects(rule, cast[row["record"]]):
            yield _told(row, subject)


def _country(rule: Rule) -> str | None:
    """A country that every mention of the rule must name; None where there is none such."""
    if rule.dyad is not None:
        return next((c for c in rule.dyad.split("-") if c != "*"), None)
    first = str(rule.actor).split("/")[0]
    return first if len(first) == 3 and first.isupper() and "/" in str(rule.actor) else None


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
