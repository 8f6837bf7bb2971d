"""`detente board`: who stands where on what, for an archive or for the pages named."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from detente.cli.options import AsOf, Model
from detente.cli.tally import Tally
from detente.model import DetenteError

if TYPE_CHECKING:
    from detente.archive import Archive
    from detente.views.board import Board

_SOME_TIME = "2000-01-01 00:00:00"  # when a page is added to an archive that nobody keeps is of no account


class Format(StrEnum):
    """How the board is printed."""

    table = "table"
    md = "md"
    csv = "csv"
    json = "json"


def board(
    pages: Annotated[list[str] | None, typer.Argument(metavar="[PAGE…]", help="Pages, in place of an archive.")] = None,
    archive: Annotated[Path | None, typer.Option("--archive", "-a", metavar="FILE", help="The archive.")] = None,
    side: Annotated[
        list[str] | None,
        typer.Option(metavar="SIDE", help="A column: a country (RUS) or part of one (UKR/OPP). Repeat for more."),
    ] = None,
    since: Annotated[str | None, typer.Option(metavar="DATE", help="A day, month or year, included.")] = None,
    until: Annotated[str | None, typer.Option(metavar="DATE", help="A day, month or year, included.")] = None,
    published: Annotated[
        str | None, typer.Option(metavar="DATE", help="The day of publication where a page has none.")
    ] = None,
    format: Annotated[Format, typer.Option(help="table or md for people; csv or json for programs.")] = Format.table,
    as_of: AsOf = None,
    model: Model = None,
) -> None:
    """Lay out who stands where: issues as rows, sides as columns, each stance with its words and day."""
    from detente.views.board import Asked
    from detente.views.board import board as laid_out

    if bool(pages) == (archive is not None):
        raise DetenteError("board", "needs an archive or pages", "give --archive FILE or pages, not both")
    asked = Asked(sides=tuple(side or ()), since=since, until=until)
    if archive is not None:
        from detente.archive import Archive

        with Archive.open(archive, as_of=as_of) as kept:
            _print(laid_out(kept, asked), format)
        return
    tally = Tally()
    with _of_pages(pages or [], published, model, tally) as kept:
        found = laid_out(kept, asked)
    if tally.good:
        _print(found, format)
    tally.leave()


@contextmanager
def _of_pages(pages: Sequence[str], published: str | None, model: str | None, tally: Tally) -> Iterator[Archive]:
    """An archive of these pages alone, gone when it is closed."""
    from detente.archive import Archive
    from detente.cli.pages import found, reader

    with tempfile.TemporaryDirectory() as folder, Archive.open(Path(folder) / "board.db", create=True) as kept:
        tally.go(found(pages, published), reader(model), lambda reading, _: kept.add(reading, at=_SOME_TIME))
        yield kept


def _print(found: Board, format: Format) -> None:
    from detente.cli import board_sheet
    from detente.export import write_csv
    from detente.views.board import COLUMNS, flat

    if format is Format.csv:
        write_csv(flat(found), COLUMNS, sys.stdout)
    elif format is Format.json:
        typer.echo(board_sheet.as_json(found))
    elif format is Format.md:
        typer.echo(board_sheet.markdown(found))
    else:
        board_sheet.lay_out(found)
