"""A stream of captures in, a stream of outcomes out, in the same order, one article in memory at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from detente.model import Capture, DetenteError, Reading


@dataclass(frozen=True)
class Outcome:
    """What became of one input: its reading, or why there is none, or neither where it was passed over."""

    capture: Capture | None = None
    reading: Reading | None = None
    error: DetenteError | None = None


def read_all(
    found: Iterable[Capture | DetenteError],
    read: Callable[[Capture], Reading],
    skip: Callable[[Capture], bool] = lambda capture: False,
    explain: Callable[[str, Exception], DetenteError] | None = None,
) -> Iterator[Outcome]:
    """Read each capture that `skip` does not pass over.

    Args:
        found: captures, or the errors of inputs that could not be had.
        read: reads one capture.
        skip: tells what need not be read again.
        explain: turns a fault of our own into its one line, so that one page never ends a run; without it, such a
            fault is raised.
    """
    for item in found:
        if isinstance(item, DetenteError):
            yield Outcome(error=item)
        elif skip(item):
            yield Outcome(capture=item)
        else:
            yield _outcome(item, read, explain)


def _outcome(
    item: Capture, read: Callable[[Capture], Reading], explain: Callable[[str, Exception], DetenteError] | None
) -> Outcome:
    try:
        return Outcome(capture=item, reading=read(item))
    except DetenteError as error:
        return Outcome(capture=item, error=error)
    except Exception as fault:
        if explain is None:
            raise
        return Outcome(capture=item, error=explain(item.name, fault))
