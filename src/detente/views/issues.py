"""Issues of an archive: its positions by what they are about, with the statements that touch on them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, cast

from detente.archive import Archive
from detente.model.records import Stance
from detente.stories.issues import Issues, Matter
from detente.stories.issues.direction import Direction, direction
from detente.views.sides import side_of

_POSITIONS = """SELECT r.id AS record, p.stance, substr(a.text, p.start + 1, p."end" - p.start) AS matter,
    p.start, p."end",
    h.country, h.sectors, h.name, h.code AS holder,
    (SELECT code FROM participants AS t WHERE t.record = r.id AND t.role = 'toward') AS toward,
    coalesce(r.first_day, a.published) AS day, g.article, a.headline, a.source AS outlet, a.published, a.url,
    substr(a.text, r.sentence_start + 1, r.sentence_end - r.sentence_start) AS sentence, r.sentence_start,
    substr(a.text, r.trigger_start + 1, r.trigger_end - r.trigger_start) AS trigger, r.rule
    FROM positions AS p JOIN records AS r ON r.id = p.record JOIN standing AS g ON g.id = r.reading
        JOIN articles AS a ON a.id = g.article JOIN participants AS h ON h.record = r.id AND h.role = 'holder'
    ORDER BY (SELECT min(id) FROM readings AS f WHERE f.article = g.article), p.start, r.id"""
_STATEMENTS = """SELECT r.id AS record, substr(a.text, s.start + 1, s."end" - s.start) AS content, s.start, s."end",
    g.article FROM statements AS s JOIN records AS r ON r.id = s.record JOIN standing AS g ON g.id = r.reading
        JOIN articles AS a ON a.id = g.article
    ORDER BY (SELECT min(id) FROM readings AS f WHERE f.article = g.article), s.start, r.id"""


@dataclass(frozen=True)
class Stand:
    """A position on an issue. `side` is its holder's (see `side_of`), `holder` and `toward` are codes of actors;
    `way` is 1 for the issue's subject and -1 against it; `day` the day of the position, else of publication (ISO)."""

    record: int
    side: str
    holder: str
    name: str | None
    toward: str | None
    stance: Stance
    way: Direction
    matter: str
    day: str | None
    article: str
    headline: str | None
    outlet: str | None
    published: str | None
    url: str | None
    sentence: str
    sentence_start: int
    start: int
    end: int
    trigger: str
    rule: str


@dataclass(eq=False)
class IssueRow:
    """An issue: positions in the order of their coming, and the records of statements about the same."""

    id: str
    label: str
    stands: list[Stand] = field(default_factory=list)
    statements: list[int] = field(default_factory=list)

    @property
    def sides(self) -> list[str]:
        """Who holds a position here, in order of coming."""
        return list(dict.fromkeys(s.side for s in self.stands))


def issues(archive: Archive) -> list[IssueRow]:
    """All issues of an archive, those with most positions first. Positions whose words tell no subject are left out.

    The same archive gives the same issues; articles added later join issues or open new ones, and move no position.
    """
    gathered, rows = Issues(), dict[str, IssueRow]()
    for told in archive.rows(_POSITIONS):
        issue = gathered.add(Matter(f"{told['article'][:8]}-{told['start']}", told["matter"]))
        if issue is not None:
            rows.setdefault(issue.id, IssueRow(issue.id, "")).stands.append(_stand(told))
    for issue in gathered.all:
        rows[issue.id].label = issue.label
    for record, id in _touching(archive, gathered, rows):
        rows[id].statements.append(record)
    return sorted(rows.values(), key=lambda r: -len(r.stands))


def _stand(told: dict[str, Any]) -> Stand:
    side = side_of(told.pop("country"), told.pop("sectors"), told["name"])
    return Stand(side=side, way=direction(cast(Stance, told["stance"]), told["matter"]), **told)


def _touching(archive: Archive, gathered: Issues, rows: dict[str, IssueRow]) -> Iterator[tuple[int, str]]:
    """Statements that hold the words of a position, or speak of an issue: the record and the issue."""
    placed: dict[str, list[tuple[int, int, str]]] = {}
    for id, row in rows.items():
        for stand in row.stands:
            placed.setdefault(stand.article, []).append((stand.start, stand.end, id))
    for told in archive.rows(_STATEMENTS):
        inside = [
            id
            for start, end, id in placed.get(told["article"], ())
            if start < told["end"] and end > told["start"]
        ]  # fmt: skip
        near = gathered.nearest(told["content"]) if not inside else None
        for id in dict.fromkeys(inside or ([near.id] if near else [])):
            yield told["record"], id
