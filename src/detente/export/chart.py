"""A series as a chart: bars of mentions by quad class, and the line of tension; PNG or SVG by the file's ending."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from detente.model import DetenteError

COLOURS = {
    "verbal_cooperation": "#7fbf7b",
    "material_cooperation": "#1b7837",
    "verbal_conflict": "#fdae61",
    "material_conflict": "#d7191c",
}


def write_chart(rows: Sequence[dict[str, Any]], path: Path) -> None:
    """Draw the rows of a series into a file.

    Raises:
        DetenteError: if the ending is neither .png nor .svg, or the file cannot be written.
    """
    form = path.suffix.lower().lstrip(".")
    if form not in ("png", "svg"):
        raise DetenteError(str(path), "is no kind of chart that can be drawn", "end its name in .png or .svg")
    try:
        drawing(rows).save(str(path), format=form, **({"scale_factor": 2} if form == "png" else {}))
    except OSError as error:
        raise DetenteError(str(path), f"cannot be written ({error.strerror})", "name another file") from error


def drawing(rows: Sequence[dict[str, Any]]) -> Any:
    """The chart as Altair holds it."""
    import altair as alt

    data: Any = alt.Data  # untyped in altair

    bars = [
        {"start": r["start"], "quad": q.replace("_", " "), "mentions": r[f"mentions_{q}"]}
        for r in rows
        for q in COLOURS
    ]
    scale = alt.Scale(domain=[q.replace("_", " ") for q in COLOURS], range=list(COLOURS.values()))
    day = alt.X("start:T", title=None)
    above = (
        alt.Chart(data(values=bars), width=720, height=220, title=rows[0]["dyad"] if rows else "no events")
        .mark_bar()
        .encode(x=day, y=alt.Y("mentions:Q", stack=True), color=alt.Color("quad:N", scale=scale, title=None))
    )
    line = [{"start": r["start"], "tension": r["tension"]} for r in rows]
    below = alt.Chart(data(values=line), width=720, height=120).mark_line().encode(x=day, y=alt.Y("tension:Q"))
    return alt.vconcat(above, below)
