"""`detente lexicon`: try the trigger lexicon on a sentence; see what a change of it does to a corpus."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from detente.cli.options import Json, Pages, Published

if TYPE_CHECKING:
    from detente.cli.lexicon_diff import Change
    from detente.coding.events import Trial

lexicon = typer.Typer(help="Try the trigger lexicon, or compare two states of it.", no_args_is_help=True)


@lexicon.command("try")
def attempt(
    text: Annotated[str, typer.Argument(metavar="TEXT", help="A sentence or two.", show_default=False)],
    published: Published = None,
    json: Json = False,
) -> None:
    """Show which entries fire on a text, which do not and for want of what, and the events that come of it."""
    import msgspec

    from detente.cli.pages import check_published
    from detente.model import Article
    from detente.reader import Reader

    check_published(published)
    found = Reader().attempt(Article.of_text(text, published))
    if json:
        typer.echo(msgspec.json.format(msgspec.json.encode(found), indent=2))
    else:
        _print(found)


def _print(found: Trial) -> None:
    from rich.table import Table
    from rich.text import Text

    from detente.cli.explain import sheet
    from detente.cli.paper import lay, paper

    console = paper()
    table = Table.grid(padding=(0, 2), expand=False)
    for tried in found.tried:
        style = "bold" if tried.verdict == "fires" else "dim"
        table.add_row(Text(tried.word, style=style), Text(tried.rule, style=style), Text(tried.verdict, style=style))
    lay(console, table if found.tried else Text("no word of this has an entry", style="dim"))
    lay(console, Text())
    for number, told in enumerate(found.events, 1):
        lay(console, sheet(told, number))


@lexicon.command("diff")
def diff(
    revision: Annotated[str, typer.Argument(metavar="REV", help="A git revision, or a folder of knowledge tables.")],
    pages: Pages,
    published: Published = None,
    json: Json = False,
) -> None:
    """Show which events of a corpus are gained (+) and lost (-) against the knowledge tables of another revision."""
    import msgspec

    from detente.cli.lexicon_diff import compared

    changes = compared(revision, pages, published)
    for change in changes:
        if json:
            typer.echo(msgspec.json.encode(change))
        else:
            sides = f"{change.actors or '·'} → {change.recipients or '·'}"
            typer.echo(
                f"{change.sign}  {change.type:<10} {sides:<24} {change.rule:<28} {change.page}: {change.sentence}"
            )
    if not json:
        gained = sum(c.sign == "+" for c in changes)
        typer.echo(f"{gained} gained, {len(changes) - gained} lost")


def _line(change: Change) -> str:
    sides = f"{change.actors or '·'} → {change.recipients or '·'}"
    kind = f"{change.sign}  {change.type:<10} {sides:<24} {change.rule:<28}"
    return f"{kind} {change.page}: {change.sentence}"
