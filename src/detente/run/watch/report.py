"""How the watch stands, as one object that can be printed, shown and scraped."""

from __future__ import annotations

import sqlite3
import time
from pathlib import Path
from typing import Any

from detente.run.watch.counts import BUCKETS, Counts

_SOURCES = """SELECT a.key AS url, a.kind, a.fetched AS last_answer, a.due, a.failures, a.fault,
    (SELECT count(*) FROM addresses AS b WHERE b.source = a.key AND b.kind = 'article') AS listed,
    (SELECT count(*) FROM addresses AS b WHERE b.source = a.key AND b.kind = 'article' AND b.article IS NOT NULL)
        AS read
    FROM addresses AS a WHERE a.key = a.source ORDER BY a.key"""
_HOSTS = "SELECT host, failures, until, fault FROM hosts WHERE until > ? ORDER BY host"


def report(path: Path, counts: Counts) -> dict[str, Any]:
    """The state of the sources and queues, read from the file, and the counts since the watch began.

    Times are seconds since 1970.
    """
    now = time.time()
    db = sqlite3.connect(path.resolve().as_uri() + "?mode=ro", uri=True, timeout=5)
    db.row_factory = sqlite3.Row
    try:
        queue = {row[0]: row[1] for row in db.execute(
            "SELECT state, count(*) FROM addresses WHERE kind = 'article' GROUP BY state")}  # fmt: skip
        sources = [dict(row) for row in db.execute(_SOURCES)]
        hosts = [dict(row) for row in db.execute(_HOSTS, (now,))]
    finally:
        db.close()
    return {"now": now, "sources": sources, "hosts": hosts, "queue": _queue(queue), **_counted(counts)}


def _queue(found: dict[str, int]) -> dict[str, int]:
    return {state: found.get(state, 0) for state in ("waiting", "fetched", "rest")}


def _counted(counts: Counts) -> dict[str, Any]:
    with counts.lock:
        added = counts.articles["added"]
        return {
            "began": counts.began,
            "fetches": [{"kind": k, "outcome": o, "count": n} for (k, o), n in sorted(counts.fetches.items())],
            "articles": {name: counts.articles[name] for name in ("added", "known", "unreadable")},
            "bytes": counts.bytes,
            "alerts": counts.alerts,
            "latency": {
                "buckets": [[b, sum(counts.latency[c] for c in BUCKETS if c <= b)] for b in BUCKETS],
                "sum": counts.latency_sum,
                "count": added,
            },
            "recent": [{"at": at, "line": line} for at, line in counts.recent],
        }
