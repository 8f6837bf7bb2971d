"""What carries batches to workers and back: in order, few at a time, and told apart when a worker is lost."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from detente.model import Capture, DetenteError
from detente.run.batches import Batch
from detente.run.worker import Coded


class Lost(Exception):
    """A batch has no result: its worker died, or took too long. The argument says which."""


class Handle(Protocol):
    """A batch under way."""

    def result(self) -> Coded:
        """Wait for what became of it.

        Raises:
            Lost: if its worker died, or took longer than it may.
        """


class Engine(Protocol):
    """Workers. `window` is how many batches may be under way at once."""

    window: int

    def submit(self, batch: Sequence[Capture]) -> Handle:
        """Give a batch to the workers."""

    def close(self) -> None:
        """End the workers; what is under way is dropped."""


def in_order(engine: Engine, batches: Iterable[Batch]) -> Iterator[tuple[Batch, list[Coded]]]:
    """Each batch with its results, in order, one or several pieces; never more under way than the window."""
    waiting: deque[tuple[Batch, Handle | None]] = deque()
    for batch in batches:
        waiting.append((batch, engine.submit(batch.captures) if batch.captures else None))
        if len(waiting) >= engine.window:
            yield _settled(engine, *waiting.popleft())
    while waiting:
        yield _settled(engine, *waiting.popleft())


def _settled(engine: Engine, batch: Batch, handle: Handle | None) -> tuple[Batch, list[Coded]]:
    """A batch with its results; where its worker was lost, each article is tried alone, and the culprit fails."""
    if handle is None:
        return batch, []
    try:
        return batch, [handle.result()]
    except Lost:
        return batch, [_alone(engine, capture) for capture in batch.captures]


def _alone(engine: Engine, capture: Capture) -> Coded:
    try:
        return engine.submit([capture]).result()
    except Lost as lost:
        return Coded(tables={}, failed={0: str(DetenteError(capture.name, str(lost), "read it alone and report it"))})
