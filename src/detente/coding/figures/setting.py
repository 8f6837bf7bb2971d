"""Where, when and on whose word: the place and the time of a figure's clause, and the statement that it stands in."""

from __future__ import annotations

from collections.abc import Sequence

from detente.coding.scene import Scene
from detente.dates import TimeMention
from detente.language import Token
from detente.model import Actor, Place, Statement, When
from detente.places import PlaceMention


class Setting:
    """The places, times and statements of a scene, by sentence."""

    def __init__(self, scene: Scene, statements: Sequence[Statement]) -> None:
        self._places: dict[int, list[PlaceMention]] = {}
        for place in scene.places:
            if place.locative:
                self._places.setdefault(place.head.sent.index, []).append(place)
        self._times: dict[int, list[TimeMention]] = {}
        for time in scene.times:
            if time.when is not None and time.type in ("DATE", "TIME"):
                self._times.setdefault(time.head.sent.index, []).append(time)
        self._statements = statements

    def place(self, head: Token) -> Place | None:
        """The place nearest to a figure in its sentence, those after it before those in front."""
        near = self._places.get(head.sent.index, [])
        best = min(near, key=lambda p: (_distance(head, p.head), p.start), default=None)
        return best.place if best is not None else None

    def date(self, head: Token) -> When | None:
        """The day, month or year nearest to a figure in its sentence."""
        near = self._times.get(head.sent.index, [])
        best = min(near, key=lambda t: (_distance(head, t.head), t.start), default=None)
        return best.when if best is not None else None

    def source(self, start: int, end: int) -> Actor | None:
        """The speaker of the statement that holds these words; the shortest where statements nest."""
        holding = [s for s in self._statements if s.start <= start and end <= s.end]
        best = min(holding, key=lambda s: s.end - s.start, default=None)
        return best.speaker if best is not None else None


def _distance(head: Token, other: Token) -> int:
    """Tokens apart; what stands in front counts for a third farther."""
    gap = other.i - head.i
    return 3 * gap if gap >= 0 else -4 * gap
