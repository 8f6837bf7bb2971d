"""A mass run as a user watches it: bad inputs by name, and on a terminal a line with count, rate and time left."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

    from detente.run.code import Step
    from detente.run.job import Job

_NAMED = 20


@contextmanager
def told_of(job: Job) -> Iterator[Callable[[Step], None]]:
    """A function that is told of each step. The first bad inputs are named; all stand in the manifest."""
    if not sys.stderr.isatty():
        yield _Named(lambda line: typer.echo(line, err=True)).take
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
    from rich.progress import TimeRemainingColumn as TimeLeft

    columns = (BarColumn(), MofNCompleteColumn(), TextColumn("{task.description}"), TimeElapsedColumn(), TimeLeft())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        named = _Named(lambda line: bar.console.print(line, markup=False))
        line = _Line(bar, bar.add_task("starting", total=job.limit))
        threading.Thread(target=line.expect, args=(job,), daemon=True).start()

        def take(step: Step) -> None:
            named.take(step)
            line.take(step)

        yield take


class _Named:
    """Names the first bad inputs, then says once that there are more."""

    def __init__(self, say: Callable[[str], None]) -> None:
        self._say, self._count = say, 0

    def take(self, step: Step) -> None:
        for failure in step.failures:
            self._count += 1
            if self._count <= _NAMED:
                self._say(failure.problem)
            elif self._count == _NAMED + 1:
                self._say("more bad inputs: the manifest names them all")


class _Line:
    """The moving line: inputs done, articles and words a second since this start."""

    def __init__(self, bar: Progress, task: TaskID) -> None:
        self._bar, self._task, self._begun = bar, task, time.monotonic()

    def expect(self, job: Job) -> None:
        """Count, beside the run, what is there to read, so that the time left can be told."""
        from detente.cli.progress import expected

        there = sum(expected(name) for name in job.inputs) * (job.sample or 1)
        self._bar.update(self._task, total=round(min(there, job.limit or there) / job.shard.of))

    def take(self, step: Step) -> None:
        seconds = max(time.monotonic() - self._begun, 1e-9)
        rate = f"{step.inputs / seconds:,.1f} articles/s, {step.words / seconds:,.0f} words/s"
        self._bar.update(self._task, completed=step.before + step.inputs, description=rate)
