"""Workers on this machine: processes that may die or be too slow without ending the run."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Sequence
from concurrent.futures import Future, TimeoutError
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.context import BaseContext
from typing import Final

from pebble import ProcessExpired, ProcessPool

from detente.model import Capture, DetenteError
from detente.run.engine import Lost
from detente.run.worker import Coded, Work, code, warm

_AHEAD: Final = 4
BATCHES: Final = 500
"""Batches after which a worker is replaced, since the vocabulary of the language pipeline grows with each new word."""

SECONDS_EACH: Final = 5.0
"""What each further article adds to the time that a batch may take; a batch that is too slow is tried one by one."""


class Local:
    """Worker processes, forked from one server that has loaded the knowledge and the language pipeline, so that they
    share that memory."""

    def __init__(self, workers: int, model: str | None, seconds: float, work: Work = code) -> None:
        """Start the server; workers start with the first batches.

        Args:
            workers: how many processes.
            model: the language pipeline; None is the usual one.
            seconds: the longest that one article may take.
            work: what is done with a batch.
        """
        self.window = workers * _AHEAD
        self._model, self._seconds, self._work = model, seconds, work
        self._pool = processes(workers, model)

    def submit(self, batch: Sequence[Capture]) -> _Handle:
        """See `Engine`."""
        limit = self._seconds + SECONDS_EACH * (len(batch) - 1)
        return _Handle(self._pool.schedule(self._work, args=(batch, self._model), timeout=limit))

    def close(self) -> None:
        """See `Engine`."""
        self._pool.stop()  # type: ignore[no-untyped-call]
        self._pool.join()


class _Handle:
    def __init__(self, future: Future[Coded]) -> None:
        self._future = future

    def result(self) -> Coded:
        try:
            return self._future.result()
        except ProcessExpired as error:
            raise Lost(f"the worker process died while reading it (exit code {error.exitcode})") from error
        except BrokenProcessPool as error:
            mend = "call it under `if __name__ == '__main__':`, and look at the memory that is left"
            raise DetenteError("the worker processes", "they cannot be started", mend) from error
        except TimeoutError as error:
            raise Lost("it took longer than an article may (--timeout)") from error


def processes(workers: int, model: str | None) -> ProcessPool:
    """So many processes, each warm for a language pipeline and replaced after `BATCHES` tasks."""
    return ProcessPool(max_workers=workers, max_tasks=BATCHES, context=_context(), initializer=warm, initargs=(model,))


def _context() -> BaseContext:
    """How worker processes are started: forked from a server that has all in memory, where the system can."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["detente.run.ready"])
    return context


def cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
