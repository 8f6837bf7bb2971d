"""The columns of the formats that others read, in their order, with what stands in each (`columns.csv`).

Orders: GDELT 2.0 event codebook, ICEWS event data guide, the header line of POLECAT's yearly files.
"""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files


@cache
def columns(format: str) -> tuple[tuple[str, str], ...]:
    """The columns of a format, each with what fills it; nothing where it stays empty."""
    text = files("detente.export").joinpath("columns.csv").read_text("utf-8")
    return tuple((r["column"], r["filled"]) for r in csv.DictReader(text.splitlines()) if r["format"] == format)


@cache
def names(format: str) -> tuple[str, ...]:
    """The names of a format's columns."""
    return tuple(name for name, _ in columns(format))


def table(format: str) -> str:
    """The columns as a table of Markdown, as docs/exports.md has it."""
    lines = [f"| {n} | {name} | {filled or '*empty*'} |" for n, (name, filled) in enumerate(columns(format), 1)]
    return "\n".join(["| | column | what it holds |", "| --- | --- | --- |", *lines])
