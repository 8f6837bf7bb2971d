"""What the watch has done since it began, counted for its status and for Prometheus."""

from __future__ import annotations

import threading
import time
from collections import Counter, deque
from dataclasses import dataclass, field
from typing import Final

BUCKETS: Final = (0.1, 0.25, 0.5, 1.0, 2.0, 5.0, 10.0, 60.0)
_RECENT: Final = 50


@dataclass
class Counts:
    """`fetches` by kind and outcome; `articles` by what became of them; `latency` is the seconds from the end of a
    fetch to the alerts. Written by the watch, read by the status server, so that a lock guards it."""

    began: float = field(default_factory=time.time)
    fetches: Counter[tuple[str, str]] = field(default_factory=Counter)
    articles: Counter[str] = field(default_factory=Counter)
    bytes: int = 0
    alerts: int = 0
    latency: Counter[float] = field(default_factory=Counter)
    latency_sum: float = 0.0
    recent: deque[tuple[float, str]] = field(default_factory=lambda: deque(maxlen=_RECENT))
    lock: threading.Lock = field(default_factory=threading.Lock)

    def fetched(self, kind: str, outcome: str, size: int) -> None:
        """A request has ended: `outcome` is a status or "fault"."""
        with self.lock:
            self.fetches[kind, outcome] += 1
            self.bytes += size

    def taken(self, became: str, alerts: int, seconds: float) -> None:
        """An article was read: `became` is "added", "known", "unreadable" or "gone"."""
        with self.lock:
            self.articles[became] += 1
            self.alerts += alerts
            if became == "added":
                self.latency_sum += seconds
                self.latency[next((bound for bound in BUCKETS if seconds <= bound), float("inf"))] += 1

    def told(self, line: str) -> None:
        """A line for the status page."""
        with self.lock:
            self.recent.append((time.time(), line))
