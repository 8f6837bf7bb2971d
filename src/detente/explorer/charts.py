"""Charts: said with Altair, drawn on the server as SVG; a script may draw the same once more, to be pointed at.

Colours are told by their light-mode hex; the style sheet turns them for dark mode and print.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

import altair as alt
from markupsafe import Markup

from detente.explorer.palette import FAINT, INK, QUADS

_FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif"


_BASE = "https://vega.github.io/vega-datasets/"
"""What vl-convert puts before an address that names no host; ours name none."""


_BRUSH = re.compile(r'(brush_brush[^"]*"[^>]*?) role="graphics-symbol" aria-roledescription="[^"]*"')
"""A brush's own rectangles, nothing to read out."""
_CLIP = re.compile(r"(?<=[\"#])clip\d+(?=[\")])")


_TITLED = re.compile(r'(<a xlink:href="[^"]*">)(<path aria-label="([^"]*)")')


Data = Mapping[str, Sequence[Mapping[str, Any]]]


class Chart(NamedTuple):
    """A chart on a page: what a screen reader calls it, its picture, its specification, and the table behind it."""

    name: str
    svg: Markup
    spec: Markup
    columns: tuple[tuple[str, str], ...]
    rows: Sequence[Mapping[str, Any]]


def drawn(
    chart: Any,
    name: str,
    columns: Mapping[str, str],
    rows: Sequence[Mapping[str, Any]],
    data: Data,
    still: bool = False,
) -> Chart:
    """An Altair chart as it stands on a page.

    `columns` are the fields of `rows` in its table, with their headings; `data` the sets that the chart names
    (`named`), which Altair need not look through. A `still` chart is not drawn again by script, since its data weighs
    much: each linked mark's description is its title.
    """
    spec = chart.configure(**_LOOK).to_dict() | {"description": name, "datasets": dict(data)}
    text = json.dumps(spec, ensure_ascii=False, sort_keys=True)
    if still:
        svg = _TITLED.sub(r"\1<title>\3</title>\2", _svg(text))
        return Chart(name, Markup(svg), Markup(""), tuple(columns.items()), rows)
    return Chart(name, Markup(_svg(text)), _inert(text), tuple(columns.items()), rows)


def named(name: str) -> Any:
    """A chart over the data set of this name."""
    data: Any = alt.Data  # untyped in altair
    return alt.Chart(data(name=name))


def days(field: str, **more: Any) -> Any:
    """A field of ISO days along the x axis, its days as people write them."""
    axis = alt.Axis(
        format="%-d %b %Y", tickCount=6, tickMinStep=86_400_000, labelOverlap=True, labelFlush=True, grid=False
    )
    return alt.X(f"{field}:T", title=None, axis=axis, **more)


def quad_colour(title: str | None = None) -> Any:
    """The colour of a field `quad` that holds the classes by their names for people; the legend is the page's."""
    scale = alt.Scale(domain=[name for name, _ in QUADS.values()], range=[colour for _, colour in QUADS.values()])
    return alt.Color("quad:N", scale=scale, legend=None, title=title)


def sparkline(counts: Sequence[int], width: int = 96, height: int = 22) -> str:
    """The points of a small line, for an SVG `polyline`."""
    most = max(counts, default=0) or 1
    step = width / max(1, len(counts) - 1)
    return " ".join(f"{i * step:.1f},{height - 2 - n / most * (height - 4):.1f}" for i, n in enumerate(counts))


@lru_cache(maxsize=256)
def _svg(spec: str) -> str:
    """Drawn once: the same specification gives the same picture."""
    import vl_convert

    svg = _BRUSH.sub(r"\1", vl_convert.vegalite_to_svg(spec).replace(_BASE, ""))
    own = hashlib.sha256(spec.encode()).hexdigest()[:8]  # names of clips must differ on a page, and not from run to run
    clips = {name: f"clip-{own}-{i}" for i, name in enumerate(dict.fromkeys(_CLIP.findall(svg)))}
    return _CLIP.sub(lambda found: clips[found[0]], svg)


def _inert(spec: str) -> Markup:
    """JSON that may stand in a script element which no browser runs: no sign in it can end the element."""
    safe = spec.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")
    return Markup(safe)


_LOOK: dict[str, Any] = {
    "font": _FONT,
    "background": "transparent",
    "view": alt.ViewConfig(stroke=None),
    "axis": alt.AxisConfig(
        labelColor=INK, titleColor=INK, gridColor=FAINT, domainColor=FAINT, tickColor=FAINT, labelFontSize=12,
        titleFontSize=12, titleFontWeight="normal",
    ),
}  # fmt: skip
