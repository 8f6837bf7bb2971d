"""Alerts: rules of what is out of the usual, judged as articles arrive."""

from detente.archive.alerts import Alert
from detente.views.alerts.evaluate import evaluate
from detente.views.alerts.rules import Rule, Rules, load

__all__ = ["Alert", "Rule", "Rules", "evaluate", "load"]
