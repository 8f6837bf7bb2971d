"""`detente read`: what an article records, for people or for programs."""

from __future__ import annotations

from enum import StrEnum
from itertools import chain, islice
from typing import Annotated

import typer

from detente.cli.options import Model, Pages, Published


class Format(StrEnum):
    """How readings are printed."""

    table = "table"
    json = "json"
    jsonl = "jsonl"


_FORMAT = typer.Option(
    help="table: for people; json: one object, for several articles an array; jsonl: one object a line."
)


def read(
    pages: Pages,
    format: Annotated[Format, _FORMAT] = Format.table,
    published: Published = None,
    model: Model = None,
) -> None:
    """Read articles and print their events, statements, positions and figures.

    Several articles are printed in the order of the input; a bad one is named and the others go on.
    """
    from detente.cli.pages import found, reader
    from detente.cli.printers import printer
    from detente.cli.tally import Tally

    captures = found(pages, published)
    first = list(islice(captures, 2))
    out = printer(format.value, several=len(first) > 1)
    tally = Tally()
    tally.go(chain(first, captures), reader(model), lambda reading, _: out.put(reading))
    out.close()
    tally.leave()
