"""Does a mass run cost as much at its end as at its start? 50,000 short articles through `detente code`'s own path."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

from detente.run.code import Step, run
from detente.run.job import Job
from detente.run.local import Local
from evaluation.rows import Row, row
from evaluation.run import lines, short

ARTICLES = 50_000
_WORKERS = 2
_TENTHS = 10
_ALL = 1_000_000


def measure(data_dir: Path) -> list[Row]:
    """How far the run strays from a straight line, and what a million articles cost by its slope.

    The first tenth is left out: in it the workers start, and each fills its tables of words for the first time.
    """
    times = _times(ARTICLES)
    task = f"mass run, {ARTICLES:,} short articles, two workers"
    each = (times[-1] - times[0]) / (len(times) - 1)
    stray = max(abs(times[k] - times[0] - k * each) for k in range(len(times))) / (times[-1] - times[0])
    middle = len(times) // 2
    halves = (times[-1] - times[middle]) / (len(times) - 1 - middle) / ((times[middle] - times[0]) / middle)
    hours = each * _ALL / (ARTICLES / _TENTHS) / 3600
    return [
        row(task, "farthest from a straight line, share of the time (at most .05)", stray, ARTICLES),
        row(task, "time an article in the last half / in the first", halves, ARTICLES),
        row(task, f"hours for {_ALL:,} of them on this machine, by slope", hours, ARTICLES),
    ]


def _times(articles: int) -> list[float]:
    """Seconds of the clock at which each tenth of the articles was done."""
    times: list[float] = []

    def watch(step: Step) -> None:
        if step.inputs >= (len(times) + 1) * articles // _TENTHS:
            times.append(time.perf_counter())

    with tempfile.TemporaryDirectory() as folder:
        path = lines(map(short, range(articles)), folder)
        engine = Local(_WORKERS, None, 120)
        try:
            run(Job(inputs=(path,)), str(Path(folder, "out")), engine, watch)
        finally:
            engine.close()
    return times
