"""Does a rule hold on a day? Threshold, above the highest of a time, robust z-score, first of its kind. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from statistics import fmean, median

from detente.views.alerts.rules import Rule
from detente.views.alerts.windows import Told, value, within

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


def judge(rule: Rule, told: list[Told], day: date, since: date) -> list[Verdict]:
    """The verdicts of a rule on a day.

    Args:
        rule: the rule.
        told: every mention that fits it, whatever its day.
        day: the last day of the window.
        since: the first day that the archive knows of; comparisons with a time before it are not made.
    """
    reach = max(0, (day - timedelta(days=rule.window_days - 1) - since).days)
    if rule.history_days > reach:
        return []
    if rule.first:
        return _firsts(rule, told, day)
    measured = value(rule, told, day)
    reasons = [_least(rule, measured), _most(rule, measured), _high(rule, told, day, reach), _z(rule, told, day, reach)]
    asked = [rule.at_least, rule.at_most, rule.above_high_of, rule.robust_z]
    if any(a is not None and r is None for a, r in zip(asked, reasons, strict=True)):
        return []
    why = f"{rule.measure} {measured:.4g} in {rule.window}: " + ", ".join(r for r in reasons if r)
    return [Verdict(measured, why, tuple(within(told, day, rule.window_days)))]


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


def _high(rule: Rule, told: list[Told], day: date, reach: int) -> str | None:
    if rule.above_high_of is None:
        return None
    before = _before(rule, told, day, min(rule.high_days, reach))
    highest = max(before, default=0.0)
    if value(rule, told, day) <= highest:
        return None
    return f"above the highest of {rule.above_high_of}, {highest:.4g}"


def _z(rule: Rule, told: list[Told], day: date, reach: int) -> str | None:
    if rule.robust_z is None:
        return None
    usual = _before(rule, told, day, min(rule.usual_days, reach))
    if not usual:
        return None
    z = robust_z(value(rule, told, day), usual, _FLOOR.get(rule.measure, 1.0))
    return f"robust z {z:.1f}, usually {median(usual):.4g}" if z >= rule.robust_z else None


def _before(rule: Rule, told: list[Told], day: date, span: int) -> list[float]:
    """The measure of each window that ends in the days before this one begins."""
    start = day - timedelta(days=rule.window_days)
    near = [t for t in told if t.day <= start]
    return [value(rule, near, start - timedelta(days=back)) for back in range(span)]


def _firsts(rule: Rule, told: list[Told], day: date) -> list[Verdict]:
    found: dict[str, list[Told]] = {}
    for t in told:
        if t.day == day:
            found.setdefault(_kind(rule, t), []).append(t)
    return [
        Verdict(1.0, f"the first {_noun(rule, kind)} {_time(rule)}", tuple(causes), kind)
        for kind, causes in sorted(found.items())
        if not _seen(rule, told, day, kind)
    ]


def _seen(rule: Rule, told: list[Told], day: date, kind: str) -> bool:
    low = day - timedelta(days=rule.usual_days) if rule.usual_days else date.min
    return any(low <= t.day < day and _kind(rule, t) == kind for t in told)


def _kind(rule: Rule, t: Told) -> str:
    if rule.first == "mode":
        return f"{t.type} {t.mode or ''}".strip()
    return {"event": "event", "type": t.type, "quad": t.quad}[rule.first or "event"]


def _noun(rule: Rule, kind: str) -> str:
    return kind if rule.first == "event" else f"{kind} event"


def _time(rule: Rule) -> str:
    return f"in {rule.baseline}" if rule.baseline else "in the archive"
