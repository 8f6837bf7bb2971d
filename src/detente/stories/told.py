"""What an archive's articles say together, asked: incidents, storylines, copies, decisions. Nothing is reckoned anew.

Every answer is as of the day that the archive was opened for: incidents have the mentions that stood then, after the
decisions that held then. An article that was added without a keeper waits for `keeper.open_archive` and has no
incident until then.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any, Literal

from detente.archive import Archive
from detente.stories import spread
from detente.stories.copies import Likeness
from detente.stories.counts import counts
from detente.stories.mention import Mention
from detente.stories.recall import load

_LISTED = """SELECT i.id, i.name, count(*) AS mentions, count(DISTINCT t.article) AS articles,
    count(DISTINCT p.origin) AS sources, min(t.first_day) AS first
    FROM timeline AS t JOIN homes AS h ON h.record = t.record JOIN incidents AS i ON i.id = h.incident
    JOIN records AS r ON r.id = t.record JOIN placings AS p ON p.reading = r.reading
    WHERE {where} GROUP BY i.id HAVING articles >= ? ORDER BY {order} LIMIT ? OFFSET ?"""
_ORDERS = {"arrival": "min(t.record)", "day": "first IS NULL, first, min(t.record)",
           "sources": "sources DESC, mentions DESC, min(t.record)"}  # fmt: skip
_MEMBERS = """SELECT h.record, h.score, h.reason, o.article AS origin FROM homes AS h
    JOIN records AS r ON r.id = h.record JOIN standing AS g ON g.id = r.reading
    JOIN placings AS p ON p.reading = r.reading JOIN readings AS o ON o.id = p.origin
    WHERE h.record IN (SELECT record FROM members WHERE incident = ? OR incident IN
            (SELECT incident FROM mergers WHERE into_ = ?)
        UNION SELECT record FROM splits WHERE incident = ? OR incident IN
            (SELECT incident FROM mergers WHERE into_ = ?)) AND h.incident = ? ORDER BY h.record"""
_STORYLINES = """SELECT s.name, p.storyline, o.article AS origin, g.article, a.headline
    FROM placings AS p JOIN standing AS g ON g.id = p.reading JOIN storylines AS s ON s.id = p.storyline
    JOIN articles AS a ON a.id = g.article JOIN readings AS o ON o.id = p.origin
    ORDER BY p.storyline, p.reading"""
_COPIES = """SELECT g.article, o.article AS origin, b.article AS of, p.kind, p.of_first, p.of_second
    FROM placings AS p JOIN standing AS g ON g.id = p.reading JOIN readings AS o ON o.id = p.origin
    LEFT JOIN readings AS b ON b.id = p.of ORDER BY p.reading"""
Order = Literal["arrival", "day", "sources"]


@dataclass(frozen=True)
class Incident:
    """One happening: its id, its mentions in the order in which they came with their records' numbers, the points and
    the reason for each (by key), the origin of each article, and each count told, as `75 killed`, with how many sources
    tell it."""

    id: str
    mentions: tuple[Mention, ...]
    records: tuple[int, ...]
    why: dict[str, str]
    score: dict[str, float]
    origins: dict[str, str]
    counts: list[tuple[str, int]]

    @property
    def type(self) -> str:
        """The type that most mentions have."""
        told = [m.type or "" for m in self.mentions]
        return max(sorted(set(told)), key=told.count)

    @property
    def trigger(self) -> str:
        """The words in which it was first told."""
        return self.mentions[0].trigger

    @property
    def articles(self) -> tuple[str, ...]:
        """The articles that tell it, in the order in which they came."""
        return tuple(dict.fromkeys(m.article for m in self.mentions))

    @property
    def sources(self) -> int:
        """How many independent reports there are: articles counted by the origin of their text."""
        return spread.sources(self.mentions, self.origins)

    @property
    def dates(self) -> list[tuple[str, int]]:
        """Each date told with how many sources tell it; the most told first."""
        return spread.dates(self.mentions, self.origins)

    @property
    def places(self) -> list[tuple[str, int]]:
        """Each place told, as `COUNTRY/Place`, with how many sources tell it; the most told first."""
        return spread.places(self.mentions, self.origins)


@dataclass(frozen=True)
class Storyline:
    """A running story: its id, the headline of its first article, its articles in order, how many origins they have."""

    id: str
    title: str
    articles: tuple[str, ...]
    sources: int


@dataclass(frozen=True)
class Copied:
    """An article's place among texts: the first article of its text, the likest one and how alike; None if alone."""

    article: str
    origin: str
    of: str | None
    likeness: Likeness | None


