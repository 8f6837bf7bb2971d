"""Options that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

Pages = Annotated[
    list[str],
    typer.Argument(
        metavar="PAGE…",
        help="HTML, text, PDF, JSON lines, CSV, feeds, mail, web archives, folders of them, a URL, or - for "
        "standard input.",
        show_default=False,
    ),
]
Published = Annotated[
    str | None, typer.Option(metavar="DATE", help="The day of publication where a page has none, as 2014-03-30.")
]
FieldMap = Annotated[
    str | None,
    typer.Option("--map", metavar="FIELDS", help="How CSV or JSON lines name the fields, as text=body,date=pub_date."),
]
Model = Annotated[str | None, typer.Option(metavar="NAME", help="Another installed spaCy pipeline.")]
Knowledge = Annotated[
    Path | None,
    typer.Option(metavar="DIR", help="Your own knowledge tables, in the form of ours, layered over them."),
]
ArchivePath = Annotated[
    Path,
    typer.Option("--archive", "-a", metavar="FILE", envvar="DETENTE_ARCHIVE", help="The archive.", show_default=False),
]
AsOf = Annotated[
    str | None, typer.Option("--as-of", metavar="DATE", help="Answer as the archive stood at the end of that day.")
]
AddedAt = Annotated[
    str | None, typer.Option("--at", metavar="TIME", help="The time of the change (UTC), if not now, as 2014-03-30.")
]
Json = Annotated[bool, typer.Option("--json", help="For a program.")]
