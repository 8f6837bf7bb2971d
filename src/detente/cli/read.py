"""`detente read`: what an article records, for people or for programs."""

from __future__ import annotations

from enum import StrEnum
from itertools import chain, islice
from typing import TYPE_CHECKING, Annotated, Any

import typer

from detente.cli.options import FieldMap, Knowledge, Model, Pages, Published

if TYPE_CHECKING:
    from detente.model import Capture


class Format(StrEnum):
    """How readings are printed."""

    table = "table"
    json = "json"
    jsonl = "jsonl"


class Only(StrEnum):
    """What is printed where not all of it is wanted."""

    article = "article"


_ONLY = typer.Option(help="article: what was read of the page, block by block, and what was left out and why.")
_FORMAT = typer.Option(
    help="table: for people; json: one object, for several articles an array; jsonl: one object a line."
)


def read(
    pages: Pages,
    format: Annotated[Format, _FORMAT] = Format.table,
    published: Published = None,
    only: Annotated[Only | None, _ONLY] = None,
    fields: FieldMap = None,
    model: Model = None,
    knowledge: Knowledge = None,
) -> None:
    """Read articles and print their events, statements, positions and figures.

    Several articles are printed in the order of the input; a bad one is named and the others go on.
    """
    from detente.cli.pages import found, lay, reader
    from detente.cli.printers import printer
    from detente.cli.tally import Tally

    lay(knowledge)
    captures = found(pages, published, fields)
    first = list(islice(captures, 2))
    out = printer(format.value, several=len(first) > 1)
    tally = Tally()
    tally.go(chain(first, captures), _page if only else reader(model), lambda reading, _: out.put(reading))
    out.close()
    tally.leave()


def _page(capture: Capture) -> Any:
    """The report on one page; the language model is not needed for it."""
    from detente.reading import read_page

    return read_page(capture)
