"""Event mentions one by one, with all that the formats of others ask for. Only one article is in memory at a time."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from itertools import groupby
from typing import Any, NamedTuple

from detente.archive import Archive
from detente.knowledge.ontology import cameo

_SQL = """SELECT e.*, r.number, r.first_day, r.sentence_start, r.sentence_end, r.trigger_start, r.trigger_end,
    r.country, r.place, r.lat, r.lon, r.geonameid, r.id AS record, g.article,
    a.source AS outlet, a.published, a.url, a.headline, a.language, length(a.text) AS length,
    substr(a.text, r.sentence_start + 1, r.sentence_end - r.sentence_start) AS sentence
    FROM articles AS a JOIN standing AS g ON g.article = a.id JOIN records AS r ON r.reading = g.id
        JOIN events AS e ON e.record = r.id
    WHERE e.status = 'actual' ORDER BY a.published IS NULL, a.published, a.id, r.number"""
_CAST = """SELECT p.*, substr(a.text, p.start + 1, p."end" - p.start) AS mention FROM participants AS p
    JOIN records AS r ON r.id = p.record JOIN readings AS g ON g.id = r.reading JOIN articles AS a ON a.id = g.article
    WHERE p.record = ? ORDER BY p.role, p.number"""
_LEAD = """SELECT coalesce(max("end"), 0) AS lead FROM (SELECT "end" FROM blocks WHERE article = ?
    AND (role = 'headline' OR number = (SELECT min(number) FROM blocks WHERE article = ? AND role = 'paragraph')))"""


class Mention(NamedTuple):
    """A mention of an event that did happen: its row, its two sides, and where its sentence stands."""

    row: dict[str, Any]
    actors: list[dict[str, Any]]
    recipients: list[dict[str, Any]]
    sentence: int
    lead: bool

    @property
    def day(self) -> str:
        """The first day of the event, else that of publication, else nothing."""
        return self.row["first_day"] or self.row["published"] or ""

    @property
    def goldstein(self) -> float:
        """The value of the CAMEO code."""
        return cameo(self.row["cameo"]).intensity

    def pairs(self) -> list[tuple[dict[str, Any] | None, dict[str, Any] | None]]:
        """Each actor with each recipient; in a mutual act each actor with each other; a lone side with nobody."""
        if self.recipients:
            return [(a, b) for a in (*self.actors,) or (None,) for b in self.recipients]
        mutual = [(a, b) for a in self.actors for b in self.actors if a is not b]
        return list(mutual) or [(a, None) for a in self.actors]


def mentions(archive: Archive) -> Iterator[Mention]:
    """All mentions with status actual, by publication, article and place in it."""
    for article, rows in groupby(archive.rows(_SQL), key=lambda r: r["article"]):
        found = list(rows)
        lead = next(archive.rows(_LEAD, (article, article)))["lead"]
        sentences = {start: n for n, start in enumerate(sorted({r["sentence_start"] for r in found}), 1)}
        for row in found:
            cast = list(archive.rows(_CAST, (row["record"],)))
            sides = [[p for p in cast if p["role"] == role] for role in ("actor", "recipient")]
            yield Mention(row, sides[0], sides[1], sentences[row["sentence_start"]], row["sentence_start"] < lead)


def number(*parts: object) -> int:
    """A number made from these parts, the same in every run; below 2^53, so that R's doubles hold it too."""
    return int.from_bytes(hashlib.sha256("|".join(map(str, parts)).encode()).digest()[:8], "big") >> 11
