"""Articles read in processes of their own, so that neither a long one nor one that kills its reader holds up the watch.

What is handed to such a process and comes back is the interpreter's own; nothing from outside is ever unpickled.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Final

from pebble import ProcessExpired, ProcessPool

from detente.model import Capture, DetenteError, Reading
from detente.run.fault import told
from detente.run.local import BATCHES, context
from detente.run.watch.state import Row
from detente.run.worker import reader, warm

AT_ONCE: Final = 2
"""How many articles are read at once: while a very long one is, the others go on beside it."""
_SECONDS: Final = 300.0
"""How long one article may take; the longest that is taken in, a text of a megabyte, takes less."""

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
        self._pool = ProcessPool(
            max_workers=AT_ONCE, max_tasks=BATCHES, context=context(), initializer=warm, initargs=(model,)
        )
        self._pool.schedule(int)

    def __call__(self, capture: Capture) -> Future[Reading]:
        """Begin to read a capture."""
        begun: Future[Reading] = self._pool.schedule(_read, args=(capture, self._model), timeout=self._seconds)
        return begun

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
    except Exception as error:
        return Read(row, capture, fault=told(capture.name, error))


def _read(capture: Capture, model: str | None) -> Reading:
    return reader(model).read(capture)
