"""Where `detente read` puts a reading: a table for people, JSON for programs, each as soon as it is read."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING

import msgspec
import typer

if TYPE_CHECKING:
    from detente.model import Reading
    from detente.reading import Page


def printer(format: str, several: bool) -> Printer:
    """The printer for one of the formats `table`, `json` and `jsonl`; `several` makes JSON an array.

    It prints readings, or the reports of `--only article`.
    """
    if format == "jsonl":
        return Lines()
    if format == "json":
        return Array() if several else Object()
    return Tables()


class Printer(ABC):
    """Takes readings one by one."""

    @abstractmethod
    def put(self, reading: Reading | Page) -> None:
        """Print one reading."""

    def close(self) -> None:  # noqa: B027 - most printers have nothing to finish
        """Print what follows the last."""


class Lines(Printer):
    """One object a line."""

    def put(self, reading: Reading | Page) -> None:
        """Print one line."""
        typer.echo(reading.to_json())


class Object(Printer):
    """The one object of CODEBOOK section 7, indented."""

    def put(self, reading: Reading | Page) -> None:
        """Print the object."""
        typer.echo(msgspec.json.format(reading.to_json(), indent=2))


class Array(Printer):
    """A JSON array of such objects."""

    def __init__(self) -> None:
        self._before = "["

    def put(self, reading: Reading | Page) -> None:
        """Print the next element."""
        typer.echo(self._before + "\n" + msgspec.json.format(reading.to_json(), indent=2).decode(), nl=False)
        self._before = ","

    def close(self) -> None:
        """Close the array, which may be empty."""
        typer.echo("\n]" if self._before == "," else "[]")


class Tables(Printer):
    """Pages for people."""

    def __init__(self) -> None:
        from detente.cli.paper import paper

        self._console = paper()
        self._any = False

    def put(self, reading: Reading | Page) -> None:
        """Print one article's records, parted from the one before by a rule."""
        from rich.rule import Rule

        from detente.cli import article, sheet
        from detente.cli.paper import lay
        from detente.model import Reading

        if self._any:
            lay(self._console, Rule(style="dim"))
        self._any = True
        if isinstance(reading, Reading):
            lay(self._console, sheet.sheet(reading, plain=not self._console.is_terminal))
        else:
            lay(self._console, article.sheet(reading))
