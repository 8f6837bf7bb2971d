"""A progress bar on a terminal, nothing elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeAlias

from detente.cli.tally import name_bad
from detente.model import Capture, DetenteError

if TYPE_CHECKING:
    from rich.progress import Progress

Found: TypeAlias = Iterable[Capture | DetenteError]
Watch: TypeAlias = Callable[[Found], Found]
Name: TypeAlias = Callable[[DetenteError], None]


@contextmanager
def progress() -> Iterator[tuple[Watch, Name]]:
    """Two functions: one passes inputs through and moves the bar, one names a bad input above it."""
    if not sys.stderr.isatty():
        yield (lambda found: found), name_bad
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(), TextColumn("{task.description}"))
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        yield (lambda found: _watched(bar, found)), lambda error: bar.console.print(str(error), markup=False)


def _watched(bar: Progress, found: Found) -> Found:
    """The total grows with the inputs found, since a folder or a feed tells its number only as it is opened."""
    task = bar.add_task("", total=None)
    for item in found:
        bar.update(task, description=item.name)
        yield item
        bar.advance(task)
