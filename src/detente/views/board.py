"""The board of a crisis: issues as rows, sides as columns, in each cell where a side stands and on whose words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from detente.archive import Archive
from detente.model.days import first_day, last_day
from detente.model.records import Stance
from detente.stories.issues.concepts import alike
from detente.views.filters import check_day
from detente.views.issues import IssueRow, Stand, issues
from detente.views.sides import of_side

Mark = Literal["agree", "differ", "alone"]
MOST_SIDES = 6
SAME = 0.5
"""How alike (0 to 1) two matters of an issue must be for a side to have gone over between them."""
COLUMNS = (
    *("issue", "label", "mark", "side", "stance", "way", "matter", "holder", "toward", "day", "moved_from", "outlet"),
    *("published", "headline", "sentence", "trigger", "rule", "record", "article", "url"),
)
"""What a row of the flat board holds: a position each."""


@dataclass(frozen=True, kw_only=True)
class Asked:
    """Which board: `sides` as columns in this order (countries, `UKR/OPP`; empty: the sides with most positions),
    positions from `since` to `until` (ISO day, month or year, both included).

    Raises:
        DetenteError: if a day cannot be read.
    """

    sides: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None

    def __post_init__(self) -> None:
        for option, day in (("--since", self.since), ("--until", self.until)):
            check_day(option, day)

    def holds(self, stand: Stand) -> bool:
        """Whether a position falls in the asked span; one without any day does only where no span is asked for."""
        if stand.day is None:
            return not (self.since or self.until)
        after = not self.since or stand.day >= first_day(self.since)
        return after and (not self.until or stand.day <= last_day(self.until))


@dataclass(frozen=True)
class Move:
    """A side went over: from one stance to another that points the other way, on a later day."""

    day: str
    before: Stance
    after: Stance


@dataclass(frozen=True)
class Cell:
    """Where a side stands on an issue: its positions, the earliest first, where it moved, and its stance at the end."""

    stands: tuple[Stand, ...]
    moves: tuple[Move, ...]

    @property
    def stance(self) -> Stance:
        """The stance held last; of several on one day, the commonest, of equals the one told last."""
        latest = [s for s in reversed(self.stands) if s.day == self.stands[-1].day]
        return Counter(s.stance for s in latest).most_common(1)[0][0]

    @property
    def way(self) -> int:
        """1 for, -1 against, 0 where the last day's positions point both ways alike."""
        total = sum(s.way for s in self.stands if s.day == self.stands[-1].day)
        return (total > 0) - (total < 0)


@dataclass(frozen=True)
class BoardRow:
    """An issue over the sides. `mark` tells whether the sides that have a stance now point the same way."""

    issue: str
    label: str
    mark: Mark
    cells: dict[str, Cell]


@dataclass(frozen=True)
class Board:
    """Sides in the order of their columns, and the issues, those on which most sides stand first."""

    sides: tuple[str, ...]
    rows: tuple[BoardRow, ...]


def board(archive: Archive, asked: Asked | None = None) -> Board:
    """The board of an archive. Issues are gathered from all of it, so a span of days changes no issue's id."""
    asked = asked or Asked()
    found = [(row, [s for s in row.stands if asked.holds(s)]) for row in issues(archive)]
    sides = asked.sides or _busiest([s for _, stands in found for s in stands])
    rows = [_row(row, stands, sides) for row, stands in found]
    kept = [row for row in rows if row.cells]
    kept.sort(key=lambda r: (-len(r.cells), -sum(len(c.stands) for c in r.cells.values())))
    return Board(tuple(sides), tuple(kept))


def flat(found: Board) -> Iterator[dict[str, Any]]:
    """A position a row, by `COLUMNS`, in the order of the board."""
    for row in found.rows:
        for side, cell in row.cells.items():
            went = {move.day: move.before for move in cell.moves}
            for stand in cell.stands:
                told = {c: getattr(stand, c) for c in COLUMNS if hasattr(stand, c)}
                told |= {"issue": row.issue, "label": row.label, "mark": row.mark, "side": side}
                yield told | {"moved_from": went.get(stand.day or "")}


def _busiest(stands: Sequence[Stand]) -> tuple[str, ...]:
    return tuple(side for side, _ in Counter(s.side for s in stands).most_common(MOST_SIDES))


def _row(row: IssueRow, stands: list[Stand], sides: Sequence[str]) -> BoardRow:
    cells: dict[str, Cell] = {}
    for side in sides:
        own = sorted((s for s in stands if of_side(s.side, side)), key=lambda s: (s.day or "", s.article, s.start))
        if own:
            cells[side] = Cell(tuple(own), tuple(_moves(own)))
    ways = {cell.way for cell in cells.values()} - {0}
    mark: Mark = "alone" if len(cells) < 2 else "differ" if len(ways) > 1 else "agree"
    return BoardRow(row.id, row.label, mark, cells)


def _moves(stands: list[Stand]) -> Iterator[Move]:
    """Days on which all that a side says points the other way than all that it said last of the same thing."""
    before: list[Stand] = []
    for day in dict.fromkeys(s.day for s in stands if s.day):
        told = [s for s in stands if s.day == day]
        if len({s.way for s in told}) != 1:
            continue
        turned = [b for b in before if b.way != told[0].way and any(alike(b.matter, s.matter) >= SAME for s in told)]
        if turned:
            yield Move(day, turned[0].stance, told[0].stance)
        before = told
