"""Readings and mentions made to measure, so that a test reads as a calendar."""

from __future__ import annotations

from datetime import date

import msgspec

from detente.model import Reading, When
from detente.views.alerts.windows import Told
from tests.conftest import build_reading


def threat(article: str, day: str, times: int = 1, type: str = "THREATEN", **more: object) -> Reading:
    """An article of that day that tells of `times` acts of Poland against Russia."""
    made = build_reading(article, published=day)
    act = made.events[1]
    change = {"date": When(start=day, end=day), "status": "actual", "background": False, "type": type} | more
    events = tuple(msgspec.structs.replace(act, incident=f"e{n}", **change) for n in range(times))
    return msgspec.structs.replace(made, events=events)


def mention(day: str, incident: str = "i1", intensity: float = -4.4, reading: int = 1, type: str = "THREATEN") -> Told:
    """One mention, by itself in an article."""
    return Told(
        day=date.fromisoformat(day),
        reading=reading,
        article=f"a-{incident}",
        incident=incident,
        intensity=intensity,
        type=type,
        mode=None,
        quad="verbal-conflict",
        subject="POL-RUS",
    )
