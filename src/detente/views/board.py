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
from detente.stories.issues.direction import turns
from detente.views.filters import check_day
from detente.views.issues import IssueRow, Stand, issues
from detente.views.sides import of_side

Mark = Literal["agree", "differ", "alone"]
MOST_SIDES = 6
SAME = 0.6
"""How alike (0 to 1) two matters of an issue must be for one to answer the other: for sides to agree or differ, and for
a side to have gone over between them. At .5, sanctions "on those who threaten sovereignty" were the annexation."""
CLOSE = 0.75
"""How alike they must be where only a word of the matter ("end", "without") turns the one against the other."""
_DENIED = ("deny", "denie", "denying", "denial")
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
    """Where a side stands on an issue: its positions, the earliest first, where it moved, and its stance at the end.

    A country's column holds its rebels' and protesters' positions too; stance and way are the state's, where it has
    spoken.
    """

    side: str
    stands: tuple[Stand, ...]
    moves: tuple[Move, ...]

    @property
    def latest(self) -> tuple[Stand, ...]:
        """What the side itself said on the last day on which it spoke, in order."""
        own = [s for s in self.stands if s.side == self.side] or list(self.stands)
        return tuple(s for s in own if s.day == own[-1].day)

    @property
    def stance(self) -> Stance:
        """The stance held last; of several on one day, the commonest, of equals the one told last."""
        return Counter(s.stance for s in reversed(self.latest)).most_common(1)[0][0]

    @property
    def way(self) -> int:
        """1 for, -1 against, 0 where the last day's positions point both ways alike."""
        total = sum(s.way for s in self.latest)
        return (total > 0) - (total < 0)


@dataclass(frozen=True)
class BoardRow:
    """An issue over the sides. `mark` tells whether the sides that now speak of one thing point the same way; alone is
    whom no other side answers."""

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
            voices = dict.fromkeys(s.side for s in own)
            moves = [m for voice in voices for m in _moves([s for s in own if s.side == voice])]
            cells[side] = Cell(side, tuple(own), tuple(sorted(moves, key=lambda m: m.day)))
    return BoardRow(row.id, row.label, _mark(list(cells.values())), cells)


def _mark(cells: list[Cell]) -> Mark:
    pairs = [(a, b) for n, a in enumerate(cells) for b in cells[n + 1 :] if _answers(a, b)]
    if not pairs:
        return "alone"
    return "differ" if any(a.way * b.way < 0 for a, b in pairs) else "agree"


def _answers(one: Cell, other: Cell) -> bool:
    """Whether two sides speak of the same thing now, not only on the same issue."""
    pairs = [(a, b) for a in one.latest for b in other.latest if _tells(a) and _tells(b)]
    return any(alike(a.matter, b.matter) >= SAME for a, b in pairs)


def _tells(stand: Stand) -> bool:
    """Whether it tells what a side would have: a denial tells what happened, a bare name ("Crimea") nothing."""
    return not stand.trigger.lower().startswith(_DENIED) and any(w[0].islower() for w in stand.matter.split())


def _moves(stands: list[Stand]) -> Iterator[Move]:
    """Days on which all that a side says points the other way than all that it said last of the same thing."""
    before: list[Stand] = []
    for day in dict.fromkeys(s.day for s in stands if s.day):
        told = [s for s in stands if s.day == day]
        if len({s.way for s in told}) != 1:
            continue
        turned = [b for b in before if any(_turned(b, s) for s in told)]
        if turned:
            yield Move(day, turned[0].stance, told[0].stance)
        before = told


def _turned(before: Stand, after: Stand) -> bool:
    """One voice of a side (a parliament does not speak for its president) says the contrary of the same thing."""
    if before.way == after.way or not (_tells(before) and _tells(after)):
        return False
    if not _one_voice(before.holder, after.holder):
        return False
    worded = turns(before.matter) % 2 == turns(after.matter) % 2
    return alike(before.matter, after.matter) >= (SAME if worded else CLOSE)


def _one_voice(one: str, other: str) -> bool:
    """Codes of the same body or of bodies of one sector; a country without a sector speaks for each."""
    first, second = (set(code.split("/")[1].split("+")) if "/" in code else {""} for code in (one, other))
    return bool(first & second) or "" in first or "" in second
