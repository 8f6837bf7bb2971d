"""A map of where things happened: countries shaded by their incidents, places as points; no point for a country."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Any

import altair as alt

from detente.explorer import charts, words
from detente.explorer.ask import link
from detente.explorer.palette import QUADS, SHADES
from detente.views.sites import Land, Site

STEPS = (1, 2, 5, 10, 50)
"""From how many incidents on a country takes the next shade."""

_SIZES = alt.Scale(type="sqrt", domain=[1, 20], range=[40, 700], clamp=True)


@cache
def world() -> tuple[dict[str, Any], ...]:
    """Natural Earth's countries, disputed areas apart (scripts/boundaries made it)."""
    text = files("detente.explorer").joinpath("data", "world.json").read_text("utf-8")
    return tuple(json.loads(text)["features"])


def disputed() -> list[str]:
    """What is to be said of each disputed area on the map."""
    return sorted(f["properties"]["disputed"] for f in world() if "disputed" in f["properties"])


def world_map(
    lands: Sequence[Land], sites: Sequence[Site], asked: dict[str, str | None], width: int = 900, near: bool = False
) -> charts.Chart:
    """The map; each shade and point leads to its events, within the filter `asked`. `near` looks only at the points."""
    height = round(width * 0.52)
    shapes = _shapes(lands, asked)
    whole = [shape for shape in shapes if "disputed" not in shape["properties"]]
    apart = [shape for shape in shapes if "disputed" in shape["properties"]]
    layers = [
        _countries("whole").mark_geoshape(stroke="#fff", strokeWidth=0.6),
        _countries("apart").mark_geoshape(stroke="#50575f", strokeWidth=0.9, strokeDash=[3, 2]),
        *([_points()] if sites else []),
    ]
    view = _near(sites, width, height) if near and sites else {"type": "naturalEarth1"}
    chart = alt.layer(*layers).resolve_scale(color="independent").properties(width=width, height=height).project(**view)
    columns = {"place": "Place", "incidents": "Incidents"}
    table: list[dict[str, Any]] = [
        {"place": words.place(s.country, s.place), "incidents": s.incidents, "href": _events(s.place, asked)}
        for s in sites
    ]
    for land in (each for each in lands if each.vague):
        told = {"place": f"{words.country(land.country)} (no nearer place)", "incidents": land.vague}
        table.append(told | {"href": _events(land.country, asked)})
    data = {"whole": whole, "apart": apart, "points": _rows(sites, asked)}
    return charts.drawn(chart, "Where it happened", columns, table, data, still=True)


def _shapes(lands: Sequence[Land], asked: dict[str, str | None]) -> list[dict[str, Any]]:
    counts = {land.country: land.incidents for land in lands}
    out = []
    for shape in world():
        told = shape["properties"]
        n = counts.get(told["code"], 0)
        href = _events(told["code"], asked)
        label = f"{told['name']}: {words.plural(n, 'incident')}" + (" (disputed)" if "disputed" in told else "")
        out.append({**shape, "properties": {**told, "n": n, "href": href, "label": label}})
    return out


def _countries(shapes: str) -> Any:
    scale = alt.Scale(type="threshold", domain=list(STEPS), range=list(SHADES))
    return charts.named(shapes).encode(
        color=alt.Color("properties.n:Q", scale=scale, legend=None),
        href="properties.href:N",
        description="properties.label:N",
    )


def _rows(sites: Sequence[Site], asked: dict[str, str | None]) -> list[dict[str, Any]]:
    return [
        {
            "lat": site.lat,
            "lon": site.lon,
            "n": site.incidents,
            "quad": QUADS[site.quad][0],
            "label": f"{words.place(site.country, site.place)}: {words.plural(site.incidents, 'incident')}",
            "href": _events(site.place, asked),
        }
        for site in sites
    ]


def _events(place: str, asked: dict[str, str | None]) -> str:
    return link("/search", kind="event", place=place, **asked)


def _points() -> Any:
    return (
        charts.named("points")
        .mark_circle(opacity=0.9, stroke="#fff", strokeWidth=1, clip=True)
        .encode(
            longitude="lon:Q",
            latitude="lat:Q",
            size=alt.Size(
                "n:Q", scale=alt.Scale(type="sqrt", domain=[1, 20], range=[40, 700], clamp=True), legend=None
            ),
            color=charts.quad_colour(),
            href="href:N",
            description="label:N",
        )
    )


def _near(sites: Sequence[Site], width: int, height: int) -> dict[str, Any]:
    """A projection that shows the middle nine tenths of the points, a tenth of air around them."""
    lons, lats = sorted(site.lon for site in sites), sorted(site.lat for site in sites)
    cut = len(sites) // 20
    west, east, south, north = lons[cut], lons[-1 - cut], lats[cut], lats[-1 - cut]
    across = max(math.radians(east - west), 0.15)
    up = max(_mercator(north) - _mercator(south), 0.1)
    middle = math.degrees(2 * math.atan(math.exp((_mercator(north) + _mercator(south)) / 2)) - math.pi / 2)
    return {
        "type": "mercator",
        "center": [(west + east) / 2, middle],
        "scale": 0.8 * min(width / across, height / up),
        "translate": [width / 2, height / 2],
        "clipExtent": [[0, 0], [width, height]],
    }


def _mercator(latitude: float) -> float:
    return math.log(math.tan(math.pi / 4 + math.radians(max(-80.0, min(80.0, latitude))) / 2))
