"""Going through many inputs: the good are done, the bad are named, and the exit code tells which there were."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import NoReturn

import typer

from detente.model import Capture, DetenteError, Reading
from detente.run import read_all
from detente.run.fault import told


def name_bad(error: DetenteError) -> None:
    """Tell the user of a bad input, in one line on standard error."""
    typer.echo(str(error), err=True)


@dataclass
class Tally:
    """Counts of inputs done and of inputs that were bad; `name` tells the user of a bad one."""

    good: int = 0
    bad: int = 0
    name: Callable[[DetenteError], None] = name_bad

    def go(
        self,
        found: Iterable[Capture | DetenteError],
        read: Callable[[Capture], Reading],
        take: Callable[[Reading, Capture], object],
        skip: Callable[[Capture], bool] = lambda capture: False,
    ) -> None:
        """Read each capture and take its reading; a bad one, found so or on reading, is named and the next follows.

        Raises:
            DetenteError: from `take` and `skip`: where a reading cannot be put anywhere, none of the next can.
        """
        for outcome in read_all(found, read, skip, told):
            if outcome.error is not None:
                self._bad(outcome.error)
                continue
            if outcome.reading is not None and outcome.capture is not None:
                take(outcome.reading, outcome.capture)
            self.good += 1

    def _bad(self, error: DetenteError) -> None:
        self.bad += 1
        self.name(error)

    def leave(self) -> NoReturn:
        """End the command: 0 all well, 1 some were bad, 2 nothing was done."""
        raise typer.Exit(0 if not self.bad else 1 if self.good else 2)
