"""What a measure comes to over windows of days, from mentions that fit a rule. Pure: no archive, no clock."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from detente.views.alerts.rules import Rule
from detente.views.tension import MEMORY, Tension

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
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


@dataclass
class History:
    """The mentions of one subject by day, in the order in which they came."""

    days: dict[date, list[Told]] = field(default_factory=dict)

    @classmethod
    def of(cls, told: Iterable[Told]) -> History:
        """A history of these mentions."""
        made = cls()
        for t in told:
            made.add(t)
        return made

    def add(self, t: Told) -> None:
        """Take in a mention."""
        self.days.setdefault(t.day, []).append(t)

    def within(self, end: date, days: int) -> list[Told]:
        """The mentions of this many days up to `end`, included."""
        return [t for back in range(days - 1, -1, -1) for t in self.days.get(end - timedelta(days=back), ())]

    def value(self, rule: Rule, end: date) -> float:
        """The measure of the window that ends with this day (included)."""
        return next(self.curve(rule, end, 1))

    def curve(self, rule: Rule, first: date, count: int) -> Iterator[float]:
        """The measure of `count` windows, the first ending with this day and each other a day later."""
        if rule.measure == "tension":
            return self._tension(first, count)
        return self._sums(rule, first, count)

    def _sums(self, rule: Rule, first: date, count: int) -> Iterator[float]:
        """Each window from the one before: a day comes in, another goes out."""
        held: Counter[object] = Counter()
        total = 0.0
        for t in self.within(first - _DAY, rule.window_days):
            held[_key(rule, t)] += 1
            total += t.intensity
        for step in range(count):
            end = first + timedelta(days=step)
            for t in self.days.get(end, ()):
                held[_key(rule, t)] += 1
                total += t.intensity
            for t in self.days.get(end - timedelta(days=rule.window_days), ()):
                held[_key(rule, t)] -= 1
                total -= t.intensity
                if not held[_key(rule, t)]:
                    del held[_key(rule, t)]
            counted = len(held)
            yield (round(total / counted, 9) if counted else 0.0) if rule.measure == "intensity" else counted

    def _tension(self, first: date, count: int) -> Iterator[float]:
        index = Tension("day")
        for step in range(1 - MEMORY, count):
            told = self.days.get(first + timedelta(days=step), ())
            reached = index.add({t.incident: t.intensity for t in told}.values())
            if step >= 0:
                yield reached


def _key(rule: Rule, t: Told) -> object:
    """What counts once: the article, the incident, or the mention itself."""
    return {"articles": t.article, "incidents": t.incident}.get(rule.measure, id(t))
