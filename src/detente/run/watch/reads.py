"""Articles read in processes of their own, so that neither a long one nor one that kills its reader holds up the watch.

What is handed to such a process and comes back is the interpreter's own; nothing from outside is ever unpickled.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from typing import Final

from pebble import ProcessExpired, ProcessPool

from detente.model import Capture, DetenteError, Reading
from detente.run.fault import told
from detente.run.local import processes
from detente.run.watch.state import Row
from detente.run.worker import reader

AT_ONCE: Final = 2
"""How many articles are read at once: while a very long one is, the others go on beside it."""
_SECONDS: Final = 300.0
"""How long one article may take; the longest that is taken in, a text of a megabyte, takes less."""
_MOST_BROKEN: Final = 5

Reads = Callable[[Capture], "Future[Reading]"]
"""Begins to read a capture."""


@dataclass(frozen=True)
class Read:
    """A reading that has ended, or why there is none; `died` where its process did, for what reason ever."""

    row: Row
    capture: Capture
    reading: Reading | None = None
    fault: DetenteError | None = None
    died: bool = False


class Processes:
    """Two processes that read, warm when the first article comes; `seconds` is the longest that one may take."""

    def __init__(self, model: str | None, seconds: float = _SECONDS) -> None:
        self._model, self._seconds = model, seconds
        self._pool = self._made()
        self._broken = 0  # pools in a row that broke before anything was read

    def __call__(self, capture: Capture) -> Future[Reading]:
        """Begin to read a capture.

        Raises:
            DetenteError: the processes die again and again; what is being read stays unread, and nothing is lost.
        """
        if not self._pool.active:
            self._renew()
        begun: Future[Reading] = self._pool.schedule(_read, args=(capture, self._model), timeout=self._seconds)
        begun.add_done_callback(self._note)
        return begun

    def _made(self) -> ProcessPool:
        made = processes(AT_ONCE, self._model)
        made.schedule(int)
        return made

    def _renew(self) -> None:
        """A pool whose processes were killed while they had nothing to do is broken for good: take another."""
        self._broken += 1
        if self._broken > _MOST_BROKEN:
            mend = "look at the memory that is left, then start again: what was fetched is kept"
            raise DetenteError("the processes that read", "they die again and again", mend)
        self._pool.stop()  # type: ignore[no-untyped-call]
        self._pool = self._made()

    def _note(self, future: Future[Reading]) -> None:
        if not future.cancelled() and future.exception() is None:
            self._broken = 0

    def __enter__(self) -> Processes:
        return self

    def __exit__(self, *_: object) -> None:
        self._pool.stop()  # type: ignore[no-untyped-call]
        self._pool.join()


def ended(row: Row, capture: Capture, future: Future[Reading]) -> Read:
    """What became of it. Nothing is raised: a fault of our own is told as one of this article."""
    try:
        return Read(row, capture, future.result())
    except DetenteError as error:
        return Read(row, capture, fault=error)
    except TimeoutError:
        problem = "it takes too long to read"
        return Read(row, capture, fault=DetenteError(capture.name, problem, "leave it out with exclude"))
    except ProcessExpired as error:
        problem = f"the process died that read it (exit code {error.exitcode})"
        mend = "look at the memory that is left"
        return Read(row, capture, fault=DetenteError(capture.name, problem, mend), died=True)
    except BrokenProcessPool:
        fault = DetenteError(capture.name, "the process died that read it", "look at the memory that is left")
        return Read(row, capture, fault=fault, died=True)
    except Exception as error:
        return Read(row, capture, fault=told(capture.name, error))


def _read(capture: Capture, model: str | None) -> Reading:
    return reader(model).read(capture)
