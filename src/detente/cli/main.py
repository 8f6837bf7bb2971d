"""The command `detente`: gathers the commands and turns every expected failure into one line and an exit code.

Exit codes: 0 all well; 1 some inputs were bad and the others are done; 2 nothing was done; 130 stopped by Ctrl-C.
"""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from detente.cli import (
    actors,
    add,
    alerts,
    bench,
    board,
    code,
    dates,
    explain,
    export,
    figures,
    lexicon,
    mcp,
    places,
    read,
    report,
    schema,
    search,
    series,
    serve,
    show,
    stories,
    upkeep,
    watch,
)
from detente.model import DetenteError
from detente.run.fault import told

app = typer.Typer(
    name="detente",
    help="Reads the news of a crisis and keeps the record: who did what to whom, who said what, and who wants what.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("read")(read.read)
app.command("add")(add.add)
app.command("code")(code.code)
app.command("bench")(bench.bench)
app.command("show")(show.show)
app.command("series")(series.series)
app.command("export")(export.export)
app.command("search")(search.search)
app.command("board")(board.board)
app.command("figures")(figures.figures)
app.command("verify")(upkeep.verify)
app.command("backup")(upkeep.backup)
app.command("forget")(upkeep.forget)
app.command("reread")(upkeep.reread)
app.command("stories")(stories.stories)
app.command("copies")(stories.copies)
app.add_typer(stories.incident, name="incident")
app.command("explain")(explain.explain)
app.add_typer(lexicon.lexicon, name="lexicon")
app.command("actors")(actors.actors)
app.command("dates")(dates.dates)
app.command("places")(places.places)
app.command("serve")(serve.serve)
app.command("report")(report.report)
app.add_typer(alerts.alerts, name="alerts")
app.command("mcp")(mcp.mcp)
app.command("watch")(watch.watch)
app.command("schema")(schema.schema)


def _version(asked: bool) -> None:
    if asked:
        from detente import __version__
        from detente.knowledge.tables import digest

        typer.echo(f"detente {__version__}, knowledge {digest()}")
        raise typer.Exit


@app.callback()
def main(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="The version of code and knowledge.")
    ] = False,
) -> None:
    """Gather the options that stand before a command, and lay the knowledge that the environment names."""
    if folder := os.environ.get("DETENTE_KNOWLEDGE"):
        from detente.cli.pages import lay

        lay(Path(folder))


def run() -> None:
    """Run the command line; never ends in a traceback for bad input or a reader that went away."""
    _speak_utf8()
    try:
        app()
    except DetenteError as error:
        typer.echo(str(error), err=True)
        sys.exit(2)
    except KeyboardInterrupt:
        sys.exit(130)
    except BrokenPipeError:  # the reader of a pipe, as in `detente show | head`, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except Exception as fault:
        typer.echo(str(told("detente", fault)), err=True)
        sys.exit(2)


def _speak_utf8() -> None:
    """Files and pipes get UTF-8 whatever the locale; a terminal that lacks a letter shows a question mark for it."""
    out = sys.stdout
    if isinstance(out, io.TextIOWrapper):
        out.reconfigure(errors="replace") if out.isatty() else out.reconfigure(encoding="utf-8", errors="replace")
