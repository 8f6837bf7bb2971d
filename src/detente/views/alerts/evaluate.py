"""Rules over an archive as articles arrive: each new article is judged with those before it, never twice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import groupby

from detente.archive import Archive
from detente.archive.alerts import Alert
from detente.views.alerts.conditions import judge
from detente.views.alerts.mentions import of_readings, of_subject
from detente.views.alerts.rules import Rule
from detente.views.alerts.windows import History, Told
from detente.views.tension import MEMORY

_FIRST_DAY = """SELECT a.published FROM articles AS a WHERE a.published IS NOT NULL AND EXISTS
    (SELECT 1 FROM standing AS g WHERE g.article = a.id AND g.id <= ?) ORDER BY a.published LIMIT 1"""
_NEWEST = "SELECT max(id) AS id FROM standing"
_TOGETHER = 2000
"""Readings whose past is looked up together."""


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
    for after in range(seen, newest, _TOGETHER):
        new = list(of_readings(archive, rule, after, min(newest, after + _TOGETHER), since))
        past = _past(archive, rule, new, after, since)
        for reading, told in groupby(new, key=lambda t: t.reading):
            found = list(told)
            for t in found:
                if t.subject in past:
                    past[t.subject].add(t)
            for subject, day in sorted({(t.subject, t.day) for t in found}):
                if subject in past and day.isoformat() >= (since or ""):
                    yield from _alerts(archive, rule, past[subject], subject, day, reading)


def _alerts(archive: Archive, rule: Rule, history: History, subject: str, day: date, reading: int) -> Iterator[Alert]:
    def first_day() -> date:
        found = next(archive.rows(_FIRST_DAY, (reading,)), None)
        return date.fromisoformat(found["published"]) if found else day

    for verdict in judge(rule, history, day, first_day):
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


def _past(archive: Archive, rule: Rule, new: list[Told], to: int, since: str | None) -> dict[str, History]:
    """By subject, what came before and is to be measured with the new; subjects of earlier days alone are left out."""
    days: dict[str, list[date]] = {}
    for t in new:
        if t.day.isoformat() >= (since or ""):
            days.setdefault(t.subject, []).append(t.day)
    reach = 2 * rule.window_days + max(rule.high_days, rule.usual_days) + MEMORY * (rule.measure == "tension")
    ever = rule.first is not None and not rule.usual_days
    return {
        subject: History.of(
            of_subject(archive, rule, subject, to, None if ever else min(found) - timedelta(days=reach))
        )
        for subject, found in days.items()
    }


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
