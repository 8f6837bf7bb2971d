"""`detente export`: an archive in the form that other programs read."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Annotated, TextIO

import typer

from detente.cli.options import AsOf
from detente.model import DetenteError


class Form(StrEnum):
    """What can be written."""

    polecat = "polecat"
    icews = "icews"
    gdelt_events = "gdelt-events"
    gdelt_mentions = "gdelt-mentions"
    dyad_panel = "dyad-panel"
    geojson = "geojson"
    timelinejs = "timelinejs"
    followthemoney = "followthemoney"
    web_annotation = "web-annotation"
    parquet = "parquet"
    jsonl = "jsonl"


def export(
    archive: Annotated[
        Path, typer.Argument(metavar="FILE", envvar="DETENTE_ARCHIVE", help="The archive.", show_default=False)
    ],
    format: Annotated[Form, typer.Option(help="The form.")],
    out: Annotated[
        Path | None, typer.Option("--out", "-o", metavar="PATH", help="Where to; else to the screen.")
    ] = None,
    actor: Annotated[str | None, typer.Option(help="A country (RUS), a code (RUS/GOV) or part of a name.")] = None,
    dyad: Annotated[str | None, typer.Option(help="Two countries, in either direction, as USA-RUS.")] = None,
    type: Annotated[str | None, typer.Option(help="A PLOVER type, as REJECT.")] = None,
    since: Annotated[str | None, typer.Option(metavar="DATE", help="A day, month or year, included.")] = None,
    until: Annotated[str | None, typer.Option(metavar="DATE", help="A day, month or year, included.")] = None,
    status: Annotated[str | None, typer.Option(help="actual, planned, possible or denied.")] = None,
    as_of: AsOf = None,
) -> None:
    """Write an archive, or what is asked for of it, in the form that other programs read.

    parquet and jsonl fill a folder with tables and a datapackage.json; every other form is one file.
    """
    from detente.archive import Archive
    from detente.export.forms import FILES, FOLDERS
    from detente.views import Filter

    if out is not None and out.exists() and out.is_file() and archive.exists() and out.samefile(archive):
        raise DetenteError(str(out), "is the archive itself", "name another file")
    asked = Filter(actor=actor, dyad=dyad, type=type, since=since, until=until, status=status)
    if format.value in FOLDERS and out is None:
        raise DetenteError(f"--format {format.value}", "fills a folder", "name it with --out")
    with Archive.open(archive, as_of=as_of) as kept:
        if format.value in FOLDERS and out is not None:
            FOLDERS[format.value](kept, out, asked)
            return
        with _paper(out) as file:
            FILES[format.value](kept, file, asked)


@contextmanager
def _paper(out: Path | None) -> Iterator[TextIO]:
    """The screen, or a file that is there only when it is whole."""
    if out is None:
        yield sys.stdout
        return
    partial = out.with_name(out.name + ".part")
    try:
        with partial.open("w", encoding="utf-8", newline="") as file:
            yield file
        partial.replace(out)
    except OSError as error:
        raise DetenteError(str(out), f"cannot be written ({error.strerror})", "name another file") from error
    finally:
        partial.unlink(missing_ok=True)
