"""A time expression with the interval that it stands for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from detente.language import Token
from detente.model import When


@dataclass(eq=False)
class TimeMention:
    """`start` and `end` count characters of the article's text; `head` is the token the grammar hangs it on.

    `type` and `value` as in TIMEX3; `when` is the interval in days, None where it stays open (a duration without an
    anchor, a relative day in an article without a date); `reason` says how it was reckoned.
    """

    start: int
    end: int
    head: Token
    type: Literal["DATE", "TIME", "DURATION", "SET"]
    value: str
    when: When | None
    reason: str
