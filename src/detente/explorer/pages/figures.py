"""Figures: what different voices put one thing at, side by side and through time."""

from __future__ import annotations

from math import inf
from typing import Any, get_args

import altair as alt

from detente.explorer import charts, words
from detente.explorer.ask import Answer, Ask, link
from detente.explorer.palette import ACCENT, INK
from detente.model.records import FigureKind
from detente.views.figures import COLUMNS, Asked, Count, Thing, flat
from detente.views.figures import figures as things_of

SIZE = 25
KINDS = (("", "any"), *((kind, kind) for kind in get_args(FigureKind)))


def figures(ask: Ask) -> Answer:
    """Things that were counted more than once, those whose counts cannot all be right first."""
    found, page = _found(ask), ask.number("page")
    shown = found[(page - 1) * SIZE : page * SIZE]
    told = [(thing, _chart(thing) if len(_dated(thing)) > 1 else None) for thing in shown]
    return ask.page("figures.html", things=told, total=len(found), page=page, size=SIZE, kinds=KINDS)


def saved(ask: Ask) -> Answer:
    """Every count, as a file."""
    rows = list(flat(_found(ask)))
    return ask.csv(rows, COLUMNS, "figures") if ask.parts["form"] == "csv" else ask.json(rows, "figures")


def _found(ask: Ask) -> list[Thing]:
    country = (ask.one("country") or "").upper() or None
    asked = Asked(kind=ask.one("kind"), country=country, since=ask.one("since"), until=ask.one("until"))
    return ask.keep(("figures", asked), lambda archive: things_of(archive, asked))


def _dated(thing: Thing) -> list[Count]:
    return [count for count in thing.counts if count.day and len(count.day) == 10]


def _chart(thing: Thing) -> charts.Chart:
    """Each count on its day, with who says it: a point, and a bar from the least to the most where it is a range."""
    rows = [_row(count) for count in _dated(thing)]
    base = charts.named("counts").properties(width=440, height=190)
    x = charts.days("on", scale=alt.Scale(padding=60))
    y = alt.Y("low:Q", title=thing.kind, scale=alt.Scale(zero=False, nice=True))
    tip = ["who:N", "says:N", "day:N"]
    bars = base.mark_rule(strokeWidth=5, color=ACCENT, opacity=0.5).encode(x=x, y=y, y2="high:Q", tooltip=tip)
    points = base.mark_point(filled=True, size=90, color=ACCENT, opacity=1, cursor="pointer")
    names = base.mark_text(align="left", dx=9, color=INK, fontSize=12, limit=200)
    chart = bars + points.encode(x=x, y=y, tooltip=tip, href="href:N") + names.encode(x=x, y=y, text="who:N")
    columns = {"day": "Day", "says": "Count", "who": "Who says it"}
    return charts.drawn(chart, f"{thing.kind.capitalize()} by day and by who says it", columns, rows, {"counts": rows})


def _row(count: Count) -> dict[str, Any]:
    low, high = count.span()
    code = count.on_the_word_of
    return {
        "on": count.day,
        "low": low or high,
        "high": high if high != inf else low,
        "says": words.amount(count),
        "who": words.actor(code) if code else count.outlet or "an outlet without a name",
        "day": words.day(count.day),
        "href": link(f"/article/{count.article}", at=count.start) + "#lit",
    }


ROUTES = {"/figures": figures, r"/figures\.(?P<form>csv|json)": saved}
