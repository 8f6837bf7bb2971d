"""A dyad through time as a chart: bars by quad class or type over a line of tension, along which a brush picks days."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any, Literal

import altair as alt

from detente.explorer import charts, words
from detente.explorer.ask import link
from detente.explorer.palette import ACCENT, QUADS

Split = Literal["quad", "type"]
_WIDTH = 860


def series_chart(rows: Sequence[dict[str, Any]], path: str | None, split: Split, name: str) -> charts.Chart:
    """The chart of a series (`views.series`); each bar leads to the events of its period at `path`, if given."""
    kinds = _kinds(split)
    bars = [bar for row in rows for bar in _bars(row, kinds, path)]
    brush = alt.selection_interval(encodings=["x"], name="brush")
    domain = [rows[0]["start"], _after(rows[-1])]
    above = _mentions(alt.Scale(domain=domain))
    above = above.encode(href="href:N") if path else above
    above = above.encode(x=charts.days("start", scale=alt.Scale(domain={"param": "brush", "encoding": "x"})))
    below = _tension(alt.Scale(domain=domain)).add_params(brush)
    columns = {"period": "Period", **{key: told for key, told, _ in kinds}, "tension": "Tension"}
    table = [_told(row, kinds) | {"href": _leading(row, path)} for row in rows]
    return charts.drawn(
        alt.vconcat(above, below, spacing=14), name, columns, table, {"bars": bars, "line": _line(rows)}
    )


def _kinds(split: Split) -> list[tuple[str, str, str]]:
    """What a bar is parted into: the key in a row of the series, its name, its quad class."""
    if split == "quad":
        return [(quad.replace("-", "_"), name, quad) for quad, (name, _) in QUADS.items()]
    quads = list(QUADS)
    types = [(name, name.capitalize(), words.quad_of(name)) for name, _ in words.TYPES if name]
    return sorted(types, key=lambda kind: quads.index(kind[2]))


def _bars(row: dict[str, Any], kinds: list[tuple[str, str, str]], path: str | None) -> Iterator[dict[str, Any]]:
    """The parts of one period's bar, stacked here so that they keep their order."""
    low, days, href = 0, words.span(row["start"], row["end"]), _leading(row, path)
    for key, name, quad in kinds:
        if n := row[f"mentions_{key}"]:
            yield {
                "start": row["start"],
                "stop": _after(row),
                "low": low,
                "high": low + n,
                "quad": QUADS[quad][0],
                "kind": name,
                "mentions": n,
                "days": days,
                "href": href,
            }
            low += n


def _leading(row: dict[str, Any], path: str | None) -> str | None:
    """Where the events of a period stand."""
    return link(path, since=row["start"], until=row["end"], by="day") + "#events" if path else None


def _mentions(scale: Any) -> Any:
    return (
        charts.named("bars")
        .properties(width=_WIDTH, height=230)
        .mark_bar(cursor="pointer", clip=True, stroke="#fff", strokeWidth=0.6)
        .encode(
            x=charts.days("start", scale=scale),
            x2="stop:T",
            y=alt.Y("low:Q", title="mentions of events", axis=alt.Axis(format="d", tickMinStep=1)),
            y2="high:Q",
            color=charts.quad_colour(),
            tooltip=[alt.Tooltip("days:N"), alt.Tooltip("kind:N"), alt.Tooltip("mentions:Q")],
        )
    )


def _tension(scale: Any) -> Any:
    return (
        charts.named("line")
        .properties(width=_WIDTH, height=90)
        .mark_line(color=ACCENT, interpolate="monotone", point={"size": 18, "color": ACCENT, "filled": True})
        .encode(
            x=charts.days("start", scale=scale),
            y=alt.Y("tension:Q", axis=alt.Axis(tickCount=4)),
            tooltip=[alt.Tooltip("days:N"), alt.Tooltip("tension:Q", format=".1f")],
        )
    )


def _line(rows: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    return [
        {"start": row["start"], "days": words.span(row["start"], row["end"]), "tension": row["tension"]} for row in rows
    ]


def _told(row: dict[str, Any], kinds: list[tuple[str, str, str]]) -> dict[str, Any]:
    counts = {key: row[f"mentions_{key}"] for key, _, _ in kinds}
    return {"period": words.span(row["start"], row["end"]), **counts, "tension": f"{row['tension']:.1f}"}


def _after(row: dict[str, Any]) -> str:
    return (date.fromisoformat(row["end"]) + timedelta(days=1)).isoformat()
