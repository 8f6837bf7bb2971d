"""Which passages a search is about: its words, and what narrows them, as an SQL query from FROM on."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any, TypeVar, get_args

from detente.archive import Archive
from detente.model import DetenteError
from detente.model.days import first_day, last_day
from detente.model.records import EventType
from detente.views.filters import Filter, participant

_T = TypeVar("_T")
Test = tuple[str, list[Any]]
"""An SQL condition on `passages AS p`, and the values of its marks."""
_TOKEN = re.compile(r'"[^"]*"|\d+(?:,\d{3})+|[^\s"(),*]+')
_SIGNS = re.compile(r"[^\w+^]")
_STANDS = """(CASE WHEN p.record IS NULL THEN EXISTS (SELECT 1 FROM standing AS g WHERE g.article = p.article)
    ELSE EXISTS (SELECT 1 FROM standing AS g JOIN records AS r ON r.reading = g.id WHERE r.id = p.record) END)"""
_FROM = f"""FROM words JOIN passages AS p ON p.id = words.rowid JOIN articles AS a ON a.id = p.article
    WHERE words MATCH ? AND {_STANDS}"""
_ALL = f"FROM passages AS p JOIN articles AS a ON a.id = p.article WHERE p.kind = ? AND {_STANDS}"
_FEW = 2000
"""Hits up to which each is tried by itself; beyond, the articles that fit are gathered first."""
_FACET = """EXISTS (SELECT 1 FROM standing AS g JOIN facets AS f ON f.reading = g.id
    WHERE g.article = p.article AND f.country = ? AND f.type IN ({types}))"""
_OF = "SELECT g.article FROM records AS r JOIN standing AS g ON g.id = r.reading"
_PART = """p.article IN (SELECT g.article FROM participants AS c JOIN records AS r ON r.id = c.record
    JOIN standing AS g ON g.id = r.reading WHERE {test} AND c.role IN ('actor', 'recipient', 'speaker', 'holder'))"""
_SPEAKS = """EXISTS (SELECT 1 FROM participants AS c
    WHERE c.record = p.record AND c.role IN ('speaker', 'holder') AND {test})"""
_SPOKEN = "p.record IN (SELECT c.record FROM participants AS c WHERE {test} AND c.role IN ('speaker', 'holder'))"
_PLACE = f"p.article IN ({_OF} WHERE r.place = ? UNION {_OF} WHERE r.country = ?)"
_STANCE = f"p.article IN ({_OF} JOIN positions AS q ON q.record = r.id WHERE q.stance = ?)"


@dataclass(frozen=True, kw_only=True)
class Within:
    """Articles of one outlet, with a record at a place (its name, or the code of a country), with a stance."""

    outlet: str | None = None
    place: str | None = None
    stance: str | None = None


def spelled(query: str) -> str:
    """The query with signs inside bare words taken for letters: `U.S.` and `cease-fire` are phrases, not syntax."""
    return _TOKEN.sub(
        lambda token: f'"{token[0]}"' if _SIGNS.search(token[0]) and '"' not in token[0] else token[0], query
    )


def matching(
    archive: Archive, query: str | None, asked: Filter, kind: str | None = None, within: Within | None = None
) -> tuple[str, list[Any]]:
    """`passages AS p` with `articles AS a` that match, and the values of the marks; call it inside `asking`.

    Without a query, all passages of a kind (articles, if none is given). An `actor` asked for is who makes a statement
    or holds a position, and for articles whoever acts, suffers, speaks or holds in them. `dyad`, `type` and `status`
    narrow to articles that tell of such an event, `since` and `until` to days of publication.
    """
    if query is None:
        sql, values = _ALL, [kind or "article"]
    else:
        sql, values = _FROM, [spelled(query)]
    for test, marks in _tests(archive, query, asked, kind, within or Within()):
        sql += f" AND {test}"
        values += marks
    return sql, values


def asking(query: str | None, run: Callable[[], _T]) -> _T:
    """What `run` gives; a query that cannot be read is told in one line.

    Raises:
        DetenteError: if it cannot.
    """
    if query is not None and not re.search(r"\w", query):
        raise DetenteError(f"query {query!r}", "holds no word", "as in 'direct talks' or 'sanction*'")
    try:
        return run()
    except sqlite3.OperationalError as error:
        if not re.search(r"fts5|no such column|unterminated|unknown special|malformed", str(error)):
            raise
        mend = "write a phrase in quotes, a prefix as talk*, nearness as NEAR(talks Kiev, 5); AND, OR, NOT between"
        raise DetenteError(f"query {query!r}", f"cannot be read ({error})", mend) from error


def _tests(archive: Archive, query: str | None, asked: Filter, kind: str | None, within: Within) -> Iterator[Test]:
    told = asked.acts()
    if told.actor:
        yield _actor(archive, query, told, kind)
    elif told != Filter():
        yield _told(archive, query, told)
    for test, value in (
        ("a.published >= ?", first_day(asked.since) if asked.since else None),
        ("a.published <= ?", last_day(asked.until) if asked.until else None),
        ("p.kind = ?", kind if query is not None else None),
        ("a.source = ?", within.outlet),
        (_STANCE, within.stance),
    ):
        if value is not None:
            yield test, [value]
    if within.place is not None:
        yield _PLACE, [within.place, within.place]


def _actor(archive: Archive, query: str | None, told: Filter, kind: str | None) -> Test:
    """Who speaks, for words of somebody; who takes part, for articles."""
    if kind in ("statement", "position"):
        return _by(archive, query, told)
    whole = _facet(told) or _part(told) or _told(archive, query, told)
    if kind == "article" or query is None:
        return whole
    (one, marks), (other, more) = whole, _by(archive, query, told)
    return f"CASE WHEN p.record IS NULL THEN {one} ELSE {other} END", [*marks, *more]


def _by(archive: Archive, query: str | None, told: Filter) -> Test:
    """Words of the actor, in articles that tell of such an event by anybody."""
    test, marks = participant(told.actor or "", "c")
    spoken = (_SPOKEN if query is None else _SPEAKS).format(test=test)
    others = replace(told, actor=None)
    if others == Filter():
        return spoken, [*marks]
    also, more = _told(archive, query, others)
    return f"({spoken} AND {also})", [*marks, *more]


def _part(told: Filter) -> Test | None:
    """Whoever takes part in anything, by code or name."""
    if told != Filter(actor=told.actor):
        return None
    test, marks = participant(told.actor or "", "c")
    return _PART.format(test=test), [*marks]


def _facet(told: Filter) -> Test | None:
    """A country, and perhaps a type, stand ready by article."""
    if not told.country or told != Filter(actor=told.actor, type=told.type):
        return None
    kinds = (told.type.upper(),) if told.type else (*get_args(EventType), "STATEMENT", "POSITION")
    return _FACET.format(types=", ".join("?" * len(kinds))), [told.country, *kinds]


def _told(archive: Archive, query: str | None, told: Filter) -> Test:
    """Any other event: looked for in the article of each hit while hits are few, else once among all events."""
    test, marks = told.where()
    few = f"SELECT count(*) AS n FROM (SELECT 1 FROM words WHERE words MATCH ? LIMIT {_FEW + 1})"
    if query is not None and next((row["n"] for row in archive.rows(few, [spelled(query)])), 0) <= _FEW:
        return f"EXISTS (SELECT 1 FROM timeline AS t WHERE t.article = p.article AND {test})", marks
    return f"p.article IN (SELECT t.article FROM timeline AS t WHERE {test})", marks
