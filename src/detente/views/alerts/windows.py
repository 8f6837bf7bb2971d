"""What a measure comes to over a window of days, from mentions that fit a rule. Pure: no archive, no clock."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from detente.views.alerts.rules import Rule
from detente.views.tension import MEMORY, Tension


@dataclass(frozen=True)
class Told:
    """A mention that fits a rule. `day` is the event's own where it is known to the day and not after publication,
    else that of publication; `reading` tells in which order articles came; `subject` is the dyad or actor."""

    day: date
    reading: int
    article: str
    incident: str
    intensity: float
    type: str
    mode: str | None
    quad: str
    subject: str


def value(rule: Rule, told: Iterable[Told], end: date) -> float:
    """The measure of the window that ends with this day (included); the mean intensity of an empty window is 0."""
    if rule.measure == "tension":
        return _tension(told, end)
    return _VALUES[rule.measure](within(told, end, rule.window_days))


def within(told: Iterable[Told], end: date, days: int) -> list[Told]:
    """The mentions of this many days up to `end`, included."""
    start = end - timedelta(days=days - 1)
    return [t for t in told if start <= t.day <= end]


def _tension(told: Iterable[Told], end: date) -> float:
    index = Tension("day")
    known: dict[date, dict[str, float]] = {}
    for t in within(told, end, MEMORY):
        known.setdefault(t.day, {})[t.incident] = t.intensity
    reached = 0.0
    for back in range(MEMORY - 1, -1, -1):
        reached = index.add(known.get(end - timedelta(days=back), {}).values())
    return reached


def _intensity(told: list[Told]) -> float:
    return sum(t.intensity for t in told) / len(told) if told else 0.0


_VALUES: dict[str, Callable[[list[Told]], float]] = {
    "mentions": len,
    "articles": lambda told: len({t.article for t in told}),
    "incidents": lambda told: len({t.incident for t in told}),
    "intensity": _intensity,
}
