"""`detente export`: an archive in the form that other programs read."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from detente.model import DetenteError


class Form(StrEnum):
    """What can be written."""

    polecat = "polecat"
    icews = "icews"
    gdelt_events = "gdelt-events"
    gdelt_mentions = "gdelt-mentions"
    dyad_panel = "dyad-panel"


def export(
    archive: Annotated[Path, typer.Argument(metavar="FILE", help="The archive.", show_default=False)],
    format: Annotated[Form, typer.Option(help="The form.")],
    out: Annotated[
        Path | None, typer.Option("--out", "-o", metavar="FILE", help="Where to; else to the screen.")
    ] = None,
) -> None:
    """Write the events of an archive for scripts that read POLECAT, ICEWS, GDELT or a dyad panel."""
    from detente.archive import Archive
    from detente.export.coded import write_coded

    with Archive.open(archive) as kept:
        if out is None:
            write_coded(kept, format.value, sys.stdout)
            return
        try:
            with out.open("w", encoding="utf-8", newline="") as file:
                write_coded(kept, format.value, file)
        except OSError as error:
            raise DetenteError(str(out), f"cannot be written ({error.strerror})", "name another file") from error
