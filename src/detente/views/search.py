"""Full text over articles, statements and positions: phrases, prefixes and NEAR, narrowed, ranked, in pages."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Literal, TypeVar, get_args

from detente.archive import Archive
from detente.model import DetenteError
from detente.model.days import first_day, last_day
from detente.model.records import EventType
from detente.views.filters import Filter

OPEN, CLOSE = "\u2068", "\u2069"
"""Signs around the words that matched in a snippet; they occur in no news text."""
_WORDS = 24
_T = TypeVar("_T")
Kind = Literal["article", "statement", "position"]
_TOKEN = re.compile(r'"[^"]*"|\d+(?:,\d{3})+|[^\s"(),*]+')
_SIGNS = re.compile(r"[^\w+^]")
_FROM = """FROM words JOIN passages AS p ON p.id = words.rowid JOIN articles AS a ON a.id = p.article
    WHERE words MATCH ? AND {stands}"""
_STANDS = """(CASE WHEN p.record IS NULL THEN EXISTS (SELECT 1 FROM standing AS g WHERE g.article = p.article)
    ELSE EXISTS (SELECT 1 FROM standing AS g JOIN records AS r ON r.reading = g.id WHERE r.id = p.record) END)"""
_BEST = "SELECT p.id, bm25(words) AS score {body} ORDER BY score, p.id LIMIT ? OFFSET ?"
_ROW = """SELECT p.kind, p.article, p.record, a.headline, a.source AS outlet, a.published, a.url, p.start, p."end",
    snippet(words, 0, '{open}', '{close}', '…', {size}) AS snippet,
    (SELECT code FROM participants AS c WHERE c.record = p.record AND c.role IN ('speaker', 'holder')) AS who
    FROM words JOIN passages AS p ON p.id = words.rowid JOIN articles AS a ON a.id = p.article
    WHERE words MATCH ? AND words.rowid = ?"""
_FEW = 2000
"""Hits up to which each is tried by itself; beyond, the articles that fit are gathered first."""
_FACET = """EXISTS (SELECT 1 FROM standing AS g JOIN facets AS f ON f.reading = g.id
    WHERE g.article = p.article AND f.country = ? AND f.type IN ({types}))"""


@dataclass(frozen=True)
class Hit:
    """Words found. `who` is the code of the speaker or holder; `score` BM25, lower is better; offsets are `text`'s."""

    kind: Kind
    article: str
    record: int | None
    headline: str | None
    outlet: str | None
    published: str | None
    url: str | None
    start: int
    end: int
    snippet: str
    score: float
    who: str | None


def search(
    archive: Archive,
    query: str,
    asked: Filter | None = None,
    kind: str | None = None,
    page: int = 1,
    size: int = 20,
) -> list[Hit]:
    """One page of hits, the best first.

    `asked` narrows to articles that tell of such an event (`actor`, `dyad`, `type`, `status`) and were published from
    `since` to `until`.

    Raises:
        DetenteError: if the query or the page cannot be read.
    """
    if page < 1:
        raise DetenteError(f"--page {page}", "is no page", "the first is 1")

    def ask() -> Iterator[Hit]:
        body, values = _body(archive, query, asked or Filter(), kind)
        best = list(archive.rows(_BEST.format(body=body), [*values, size, (page - 1) * size]))
        one = _ROW.format(open=OPEN, close=CLOSE, size=_WORDS)  # only the page's own hits are cut into snippets
        for row in best:
            for hit in archive.rows(one, [spelled(query), row["id"]]):
                yield Hit(**hit, score=row["score"])

    return _ask(query, lambda: list(ask()))


def found(archive: Archive, query: str, asked: Filter | None = None, kind: str | None = None) -> int:
    """How many hits there are on all pages.

    Raises:
        DetenteError: if the query cannot be read.
    """

    def count() -> int:
        body, values = _body(archive, query, asked or Filter(), kind)
        return next((row["n"] for row in archive.rows(f"SELECT count(*) AS n {body}", values)), 0)

    return _ask(query, count)


def spelled(query: str) -> str:
    """The query with signs inside bare words taken for letters: `U.S.` and `cease-fire` are phrases, not syntax."""
    return _TOKEN.sub(
        lambda token: f'"{token[0]}"' if _SIGNS.search(token[0]) and '"' not in token[0] else token[0], query
    )


def _body(archive: Archive, query: str, asked: Filter, kind: str | None) -> tuple[str, list[Any]]:
    """Where the hits come from, and the values of its marks."""
    sql, values = _FROM.format(stands=_STANDS), [spelled(query)]
    told = Filter(actor=asked.actor, dyad=asked.dyad, type=asked.type, status=asked.status)
    if told != Filter():
        test, marks = _facet(told) or _told(archive, query, told)
        sql += f" AND {test}"
        values += marks
    for test, value in (
        ("a.published >= ?", first_day(asked.since) if asked.since else None),
        ("a.published <= ?", last_day(asked.until) if asked.until else None),
        ("p.kind = ?", kind),
    ):
        if value is not None:
            sql += f" AND {test}"
            values.append(value)
    return sql, values


def _facet(told: Filter) -> tuple[str, list[Any]] | None:
    """A country, and perhaps a type, stand ready by article."""
    if not told.country or told.dyad or told.status:
        return None
    types = (told.type.upper(),) if told.type else get_args(EventType)
    return _FACET.format(types=", ".join("?" * len(types))), [told.country, *types]


def _told(archive: Archive, query: str, told: Filter) -> tuple[str, list[Any]]:
    """Any other event: looked for in the article of each hit while hits are few, else once among all events."""
    test, marks = told.where()
    few = f"SELECT count(*) AS n FROM (SELECT 1 FROM words WHERE words MATCH ? LIMIT {_FEW + 1})"
    if next((row["n"] for row in archive.rows(few, [spelled(query)])), 0) <= _FEW:
        return f"EXISTS (SELECT 1 FROM timeline AS t WHERE t.article = p.article AND {test})", marks
    return f"p.article IN (SELECT t.article FROM timeline AS t WHERE {test})", marks


def _ask(query: str, run: Callable[[], _T]) -> _T:
    if not re.search(r"\w", query):
        raise DetenteError(f"query {query!r}", "holds no word", "as in 'direct talks' or 'sanction*'")
    try:
        return run()
    except sqlite3.OperationalError as error:
        if not re.search(r"fts5|no such column|unterminated|unknown special|malformed", str(error)):
            raise
        mend = "write a phrase in quotes, a prefix as talk*, nearness as NEAR(talks Kiev, 5); AND, OR, NOT between"
        raise DetenteError(f"query {query!r}", f"cannot be read ({error})", mend) from error
