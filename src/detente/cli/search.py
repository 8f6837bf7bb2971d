"""`detente search`: words in articles, statements and positions."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from detente.cli.options import ArchivePath, AsOf

if TYPE_CHECKING:
    from detente.views.search import Hit


class In(StrEnum):
    """What is searched."""

    article = "article"
    statement = "statement"
    position = "position"


class Format(StrEnum):
    """How hits are printed."""

    table = "table"
    jsonl = "jsonl"


_QUERY = typer.Argument(
    metavar="QUERY",
    show_default=False,
    help='Words, all of which must occur; "a phrase" in quotes of its own, a prefix*, NEAR(a b, 5), OR, NOT.',
)


def search(
    query: Annotated[str, _QUERY],
    archive: ArchivePath,
    kind: Annotated[In | None, typer.Option("--in", help="Only articles, statements or positions.")] = None,
    actor: Annotated[str | None, typer.Option(help="Words of this actor; articles in which they act or speak.")] = None,
    dyad: Annotated[str | None, typer.Option(help="Articles that tell of an act between two countries.")] = None,
    type: Annotated[str | None, typer.Option(help="Articles that tell of an act of this PLOVER type.")] = None,
    since: Annotated[str | None, typer.Option(metavar="DATE", help="Published then or later.")] = None,
    until: Annotated[str | None, typer.Option(metavar="DATE", help="Published then or earlier.")] = None,
    page: Annotated[int, typer.Option(help="Which page of hits.")] = 1,
    size: Annotated[int, typer.Option("--size", "--limit", min=1, max=1000, help="Hits on a page.")] = 20,
    as_of: AsOf = None,
    format: Annotated[Format, typer.Option(help="table for people; jsonl for programs.")] = Format.table,
) -> None:
    """Search an archive, the best hits first."""
    from detente.archive import Archive
    from detente.views import Filter
    from detente.views.search import found
    from detente.views.search import search as ask

    asked = Filter(actor=actor, dyad=dyad, type=type, since=since, until=until)
    within = kind.value if kind else None
    with Archive.open(archive, as_of=as_of) as kept:
        hits = ask(kept, query, asked, within, page, size)
        if format is Format.jsonl:
            _lines(hits)
        else:
            _table(hits, found(kept, query, asked, within), page, size)


def _lines(hits: list[Hit]) -> None:
    import msgspec

    for hit in hits:
        typer.echo(msgspec.json.encode(hit))


def _table(hits: list[Hit], total: int, page: int, size: int) -> None:
    from rich.padding import Padding
    from rich.text import Text

    from detente.cli.paper import lay, paper
    from detente.views.search import CLOSE, OPEN

    console = paper()
    for hit in hits:
        head = " · ".join(part for part in (hit.kind, hit.who, hit.outlet, hit.published, hit.headline) if part)
        lay(console, Text(head, style="bold"))
        words = " ".join(hit.snippet.split()).replace(OPEN, "*").replace(CLOSE, "*")
        lay(console, Padding(Text(words), (0, 0, 0, 2)))
    pages = -(-total // size)
    lay(console, Text(f"page {page} of {pages}, {total} found" if total else "nothing found", style="dim"))
