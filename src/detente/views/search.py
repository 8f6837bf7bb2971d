"""Full text over articles, statements and positions: phrases, prefixes and NEAR, narrowed, ranked, in pages."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal, TypeVar

from detente.archive import Archive
from detente.model import DetenteError
from detente.model.days import first_day, last_day
from detente.views.filters import Filter

OPEN, CLOSE = "\u2068", "\u2069"
"""Signs around the words that matched in a snippet; they occur in no news text."""
_WORDS = 24
_T = TypeVar("_T")
Kind = Literal["article", "statement", "position"]
_TOKEN = re.compile(r'"[^"]*"|\d+(?:,\d{3})+|[^\s"(),*]+')
_SIGNS = re.compile(r"[^\w+^]")
_ROWS = """SELECT p.kind, p.article, p.record, a.headline, a.source AS outlet, a.published, a.url, p.start, p."end",
    snippet(words, 0, '{open}', '{close}', '…', {size}) AS snippet, bm25(words) AS score,
    (SELECT code FROM participants AS c WHERE c.record = p.record AND c.role IN ('speaker', 'holder')) AS who
    {body} ORDER BY score, p.id LIMIT ? OFFSET ?"""
_BODY = """FROM words JOIN passages AS p ON p.id = words.rowid JOIN articles AS a ON a.id = p.article
    WHERE words MATCH ? AND {stands}"""
_STANDS = """(CASE WHEN p.record IS NULL THEN EXISTS (SELECT 1 FROM standing AS g WHERE g.article = p.article)
    ELSE EXISTS (SELECT 1 FROM standing AS g JOIN records AS r ON r.reading = g.id WHERE r.id = p.record) END)"""


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
    where, values = _narrowed(asked or Filter(), kind)
    body = _BODY.format(stands=_STANDS) + where
    sql = _ROWS.format(open=OPEN, close=CLOSE, size=_WORDS, body=body)
    return _ask(
        query, lambda: [Hit(**row) for row in archive.rows(sql, [spelled(query), *values, size, (page - 1) * size])]
    )


def found(archive: Archive, query: str, asked: Filter | None = None, kind: str | None = None) -> int:
    """How many hits there are on all pages.

    Raises:
        DetenteError: if the query cannot be read.
    """
    where, values = _narrowed(asked or Filter(), kind)
    sql = f"SELECT count(*) AS n {_BODY.format(stands=_STANDS)}{where}"
    return _ask(query, lambda: next((row["n"] for row in archive.rows(sql, [spelled(query), *values])), 0))


def spelled(query: str) -> str:
    """The query with signs inside bare words taken for letters: `U.S.` and `cease-fire` are phrases, not syntax."""
    return _TOKEN.sub(
        lambda token: f'"{token[0]}"' if _SIGNS.search(token[0]) and '"' not in token[0] else token[0], query
    )


def _narrowed(asked: Filter, kind: str | None) -> tuple[str, list[Any]]:
    sql, values = "", []
    told = Filter(actor=asked.actor, dyad=asked.dyad, type=asked.type, status=asked.status)
    events, marks = told.where()
    if events != "1":
        sql += f" AND p.article IN (SELECT t.article FROM timeline AS t WHERE {events})"
        values += marks
    if asked.since:
        sql += " AND a.published >= ?"
        values.append(first_day(asked.since))
    if asked.until:
        sql += " AND a.published <= ?"
        values.append(last_day(asked.until))
    if kind:
        sql += " AND p.kind = ?"
        values.append(kind)
    return sql, values


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
