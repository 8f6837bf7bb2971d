"""Feeds and sitemaps watched: polled politely, their articles fetched once, read, and handed on within seconds."""

from detente.run.watch.config import Config, load
from detente.run.watch.reads import Processes
from detente.run.watch.report import report
from detente.run.watch.state import State
from detente.run.watch.watcher import Taken, Watcher

__all__ = ["Config", "Processes", "State", "Taken", "Watcher", "load", "report"]
