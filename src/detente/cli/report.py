"""`detente report`: two countries on one page to mail or print."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from detente.cli.series import By


def report(
    archive: Annotated[Path, typer.Argument(metavar="ARCHIVE", help="The archive, as crisis.db.", show_default=False)],
    dyad: Annotated[str, typer.Option(help="Two countries, as USA-RUS.")],
    output: Annotated[Path, typer.Option("--output", "-o", metavar="FILE", help="The file to write, as report.html.")],
    since: Annotated[str | None, typer.Option(metavar="DATE", help="A day, month or year, included.")] = None,
    until: Annotated[str | None, typer.Option(metavar="DATE", help="A day, month or year, included.")] = None,
    by: Annotated[By, typer.Option(help="The length of a period.")] = By.week,
) -> None:
    """Write a report on two countries: counts, series, incidents, the board, and every cited sentence."""
    from detente.archive import Archive
    from detente.explorer.report import report as made
    from detente.model import DetenteError

    with Archive.open(archive) as kept:
        text = made(kept, dyad, since, until, by.value)
    try:
        output.write_text(text, "utf-8")
    except OSError as error:
        raise DetenteError(str(output), f"cannot be written ({error.strerror})", "name another file") from error
