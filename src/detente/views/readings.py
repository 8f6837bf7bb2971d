"""Which versions of code and knowledge made the readings that stand."""

from __future__ import annotations

from dataclasses import dataclass

from detente.archive import Archive

_SQL = """SELECT code, knowledge, count(*) AS articles, min(added) AS first, max(added) AS last FROM readings
    WHERE id IN (SELECT id FROM standing) GROUP BY code, knowledge ORDER BY last DESC, code, knowledge"""


@dataclass(frozen=True)
class Reader:
    """A version of code with the hash of its knowledge, how many articles it read, and between which times (UTC)."""

    code: str
    knowledge: str
    articles: int
    first: str
    last: str


def readers(archive: Archive) -> list[Reader]:
    """The versions, the latest first."""
    return [Reader(**row) for row in archive.rows(_SQL)]
