"""Does a rule hold on a day? Threshold, above the highest of a time, robust z-score, first of its kind. Pure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import fmean, median

from detente.views.alerts.rules import Rule
from detente.views.alerts.windows import History, Told

MAD_SCALE, MEAN_SCALE = 1.4826, 1.2533
"""Make the median and the mean absolute deviation comparable to a standard deviation (Iglewicz and Hoaglin 1993)."""
_FLOOR = {"intensity": 0.5, "tension": 0.5}


@dataclass(frozen=True)
class Verdict:
    """Why a rule holds: what was measured, in words, and the mentions that it rests on; `kind` is that of a first."""

    value: float
    why: str
    causes: tuple[Told, ...]
    kind: str = ""


def judge(rule: Rule, history: History, day: date, since: Callable[[], date]) -> list[Verdict]:
    """The verdicts of a rule on a day.

    Args:
        rule: the rule.
        history: every mention that fits it, whatever its day.
        day: the last day of the window.
        since: gives the first day that the archive knows of, and is asked only where all else holds; comparisons with
            a time before it are not made.
    """
    if rule.first:
        return _firsts(rule, history, day, since)
    measured = history.value(rule, day)
    plain = [_least(rule, measured), _most(rule, measured)]
    if _fail([rule.at_least, rule.at_most], plain):
        return []
    reach = _reach(rule, day, since) if rule.history_days else 0
    if rule.history_days > reach:
        return []
    compared = [_high(rule, history, measured, day, reach), _z(rule, history, measured, day, reach)]
    if _fail([rule.above_high_of, rule.robust_z], compared):
        return []
    span = "" if rule.measure == "tension" else f" in {rule.window}"
    why = f"{rule.measure} {measured:.4g}{span}: " + ", ".join(r for r in plain + compared if r)
    return [Verdict(measured, why, tuple(history.within(day, rule.window_days)))]


def _fail(asked: Sequence[object], reasons: list[str | None]) -> bool:
    return any(a is not None and r is None for a, r in zip(asked, reasons, strict=True))


def _reach(rule: Rule, day: date, since: Callable[[], date]) -> int:
    """How many days before the window the archive knows."""
    return max(0, (day - timedelta(days=rule.window_days - 1) - since()).days)


def robust_z(measured: float, usual: list[float], floor: float) -> float:
    """How many robust standard deviations a value lies above the median; the deviation is at least `floor`, so that
    one more than always is no wonder."""
    middle = median(usual)
    apart = [abs(u - middle) for u in usual]
    scale = MAD_SCALE * median(apart) or MEAN_SCALE * fmean(apart)
    return (measured - middle) / max(scale, floor)


def _least(rule: Rule, measured: float) -> str | None:
    return f"at least {rule.at_least:g}" if rule.at_least is not None and measured >= rule.at_least else None


def _most(rule: Rule, measured: float) -> str | None:
    return f"at most {rule.at_most:g}" if rule.at_most is not None and measured <= rule.at_most else None


def _high(rule: Rule, history: History, measured: float, day: date, reach: int) -> str | None:
    if rule.above_high_of is None:
        return None
    highest = max(_before(rule, history, day, min(rule.high_days, reach)), default=0.0)
    return f"above the highest of {rule.above_high_of}, {highest:.4g}" if measured > highest else None


def _z(rule: Rule, history: History, measured: float, day: date, reach: int) -> str | None:
    if rule.robust_z is None:
        return None
    usual = _before(rule, history, day, min(rule.usual_days, reach))
    if not usual:
        return None
    z = robust_z(measured, usual, _FLOOR.get(rule.measure, 1.0))
    return f"robust z {z:.1f}, usually {median(usual):.4g}" if z >= rule.robust_z else None


def _before(rule: Rule, history: History, day: date, span: int) -> list[float]:
    """The measure of each window that ends in the days before this one begins."""
    last = day - timedelta(days=rule.window_days)
    return list(history.curve(rule, last - timedelta(days=span - 1), span)) if span > 0 else []


def _firsts(rule: Rule, history: History, day: date, since: Callable[[], date]) -> list[Verdict]:
    found: dict[str, list[Told]] = {}
    for t in history.days.get(day, ()):
        found.setdefault(_kind(rule, t), []).append(t)
    new = {kind: causes for kind, causes in sorted(found.items()) if not _seen(rule, history, day, kind)}
    if not new or rule.history_days > _reach(rule, day, since):
        return []
    return [
        Verdict(1.0, f"the first {_noun(rule, kind)} {_time(rule)}", tuple(causes), kind)
        for kind, causes in new.items()
    ]


def _seen(rule: Rule, history: History, day: date, kind: str) -> bool:
    low = day - timedelta(days=rule.usual_days) if rule.usual_days else date.min
    return any(low <= when < day and any(_kind(rule, t) == kind for t in told) for when, told in history.days.items())


def _kind(rule: Rule, t: Told) -> str:
    if rule.first == "mode":
        return f"{t.type} {t.mode or ''}".strip()
    return {"event": "event", "type": t.type, "quad": t.quad}[rule.first or "event"]


def _noun(rule: Rule, kind: str) -> str:
    return kind if rule.first == "event" else f"{kind} event"


def _time(rule: Rule) -> str:
    return f"in {rule.baseline}" if rule.baseline else "in the archive"
