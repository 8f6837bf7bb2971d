"""Two countries: how often and how sharply they act on each other, what they say of each other and want."""

from __future__ import annotations

from typing import Any, cast

import altair as alt

from detente.explorer import charts, words
from detente.explorer.ask import Answer, Ask, link
from detente.explorer.palette import ACCENT, QUADS
from detente.model import DetenteError
from detente.views import Filter, dyads, timeline_page
from detente.views.incidents import homes
from detente.views.periods import Period
from detente.views.said import said_of, wanted_of
from detente.views.series import COLUMNS, Asked, series

SIZE = 25


def listed(ask: Ask) -> Answer:
    """All pairs that the filter leaves, the busiest first."""
    asked = ask.filter
    found = ask.explorer.memory.keep(("dyads", asked), lambda: dyads(ask.archive, asked))
    return ask.page("dyads.html", dyads=found[:500], total=len(found))


def dyad(ask: Ask) -> Answer:
    """One pair, in both directions."""
    one, other = ask.parts["one"], ask.parts["other"]
    archive = ask.archive
    asked = Filter(dyad=f"{one}-{other}", **{f: ask.one(f) for f in ("type", "status", "since", "until")})
    rows = _rows(ask)
    page = ask.number("page")
    events = timeline_page(archive, asked, page, SIZE, newest=True)
    return ask.page(
        "dyad.html",
        one=one,
        other=other,
        by=_by(ask),
        chart=_chart(ask, rows) if any(row["mentions"] for row in rows) else None,
        tension=_tension(rows) if rows else None,
        latest=rows[-1] if rows else None,
        mentions=sum(row["mentions"] for row in rows),
        events=events,
        homes=homes(archive, [row["record"] for row in events]),
        page=page,
        size=SIZE,
        sides=[(a, b, said_of(archive, a, b), wanted_of(archive, a, b)) for a, b in ((one, other), (other, one))],
    )


def saved(ask: Ask) -> Answer:
    """The series as a file."""
    name = f"{ask.parts['one']}-{ask.parts['other']}-{_by(ask)}"
    rows = _rows(ask)
    return ask.csv(rows, COLUMNS, name) if ask.parts["form"] == "csv" else ask.json(rows, name)


def _by(ask: Ask) -> Period:
    by = ask.one("by") or "week"
    if by not in ("day", "week", "month"):
        raise DetenteError(f"by {by}", "is no length of a period", "take day, week or month")
    return cast(Period, by)


def _rows(ask: Ask) -> list[dict[str, Any]]:
    pair = f"{ask.parts['one']}-{ask.parts['other']}"
    directed, since, until = ask.one("directed") == "1", ask.one("since"), ask.one("until")
    asked = Asked(dyad=pair, by=_by(ask), directed=directed, since=since, until=until)
    return ask.explorer.memory.keep(("series", asked), lambda: list(series(ask.archive, asked)))


def _chart(ask: Ask, rows: list[dict[str, Any]]) -> charts.Chart:
    """Bars of mentions by quad class; each leads to what it counts."""
    bars = [
        {
            "start": row["start"],
            "quad": name,
            "mentions": row[f"mentions_{quad.replace('-', '_')}"],
            "order": i,
            "days": words.span(row["start"], row["end"]),
            "href": link(ask.path, since=row["start"], until=row["end"], by="day") + "#events",
        }
        for row in rows
        for i, (quad, (name, _)) in enumerate(QUADS.items())
    ]
    chart = (
        alt.Chart(charts.values([bar for bar in bars if bar["mentions"]]), width=720, height=220)
        .mark_bar(cursor="pointer")
        .encode(
            x=alt.X("start:T", title=None, timeUnit=cast(Any, "yearmonthdate")),
            y=alt.Y("mentions:Q", stack=True, title="mentions of events"),
            color=charts.quad_colour(),
            order="order:Q",
            href="href:N",
            tooltip=["days:N", "quad:N", "mentions:Q"],
        )
    )
    table = {"period": "Period", **{quad: name for quad, (name, _) in QUADS.items()}, "tension": "Tension"}
    told = [
        {"period": words.span(row["start"], row["end"]), "tension": f"{row['tension']:.1f}"}
        | {quad: row[f"mentions_{quad.replace('-', '_')}"] for quad in QUADS}
        for row in rows
    ]
    return charts.drawn(chart, "Mentions of events between the two, by period and class", table, told)


def _tension(rows: list[dict[str, Any]]) -> charts.Chart:
    line = [{"start": row["start"], "tension": row["tension"]} for row in rows]
    chart = (
        alt.Chart(charts.values(line), width=720, height=110)
        .mark_line(color=ACCENT, interpolate="monotone", point=len(line) < 2)
        .encode(
            x=alt.X("start:T", title=None),
            y=alt.Y("tension:Q", title="tension"),
            tooltip=["start:T", alt.Tooltip("tension:Q", format=".1f")],
        )
    )
    table = {"start": "From", "tension": "Tension"}
    told = [{"start": words.day(row["start"]), "tension": f"{row['tension']:.1f}"} for row in rows]
    return charts.drawn(chart, "Tension between the two, from -10 (cooperation) to 10 (war)", table, told)


_PAIR = r"/dyad/(?P<one>[A-Z]{3}|---)-(?P<other>[A-Z]{3}|---)"
ROUTES = {"/dyads": listed, _PAIR: dyad, _PAIR + r"/series\.(?P<form>csv|json)": saved}
