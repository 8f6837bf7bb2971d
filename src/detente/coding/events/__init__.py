"""Who did what to whom: triggers, sides, status, time and place, the same act told again."""

from detente.coding.events.coder import find_events
from detente.coding.events.explain import Explanation, Side, explain
from detente.coding.events.trial import Trial, attempt

__all__ = ["Explanation", "Side", "Trial", "attempt", "explain", "find_events"]
