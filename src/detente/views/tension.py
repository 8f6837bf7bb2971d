"""How tense a dyad is: a smoothed, shrunken mean of what its incidents weigh (docs/series.md has the formula)."""

from __future__ import annotations

from collections.abc import Iterable

from detente.views.periods import Period

HALF_LIFE = 14.0  # days after which an incident weighs half
PRIOR = 3.0  # neutral incidents that each period is mixed with, so that one event alone is no crisis
MEMORY = 140  # days after which an incident weighs less than a thousandth
_DAYS: dict[Period, float] = {"day": 1.0, "week": 7.0, "month": 30.4375}


class Tension:
    """The index, period after period: from -10 (the closest cooperation) to 10 (war); 0 where nothing is known."""

    def __init__(self, by: Period) -> None:
        self._keep = 0.5 ** (_DAYS[by] / HALF_LIFE)
        self._sum = self._weight = 0.0

    def add(self, intensities: Iterable[float]) -> float:
        """Take in the intensities (Goldstein scale) of the next period's incidents and give the index at its end."""
        found = list(intensities)
        self._sum = self._sum * self._keep - sum(found)
        self._weight = self._weight * self._keep + len(found)
        return self._sum / (self._weight + PRIOR)
