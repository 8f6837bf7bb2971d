"""`detente series`: a dyad through time."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from detente.cli.options import ArchivePath, AsOf
from detente.cli.show import Format


class By(StrEnum):
    """How long a period is."""

    day = "day"
    week = "week"
    month = "month"


def series(
    archive: ArchivePath,
    dyad: Annotated[str, typer.Option(help="Two countries, as USA-RUS.")],
    by: Annotated[By, typer.Option(help="The length of a period.")] = By.day,
    directed: Annotated[bool, typer.Option("--directed", help="Only what the first does to the second.")] = False,
    since: Annotated[str | None, typer.Option(metavar="DATE", help="A day, month or year, included.")] = None,
    until: Annotated[str | None, typer.Option(metavar="DATE", help="A day, month or year, included.")] = None,
    as_of: AsOf = None,
    format: Annotated[Format, typer.Option(help="table for people; csv or jsonl for programs.")] = Format.table,
    chart: Annotated[Path | None, typer.Option(metavar="FILE", help="Draw a chart into a .png or .svg file.")] = None,
) -> None:
    """Count what two countries do to each other, period by period, and how tense they are."""
    from detente.archive import Archive
    from detente.export import write_csv, write_jsonl
    from detente.views.series import COLUMNS, Asked
    from detente.views.series import series as rows_of

    asked = Asked(dyad=dyad, by=by.value, directed=directed, since=since, until=until)
    with Archive.open(archive, as_of=as_of) as kept:
        rows = list(rows_of(kept, asked))
    if chart is not None:
        from detente.export.chart import write_chart

        write_chart(rows, chart)
    elif format is Format.table:
        _print(rows)
    else:
        (write_csv if format is Format.csv else write_jsonl)(rows, COLUMNS, sys.stdout)


_GLYPHS = {"material_conflict": "█", "verbal_conflict": "▓", "verbal_cooperation": "▒", "material_cooperation": "░"}
_COLUMNS = 68  # the width of all that stands before the bars


def _print(rows: list[dict[str, Any]]) -> None:
    """A row a period, with a bar as long as its share of the busiest, in parts by quad class."""
    from rich.table import Table

    from detente.cli.paper import lay, paper

    table = Table(box=None, header_style="dim")
    for name in ("from", "mentions", "articles", "incidents", "intensity", "tension", ""):
        table.add_column(name, justify="left" if name in ("from", "") else "right")
    console = paper()
    scale = min(60, max(8, console.width - _COLUMNS)) / (max((r["mentions"] for r in rows), default=0) or 1)
    for r in rows:
        counts = [str(r[m]) for m in ("mentions", "articles", "incidents")]
        mean = "" if r["intensity_mean"] is None else f"{r['intensity_mean']:.1f}"
        table.add_row(r["start"], *counts, mean, f"{r['tension']:.2f}", _bar(r, scale))
    lay(console, table if rows else "no events match")
    if rows:
        lay(console, "conflict: █ material ▓ verbal   cooperation: ▒ verbal ░ material")


def _bar(row: dict[str, Any], scale: float) -> str:
    """Each part ends where the sum so far does, so that rounding never makes a bar longer than its whole."""
    bar, total = "", 0
    for quad, glyph in _GLYPHS.items():
        total += row[f"mentions_{quad}"]
        bar += glyph * (round(scale * total) - len(bar))
    return bar
