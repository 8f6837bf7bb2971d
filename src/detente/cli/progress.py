"""A progress bar on a terminal, nothing elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from detente.cli.tally import name_bad
from detente.model import Capture, DetenteError

if TYPE_CHECKING:
    from rich.progress import Progress

Found: TypeAlias = Iterable[Capture | DetenteError]
Watch: TypeAlias = Callable[[Found], Found]
Name: TypeAlias = Callable[[DetenteError], None]

_LINE = 65_536


@contextmanager
def progress(pages: Sequence[str]) -> Iterator[tuple[Watch, Name]]:
    """Two functions: one passes inputs through and moves the bar, one names a bad input above it."""
    if not sys.stderr.isatty():
        yield (lambda found: found), name_bad
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(), TextColumn("{task.description}"))
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        total = sum(expected(page) for page in pages)
        yield (lambda found: _watched(bar, found, total)), lambda error: bar.console.print(str(error), markup=False)


def expected(page: str) -> int:
    """About how many articles the user names here: the files of a folder, the lines of JSON lines, else one."""
    from detente.reading.sources import files
    from detente.reading.unpacking import BrokenData, Stream

    path = Path(page)
    try:
        if path.is_dir():
            return sum(expected(str(inner)) for inner in files.pages(path))
        if path.is_file() and files.ending(path) in files.JSON_LINES:
            with path.open("rb") as file:
                return sum(1 for _ in Stream(file).lines(_LINE))
    except (DetenteError, OSError, BrokenData):
        return 1  # reading it will tell what is wrong
    return 1


def _watched(bar: Progress, found: Found, total: int) -> Found:
    """A feed tells its number only as it is opened: the total grows where there is more than was expected."""
    task = bar.add_task("", total=total)
    for done, item in enumerate(found, start=1):
        bar.update(task, description=Path(item.name).name, total=max(total, done))
        yield item
        bar.advance(task)
