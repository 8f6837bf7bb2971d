"""Alerts on their way out: JSON lines, RSS, Atom, a webhook, messages in a folder."""

from detente.export.alerts.outs import deliver, outs

__all__ = ["deliver", "outs"]
