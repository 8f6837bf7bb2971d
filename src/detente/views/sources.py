"""Articles as sources to be cited: who wrote what, where, when."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass

from detente.archive import Archive

_SQL = """SELECT id, headline, source AS outlet, published, url, (SELECT group_concat(text, '; ') FROM
    (SELECT text FROM article_lines AS l WHERE l.article = a.id AND l.kind = 'byline' ORDER BY number)) AS byline
    FROM articles AS a WHERE id IN (SELECT value FROM json_each(?))"""


@dataclass(frozen=True)
class Source:
    """An article as it is cited; `byline` parts its authors by "; "."""

    id: str
    headline: str | None
    outlet: str | None
    published: str | None
    url: str | None
    byline: str | None


def sources(archive: Archive, articles: Iterable[str]) -> dict[str, Source]:
    """The articles of these ids, each by its id."""
    return {row["id"]: Source(**row) for row in archive.rows(_SQL, (json.dumps(list(articles)),))}
