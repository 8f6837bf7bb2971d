"""When: time expressions and the intervals that they stand for."""

from detente.dates.mention import TimeMention

__all__ = ["TimeMention"]
