"""When: time expressions and the intervals that they stand for."""

from detente.dates.anchor import counted
from detente.dates.find import find, find_times
from detente.dates.mention import TimeMention

__all__ = ["TimeMention", "counted", "find", "find_times"]