@dataclass(frozen=True)
class Decision:
    """`split` puts the mentions `what` out of `incident`; `merge` puts the incidents `what` into it."""

    id: int
    kind: Literal["split", "merge"]
    incident: str
    what: tuple[str, ...]
    at: str
    undone: str | None = None


def incident(archive: Archive, id: str) -> Incident | None:
    """One incident with all its mentions; None where the archive has none of this id, or not as of its day."""
    number = next((row["id"] for row in archive.rows("SELECT id FROM incidents WHERE name = ?", (id,))), None)
    return _incident(archive, id, number) if number is not None else None


def incidents_of(
    archive: Archive,
    where: str = "1",
    values: Sequence[Any] = (),
    articles: int = 1,
    order: Order = "arrival",
    page: int = 1,
    size: int = -1,
) -> Iterator[Incident]:
    """The incidents of which some mention fits, each whole; `size` of them, where given, from the `page`th on.

    `where` is a condition on `timeline AS t` with its `values`, as `views.Filter.where` gives it; `articles` how many
    fitting articles must tell it; `order` by arrival, by first day, or by the number of sources.
    """
    sql = _LISTED.format(where=where, order=_ORDERS[order])
    for row in list(archive.rows(sql, [*values, articles, size, max(0, (page - 1) * size)])):
        found = _incident(archive, row["name"], row["id"])
        if found is not None:
            yield found


def incident_of(archive: Archive, record: int) -> str | None:
    """The id of the incident that an event (by the number of its record) is in."""
    sql = "SELECT i.name FROM homes AS h JOIN incidents AS i ON i.id = h.incident WHERE h.record = ?"
    return next((row["name"] for row in archive.rows(sql, (record,))), None)


def storylines(archive: Archive) -> Iterator[Storyline]:
    """All running stories, in the order in which they began."""
    for name, group in groupby(archive.rows(_STORYLINES), key=lambda row: row["name"]):
        rows = list(group)
        told = tuple(dict.fromkeys(row["article"] for row in rows))
        origins = len({row["origin"] for row in rows})
        yield Storyline(id=name, title=rows[0]["headline"] or "", articles=told, sources=origins)


def copies(archive: Archive) -> Iterator[Copied]:
    """Every article with its place among texts, in the order in which they came."""
    for row in archive.rows(_COPIES):
        likeness = None
        if row["kind"]:
            share = max(row["of_first"], row["of_second"])
            likeness = Likeness(row["kind"], share, row["of_first"], row["of_second"])
        yield Copied(article=row["article"], origin=row["origin"], of=row["of"], likeness=likeness)


def log(archive: Archive) -> list[Decision]:
    """All decisions, oldest first, the undone ones too."""
    rows = archive.rows("SELECT * FROM decisions ORDER BY id")
    return [Decision(**{**row, "what": tuple(row["what"].split())}) for row in rows]


def _incident(archive: Archive, id: str, number: int) -> Incident | None:
    rows = list(archive.rows(_MEMBERS, [number] * 5))
    mentions = load(archive.rows, [row["record"] for row in rows])
    if not rows:
        return None
    told = tuple(mentions[row["record"]] for row in rows)
    pairs = list(zip(told, rows, strict=True))
    origins = {m.article: row["origin"] for m, row in pairs}
    records = tuple(row["record"] for row in rows)
    return Incident(
        id=id,
        mentions=told,
        records=records,
        why={m.key: row["reason"] or "the first to tell it" for m, row in pairs},
        score={m.key: row["score"] for m, row in pairs},
        origins=origins,
        counts=counts(archive.rows, records, origins),
    )
