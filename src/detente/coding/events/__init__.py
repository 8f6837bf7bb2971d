"""Who did what to whom: triggers, sides, status, time and place, the same act told again."""

from detente.coding.events.coder import find_events

__all__ = ["find_events"]
