"""A time expression with the interval that it stands for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from detente.language import Token
from detente.model import When

Precision = Literal["time", "day", "month", "year", "interval"]
_PRECISION: dict[int, Precision] = {10: "day", 7: "month", 4: "year"}


@dataclass(eq=False)
class TimeMention:
    """`start` and `end` count characters of the article's text; `head` is the token the grammar hangs it on.

    `type` and `value` as in TIMEX3; `when` is the interval in days, None where it stays open (a duration without an
    anchor, a relative day in an article without a date); `reason` says how it was reckoned. `offset` is the signed
    ISO 8601 distance from an unknown day of publication ("-P1D"), only in articles without a date.
    """

    start: int
    end: int
    head: Token
    type: Literal["DATE", "TIME", "DURATION", "SET"]
    value: str
    when: When | None
    reason: str
    offset: str | None = None

    @property
    def precision(self) -> Precision | None:
        """How closely the interval is known; None where there is none."""
        if self.when is None:
            return None
        if self.when.start != self.when.end:
            return "interval"
        if self.type == "TIME":
            return "time"
        return _PRECISION[len(self.when.start)]
