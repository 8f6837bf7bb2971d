"""`detente figures`: counts of one thing side by side, those that conflict first."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from detente.cli.options import ArchivePath, AsOf
from detente.cli.show import Format

if TYPE_CHECKING:
    from detente.views.figures import Thing


def figures(
    archive: ArchivePath,
    kind: Annotated[str | None, typer.Option(help="killed, injured, troops, protesters … as in the codebook.")] = None,
    country: Annotated[str | None, typer.Option(help="Where, as UKR.")] = None,
    since: Annotated[str | None, typer.Option(metavar="DATE", help="A day, month or year, included.")] = None,
    until: Annotated[str | None, typer.Option(metavar="DATE", help="A day, month or year, included.")] = None,
    conflicts: Annotated[bool, typer.Option("--conflicts", help="Only counts that cannot all be right.")] = False,
    as_of: AsOf = None,
    format: Annotated[Format, typer.Option(help="table for people; csv or jsonl for programs.")] = Format.table,
) -> None:
    """Set counts of the same thing side by side: how many, where, when, on whose word, in which paper."""
    from detente.archive import Archive
    from detente.export import write_csv, write_jsonl
    from detente.views.figures import COLUMNS, Asked, flat
    from detente.views.figures import figures as counted

    asked = Asked(kind=kind, country=country, since=since, until=until)
    with Archive.open(archive, as_of=as_of) as kept:
        things = [t for t in counted(kept, asked) if t.conflict or not conflicts]
    if format is Format.table:
        _print(things)
    else:
        (write_csv if format is Format.csv else write_jsonl)(flat(things), COLUMNS, sys.stdout)


def _print(things: list[Thing]) -> None:
    """A block a thing: its kind and place, and each count with its words and voice."""
    from rich.table import Table
    from rich.text import Text

    from detente.cli.paper import lay, paper
    from detente.cli.words import span

    console = paper()
    for thing in things:
        head = Text.assemble((thing.kind, "bold"), f"  {thing.country or ''}  ")
        lay(
            console,
            head.append("conflicting" if thing.conflict else "agreeing", style="red" if thing.conflict else "dim"),
        )
        table = Table.grid(padding=(0, 2))
        for c in thing.counts:
            value = Text(span(c.value, c.low, c.high), style="bold", justify="right")
            voice = c.on_the_word_of or "·"
            table.add_row(
                "", value, Text(" ".join(c.what.split())), voice, c.place or "", c.day or "", Text(c.outlet or "")
            )
        lay(console, table)
    if not things:
        lay(console, "no counts match")
