"""One actor: offices held, names used in the press, whom they met, what they said and want."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from detente.archive import Archive
from detente.knowledge import who
from detente.views.said import Said, said_from

_PRESS = """SELECT substr(a.text, p.start + 1, p."end" - p.start) AS name, count(*) AS n,
    count(DISTINCT a.id) AS articles
    FROM participants AS p JOIN records AS r ON r.id = p.record JOIN standing AS g ON g.id = r.reading
    JOIN articles AS a ON a.id = g.article WHERE {test} AND lower(substr(a.text, p.start + 1, p."end" - p.start)) NOT IN
    ('he', 'she', 'it', 'they', 'we', 'i', 'you', 'him', 'her', 'them', 'us', 'me', 'his', 'its', 'their', 'our', 'my',
    'who', 'which', 'that', 'both', 'himself', 'herself', 'itself', 'themselves')
    GROUP BY 1 ORDER BY n DESC, name LIMIT ?"""
_MET = """SELECT coalesce(o.name, o.country) AS value, count(DISTINCT o.record) AS n, max(r.last_day) AS last
    FROM participants AS p JOIN events AS e ON e.record = p.record AND e.type = 'CONSULT' AND e.status = 'actual'
    JOIN records AS r ON r.id = p.record JOIN standing AS g ON g.id = r.reading
    JOIN participants AS o ON o.record = p.record AND o.role IN ('actor', 'recipient')
        AND (o.role, o.number) <> (p.role, p.number) AND (o.name IS NOT NULL OR o.country <> '---')
    WHERE p.role IN ('actor', 'recipient') AND {test} GROUP BY 1 ORDER BY n DESC, last DESC, value LIMIT ?"""
_STATED = """SELECT r.id AS record, s.cue AS how, a.id AS article, a.source AS outlet, a.published, r.date_start,
    r.date_end, substr(a.text, s.start + 1, s."end" - s.start) AS words, s.start, p.code AS who
    FROM participants AS p JOIN statements AS s ON s.record = p.record JOIN records AS r ON r.id = s.record
    JOIN standing AS g ON g.id = r.reading JOIN articles AS a ON a.id = g.article
    WHERE p.role = 'speaker' AND {test} ORDER BY coalesce(r.last_day, a.published) DESC, a.id, s.start LIMIT ?"""
_WANTED = """SELECT r.id AS record, q.stance AS how, a.id AS article, a.source AS outlet, a.published, r.date_start,
    r.date_end, substr(a.text, q.start + 1, q."end" - q.start) AS words, q.start, p.code AS who
    FROM participants AS p JOIN positions AS q ON q.record = p.record JOIN records AS r ON r.id = q.record
    JOIN standing AS g ON g.id = r.reading JOIN articles AS a ON a.id = g.article
    WHERE p.role = 'holder' AND {test} ORDER BY coalesce(r.last_day, a.published) DESC, a.id, q.start LIMIT ?"""


@dataclass(frozen=True)
class Held:
    """An office that a person held, from our own tables: ISO days as precise as known, empty where open."""

    office: str
    country: str
    since: str
    until: str
    source: str


@dataclass(frozen=True)
class Named:
    """Words by which the press names an actor: how often, in how many articles."""

    name: str
    n: int
    articles: int


@dataclass(frozen=True)
class Met:
    """Whom an actor met (a name, or the code of a country): mentions of meetings, and the last day told."""

    value: str
    n: int
    last: str | None


def offices(name: str) -> list[Held]:
    """Offices of a person, the latest first; none for a country or a person whom our tables do not know."""
    return sorted(_roles().get(name, []), key=lambda held: (held.since or "0", held.until or "9"), reverse=True)


def named(archive: Archive, actor: str, limit: int = 12) -> list[Named]:
    """How the press names an actor: a country by its code, anybody else by name."""
    return [Named(**row) for row in archive.rows(_PRESS.format(test=_test(actor)), (actor, limit))]


def met(archive: Archive, actor: str, limit: int = 12) -> list[Met]:
    """Whom they met, visited or telephoned, the most often first."""
    return [Met(**row) for row in archive.rows(_MET.format(test=_test(actor)), (actor, limit))]


def said(archive: Archive, actor: str, limit: int = 12) -> list[Said]:
    """What they said, the latest first."""
    return [said_from(row) for row in archive.rows(_STATED.format(test=_test(actor)), (actor, limit))]


def wanted(archive: Archive, actor: str, limit: int = 12) -> list[Said]:
    """What they want, will not have or fear, the latest first."""
    return [said_from(row) for row in archive.rows(_WANTED.format(test=_test(actor)), (actor, limit))]


def _test(actor: str) -> str:
    return "p.country = ?" if is_country(actor) else "p.name = ?"


def is_country(actor: str) -> bool:
    """Whether an actor is told by the code of a country, and not by name."""
    return len(actor) == 3 and (actor.isupper() or actor == "---")


@cache
def _roles() -> dict[str, list[Held]]:
    found: dict[str, list[Held]] = {}
    for role in who.roles():
        held = Held(role.office, role.country, role.since, role.until, role.source)
        found.setdefault(role.name, []).append(held)
    return found
