"""Full text over articles, statements and positions: phrases, prefixes and NEAR, narrowed, ranked, in pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from detente.archive import Archive
from detente.model import DetenteError
from detente.views.filters import Filter
from detente.views.matching import Within, asking, matching, spelled

OPEN, CLOSE = "\u2068", "\u2069"
"""Signs around the words that matched in a snippet; they occur in no news text."""
_WORDS = 24
Kind = Literal["article", "statement", "position"]
_BEST = "SELECT p.id, bm25(words) AS score {body} ORDER BY score, p.id LIMIT ? OFFSET ?"
_ROW = """SELECT p.kind, p.article, p.record, a.headline, a.source AS outlet, a.published, a.url, p.start, p."end",
    snippet(words, 0, '{open}', '{close}', '…', {size}) AS snippet,
    (SELECT code FROM participants AS c WHERE c.record = p.record AND c.role IN ('speaker', 'holder')) AS who
    FROM words JOIN passages AS p ON p.id = words.rowid JOIN articles AS a ON a.id = p.article
    WHERE words MATCH ? AND words.rowid = ?"""
_LATEST = "SELECT p.id, 0.0 AS score {body} ORDER BY a.published DESC, p.id DESC LIMIT ? OFFSET ?"
_PLAIN = """SELECT p.kind, p.article, p.record, a.headline, a.source AS outlet, a.published, a.url, p.start, p."end",
    substr(a.text, p.start + 1, min(p."end" - p.start, 240)) ||
        CASE WHEN p."end" - p.start > 240 THEN '…' ELSE '' END AS snippet,
    (SELECT code FROM participants AS c WHERE c.record = p.record AND c.role IN ('speaker', 'holder')) AS who
    FROM passages AS p JOIN articles AS a ON a.id = p.article WHERE p.id = ?"""


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
    query: str | None,
    asked: Filter | None = None,
    kind: str | None = None,
    page: int = 1,
    size: int = 20,
    within: Within | None = None,
) -> list[Hit]:
    """One page of hits, the best first; without a query, all passages of a kind (or articles), the latest first.

    `asked` narrows to what an actor says or holds, or to articles in which they take part; to articles that tell of
    such an event (`dyad`, `type`, `status`) and were published from `since` to `until`; `within` narrows them further.

    Raises:
        DetenteError: if the query or the page cannot be read.
    """
    if page < 1:
        raise DetenteError(f"--page {page}", "is no page", "the first is 1")
    one = _ROW.format(open=OPEN, close=CLOSE, size=_WORDS) if query is not None else _PLAIN
    first = [spelled(query)] if query is not None else []

    def ask() -> Iterator[Hit]:
        body, values = matching(archive, query, asked or Filter(), kind, within)
        order = _BEST if query is not None else _LATEST
        for row in list(archive.rows(order.format(body=body), [*values, size, (page - 1) * size])):
            for hit in archive.rows(one, [*first, row["id"]]):  # only the page's own hits are cut into snippets
                yield Hit(**hit, score=row["score"])

    return asking(query, lambda: list(ask()))


def found(
    archive: Archive,
    query: str | None,
    asked: Filter | None = None,
    kind: str | None = None,
    within: Within | None = None,
) -> int:
    """How many hits there are on all pages.

    Raises:
        DetenteError: if the query cannot be read.
    """

    def count() -> int:
        body, values = matching(archive, query, asked or Filter(), kind, within)
        return next((row["n"] for row in archive.rows(f"SELECT count(*) AS n {body}", values)), 0)

    return asking(query, count)
