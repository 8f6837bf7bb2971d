"""`detente show`: the timeline of an archive."""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from detente.cli.options import ArchivePath, AsOf

if TYPE_CHECKING:
    from detente.archive import Archive
    from detente.views import Filter


class Format(StrEnum):
    """How the timeline is printed."""

    table = "table"
    csv = "csv"
    jsonl = "jsonl"


def show(
    archive: ArchivePath,
    actor: Annotated[str | None, typer.Option(help="A country (RUS), a code (RUS/GOV) or part of a name.")] = None,
    dyad: Annotated[str | None, typer.Option(help="Two countries, in either direction, as USA-RUS.")] = None,
    type: Annotated[str | None, typer.Option(help="A PLOVER type, as REJECT.")] = None,
    since: Annotated[str | None, typer.Option(metavar="DATE", help="A day, month or year, included.")] = None,
    until: Annotated[str | None, typer.Option(metavar="DATE", help="A day, month or year, included.")] = None,
    status: Annotated[str | None, typer.Option(help="actual, planned, possible or denied.")] = None,
    as_of: AsOf = None,
    page: Annotated[int | None, typer.Option(help="Only this page of events.")] = None,
    limit: Annotated[int, typer.Option("--limit", "--size", min=1, max=1000, help="Events on a page.")] = 50,
    brief: Annotated[bool, typer.Option("--brief", help="One line an event, without its sentence.")] = False,
    format: Annotated[Format, typer.Option(help="table for people; csv or jsonl for programs.")] = Format.table,
) -> None:
    """Show the events of an archive by date: who did what to whom, in which paper, in which words."""
    from detente.archive import Archive
    from detente.export import write_csv, write_jsonl
    from detente.views import COLUMNS, Filter, timeline, timeline_page

    asked = Filter(actor=actor, dyad=dyad, type=type, since=since, until=until, status=status)
    with Archive.open(archive, as_of=as_of) as kept:
        rows = timeline(kept, asked) if page is None else timeline_page(kept, asked, page, limit)
        if format is Format.table:
            from detente.cli.calendar import print_timeline
            from detente.cli.paper import paper

            print_timeline(rows, paper(), brief, _page(kept, asked, page, limit) if page else None)
        else:
            write = write_csv if format is Format.csv else write_jsonl
            write(({c: row[c] for c in COLUMNS} for row in rows), COLUMNS, sys.stdout)


def _page(kept: Archive, asked: Filter, page: int, limit: int) -> str:
    from detente.views.timeline import counted

    total = counted(kept, asked)
    return f"page {page} of {max(1, -(-total // limit))}, {total} events"
