"""The timeline: incidents sized by their independent reports, shaped by status, with a stretch of days to zoom into."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

import altair as alt

from detente.explorer import charts, words
from detente.explorer.ask import Answer, Ask, attachment
from detente.explorer.palette import ACCENT, QUADS
from detente.export import timelinejs
from detente.views import Filter
from detente.views.happenings import Happening, happenings

SIZE, DRAWN = 25, 300
SHAPES = {"actual": "circle", "planned": "square", "possible": "triangle-up", "denied": "cross"}
_WIDTH = 900


def timeline(ask: Ask) -> Answer:
    """The chart of the incidents with most reports, and all of them by day, the latest first."""
    asked, page = ask.filter, ask.number("page")
    chart, drawn = picture(ask, asked)
    return ask.page(
        "timeline.html",
        chart=chart,
        drawn=drawn,
        shapes=SHAPES,
        happenings=ask.keep(("latest", asked, page), lambda archive: happenings(archive, asked, "latest", page, SIZE)),
        page=page,
        size=SIZE,
    )


def picture(ask: Ask, asked: Filter, most: int = DRAWN) -> tuple[charts.Chart | None, int]:
    """The dated incidents with most independent reports as a chart, and how many they are; none where none is dated."""
    found = ask.keep(("drawn", asked, most), lambda archive: happenings(archive, asked, "sources", size=most))
    dated = [each for each in found if each.first]
    return ask.keep(("timeline", asked, most), lambda _: _chart(dated)) if dated else None, len(dated)


def saved(ask: Ask) -> Answer:
    """The filtered incidents as a TimelineJS document."""
    out = io.StringIO()
    timelinejs.write(ask.archive, out, ask.filter)
    return attachment(out.getvalue().encode(), "application/json; charset=utf-8", "timelinejs.json")


def _chart(found: Sequence[Happening]) -> charts.Chart:
    """Above, a point an incident, type by type; below, how many there are each day, to brush."""
    rows = [_row(each) for each in found]
    quads = list(QUADS)
    types = sorted({row["type"] for row in rows}, key=lambda t: (quads.index(words.quad_of(t.upper())), t))
    brush = alt.selection_interval(encodings=["x"], name="brush", **_focus([row["day"] for row in rows]))
    domain = [min(row["day"] for row in rows), max(row["day"] for row in rows)]
    above = (
        charts.named("incidents")
        .properties(width=_WIDTH, height=30 * len(types) + 20)
        .mark_point(filled=True, opacity=0.85, cursor="pointer", clip=True)
        .encode(
            x=charts.days("day", scale=alt.Scale(domain={"param": "brush", "encoding": "x"})),
            y=alt.Y("type:N", sort=types, title=None, axis=alt.Axis(grid=True, domain=False, ticks=False)),
            size=alt.Size("sources:Q", scale=alt.Scale(domain=[1, 10], range=[50, 500], clamp=True), legend=None),
            shape=alt.Shape("status:N", scale=alt.Scale(domain=list(SHAPES), range=list(SHAPES.values())), legend=None),
            color=charts.quad_colour(),
            href="href:N",
            tooltip=["when:N", "what:N", "reports:N"],
        )
    )
    days = [{"day": day, "n": n} for day, n in sorted(Counter(row["day"] for row in rows).items())]
    below = (
        charts.named("days")
        .properties(width=_WIDTH, height=50)
        .mark_bar(color=ACCENT, width=3)
        .encode(
            x=charts.days("day", scale=alt.Scale(domain=domain, padding=8)),
            y=alt.Y("n:Q", title=None, axis=alt.Axis(tickCount=2, format="d", tickMinStep=1)),
        )
        .add_params(brush)
    )
    columns = {"when": "When", "type": "Type", "what": "What", "reports": "Reports", "status": "Status"}
    name = "Incidents by day and type, larger with more independent reports"
    return charts.drawn(alt.vconcat(above, below, spacing=12), name, columns, rows, {"incidents": rows, "days": days})


def _focus(days: list[str]) -> dict[str, Any]:
    """Where a few incidents lie far off, the stretch that holds nineteen of twenty is looked at first."""
    found = sorted(date.fromisoformat(day) for day in days)
    cut = len(found) // 40
    first, last = found[cut], found[-1 - cut]
    if (last - first).days * 2 > (found[-1] - found[0]).days:
        return {}
    around = (first - timedelta(days=3), last + timedelta(days=3))
    return {"value": {"x": [{"year": day.year, "month": day.month, "date": day.day} for day in around]}}


def _row(each: Happening) -> dict[str, Any]:
    told = each.row
    return {
        "day": told["date_start"] if len(told["date_start"] or "") == 10 else each.first,
        "when": words.span(each.first, each.last),
        "type": told["type"].capitalize(),
        "quad": QUADS[told["quad"]][0],
        "status": told["status"],
        "sources": each.sources,
        "reports": words.plural(each.sources, "independent report"),
        "what": words.act(told),
        "href": f"/incident/{each.id}",
    }


ROUTES = {"/timeline": timeline, "/timeline/timelinejs": saved}
