"""Days, weeks and months: the period that holds a day, and the one after it. Weeks begin on Monday (ISO 8601)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Literal

Period = Literal["day", "week", "month"]


def period_of(day: str, by: Period) -> date:
    """The first day of the period that holds an ISO day."""
    found = date.fromisoformat(day)
    if by == "week":
        return found - timedelta(days=found.weekday())
    return found.replace(day=1) if by == "month" else found


def next_period(start: date, by: Period) -> date:
    """The first day of the period after the one that starts here."""
    if by == "month":
        return (start + timedelta(days=32)).replace(day=1)
    return start + timedelta(days=7 if by == "week" else 1)
