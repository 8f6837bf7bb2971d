"""Event mentions with all that the formats of others ask for, one by one or by incident.

Of a million mentions only a batch is in memory: the archive gives their numbers in order, and the batch's articles,
participants and places in the text are fetched together.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from itertools import groupby, islice
from typing import Any, NamedTuple

from detente.archive import Archive
from detente.knowledge.ontology import cameo
from detente.views.cast import casts
from detente.views.filters import Filter

BATCH = 1000
"""Mentions that are fetched together."""

_FROM = """FROM standing AS g JOIN records AS r ON r.reading = g.id AND r.kind = 'event'
    JOIN events AS e ON e.record = r.id"""
_ORDERED = f"""SELECT r.id {_FROM} JOIN articles AS a ON a.id = g.article WHERE {{chosen}}
    ORDER BY a.published IS NULL, a.published, a.id, r.number"""
_GATHERED = f"""SELECT r.id, h.incident AS home, CASE WHEN h.incident IS NULL THEN g.id END AS reading,
    CASE WHEN h.incident IS NULL THEN e.incident END AS own {_FROM} LEFT JOIN homes AS h ON h.record = r.id
    WHERE {{chosen}} ORDER BY home IS NULL, home, reading, own, r.id"""
_ROWS = """SELECT e.*, r.reading, r.number, r.first_day, r.last_day, r.date_start, r.date_end, r.sentence_start,
    r.sentence_end, r.trigger_start, r.trigger_end, r.rule, r.country, r.place, r.lat, r.lon, r.geonameid, g.article,
    coalesce(i.name, g.article || '#' || e.incident) AS home
    FROM records AS r JOIN events AS e ON e.record = r.id JOIN readings AS g ON g.id = r.reading
        LEFT JOIN homes AS h ON h.record = r.id LEFT JOIN incidents AS i ON i.id = h.incident
    WHERE r.id IN (SELECT value FROM json_each(?))"""
_ARTICLES = """SELECT id, source AS outlet, published, url, headline, language, text FROM articles
    WHERE id IN (SELECT value FROM json_each(?))"""
_LEADS = """SELECT article, max("end") AS lead FROM blocks AS b WHERE article IN (SELECT value FROM json_each(?))
    AND (role = 'headline' OR number = (SELECT min(number) FROM blocks AS c
        WHERE c.article = b.article AND c.role = 'paragraph')) GROUP BY article"""
_SENTENCES = """SELECT DISTINCT reading, sentence_start FROM records
    WHERE reading IN (SELECT value FROM json_each(?)) ORDER BY reading, sentence_start"""


class Mention(NamedTuple):
    """A mention of an event: its row, its article's, its two sides, and where its sentence stands."""

    row: dict[str, Any]
    article: dict[str, Any]
    actors: list[dict[str, Any]]
    recipients: list[dict[str, Any]]
    sentence: int
    lead: bool

    @property
    def day(self) -> str:
        """The first day of the event, else that of publication, else nothing."""
        return self.row["first_day"] or self.article["published"] or ""

    @property
    def goldstein(self) -> float:
        """The value of the CAMEO code."""
        return cameo(self.row["cameo"]).intensity

    @property
    def words(self) -> str:
        """The sentence that tells of it."""
        return str(self.article["text"][self.row["sentence_start"] : self.row["sentence_end"]])

    @property
    def trigger(self) -> str:
        """The words that carry it."""
        return str(self.article["text"][self.row["trigger_start"] : self.row["trigger_end"]])

    def pairs(self) -> list[tuple[dict[str, Any] | None, dict[str, Any] | None]]:
        """Each actor with each recipient; in a mutual act each actor with each other; a lone side with nobody."""
        if self.recipients:
            return [(a, b) for a in (*self.actors,) or (None,) for b in self.recipients]
        mutual = [(a, b) for a in self.actors for b in self.actors if a is not b]
        return list(mutual) or [(a, None) for a in self.actors]


def mentions(archive: Archive, asked: Filter | None = None) -> Iterator[Mention]:
    """All mentions that fit, by publication, article and place in it; without a status asked for, what did happen."""
    chosen, values = condition(asked)
    rows = archive.rows(_ORDERED.format(chosen=chosen), values)
    while batch := [row["id"] for row in islice(rows, BATCH)]:
        yield from _load(archive, batch)


def incidents(archive: Archive, asked: Filter | None = None) -> Iterator[list[Mention]]:
    """The same mentions incident by incident, each as they came; a mention not gathered yet is with those of its
    article's incident."""
    chosen, values = condition(asked)
    rows = archive.rows(_GATHERED.format(chosen=chosen), values)
    batch: list[int] = []
    for _, group in groupby(rows, key=lambda row: (row["home"], row["reading"], row["own"])):
        batch += [row["id"] for row in group]
        if len(batch) >= BATCH:
            yield from _by_home(_load(archive, batch))
            batch = []
    yield from _by_home(_load(archive, batch))


def head(told: list[Mention]) -> Mention:
    """The mention whose facts stand for an incident: that tells most (both sides, date, place), the first of those."""
    return max(
        told, key=lambda m: (bool(m.actors) + bool(m.recipients), bool(m.row["first_day"]), bool(m.row["place"]))
    )


def number(*parts: object) -> int:
    """A number made from these parts, the same in every run; below 2^53, so that R's doubles hold it too."""
    return int.from_bytes(hashlib.sha256("|".join(map(str, parts)).encode()).digest()[:8], "big") >> 11


def condition(asked: Filter | None, record: str = "r.id", status: str = "e.status") -> tuple[str, list[str]]:
    """What is exported, as SQL on the columns that hold a record's number and status, with its values."""
    if asked is None or asked == Filter():
        return f"{status} = 'actual'", []
    where, values = asked.where()
    done = "" if asked.status else f"{status} = 'actual' AND "
    return f"{done}{record} IN (SELECT t.record FROM timeline AS t WHERE {where})", values


def _by_home(found: Iterable[Mention]) -> Iterator[list[Mention]]:
    for _, group in groupby(found, key=lambda m: m.row["home"]):
        yield list(group)


def _load(archive: Archive, records: list[int]) -> list[Mention]:
    """The mentions of these records, in this order."""
    rows = {row["record"]: row for row in archive.rows(_ROWS, (json.dumps(records),))}
    keys = json.dumps(sorted({row["article"] for row in rows.values()}))
    articles = {row["id"]: row for row in archive.rows(_ARTICLES, (keys,))}
    leads = {row["article"]: row["lead"] for row in archive.rows(_LEADS, (keys,))}
    places = _sentences(archive, sorted({row["reading"] for row in rows.values()}))
    cast = casts(archive, records)
    made = []
    for record in records:
        row, told = rows[record], cast[record]
        article = articles[row["article"]]
        for p in told:
            p["mention"] = article["text"][p["start"] : p["end"]]
        sides = [[p for p in told if p["role"] == role] for role in ("actor", "recipient")]
        start = row["sentence_start"]
        lead = start < leads.get(row["article"], 0)
        made.append(Mention(row, article, sides[0], sides[1], places[row["reading"], start], lead))
    return made


def _sentences(archive: Archive, readings: list[int]) -> dict[tuple[int, int], int]:
    """The place of each sentence among those of its article that say something, from 1."""
    found: dict[tuple[int, int], int] = {}
    rows = archive.rows(_SENTENCES, (json.dumps(readings),))
    for reading, group in groupby(rows, key=lambda row: row["reading"]):
        found |= {(reading, row["sentence_start"]): n for n, row in enumerate(group, 1)}
    return found
