"""Search: articles, statements, positions and events, with facets; the query lives in the address and can be saved."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date, timedelta
from itertools import groupby
from typing import Any

import altair as alt

from detente.archive import Archive
from detente.explorer import charts, words
from detente.explorer.ask import Answer, Ask, attachment
from detente.explorer.palette import ACCENT
from detente.model import DetenteError
from detente.views.facets import MOST, Facet, events_found, facets
from detente.views.incidents import homes
from detente.views.matching import Within
from detente.views.periods import Period, next_period, period_of
from detente.views.search import Hit, found, search
from detente.views.timeline import COLUMNS

SIZE = 20
KINDS = {"": "Everything", "article": "Articles", "statement": "Statements", "position": "Positions", "event": "Events"}
FACETS = {"actor": "Actor", "dyad": "Dyad", "type": "Type", "stance": "Stance", "place": "Place", "outlet": "Outlet"}
MORE = ("other", "quad", "status", "since", "until")
"""What else may narrow a search; the links of other pages use them."""
_SAVED = 10_000
_COLUMNS = tuple(Hit.__dataclass_fields__)


def results(ask: Ask) -> Answer:
    """One page of what was found, the facets beside it; without words, all that the filters leave."""
    query, kind, page = ask.one("q"), _kind(ask), ask.number("page")
    counts = _counts(ask)
    rows = _events(ask)[(page - 1) * SIZE : page * SIZE] if kind == "event" else []
    hits = [] if kind == "event" else search(ask.archive, query, ask.filter, kind or None, page, SIZE, _within(ask))
    sides = _facets(ask)
    return ask.page(
        "search.html",
        query=query,
        kind=kind,
        kinds=[(key, name, counts.get(key)) for key, name in KINDS.items()],
        total=counts[kind],
        hits=hits,
        events=rows,
        homes=homes(ask.archive, [row["record"] for row in rows]),
        facets=[(name, told, sides[name]) for name, told in FACETS.items() if sides[name]],
        days=_days(ask, sides["day"]),
        chosen=[(name, ask.one(name)) for name in (*FACETS, *MORE) if ask.one(name)],
        most=MOST,
        many=counts["article"] > MOST,
        page=page,
        size=SIZE,
    )


def saved(ask: Ask) -> Answer:
    """All that was found (10,000 at most), as a file."""
    kind = _kind(ask)
    columns: tuple[str, ...] = COLUMNS if kind == "event" else _COLUMNS
    if kind == "event":
        rows = [{name: row[name] for name in columns} for row in _events(ask)]
    else:
        hits = search(ask.archive, ask.one("q"), ask.filter, kind or None, 1, _SAVED, _within(ask))
        rows = [asdict(hit) | {"snippet": _plain(hit.snippet)} for hit in hits]
    name = f"search-{kind or 'all'}"
    return ask.csv(rows, columns, name) if ask.parts["form"] == "csv" else ask.json(rows, name)


def rule(ask: Ask) -> Answer:
    """The filter as a rule for `detente alerts`: raised when there is more of it than in three months before."""
    asked = ask.filter
    if not asked.dyad and not asked.actor:
        raise DetenteError("an alert rule", "needs an actor or a dyad", "choose one in the search first")
    of = ("dyad", asked.dyad.upper().replace(">", "-")) if asked.dyad else ("actor", asked.actor or "")
    fields = [("name", f"More than usual: {' '.join(v for v in (of[1], asked.type) if v)}"), of]
    lines = ["# For: detente alerts check THIS-FILE --archive ARCHIVE", "[[rule]]"]
    lines += [f"{name} = {_quoted(value)}" for name, value in fields]
    lines += ["directed = true"] if ">" in (asked.dyad or "") else []
    lines += [f"quads = [{_quoted(asked.quad)}]"] if asked.quad else []
    lines += [f"types = [{_quoted(asked.type.upper())}]"] if asked.type else []
    lines += [f"status = [{_quoted(asked.status)}]"] if asked.status else []
    lines += ['measure = "incidents"', 'window = "7 days"', 'above_high_of = "3 months"', "at_least = 3"]
    return attachment("\n".join([*lines, ""]).encode(), "application/toml; charset=utf-8", "rule.toml")


def _kind(ask: Ask) -> str:
    kind = ask.one("kind") or ""
    if kind not in KINDS:
        raise DetenteError(f"kind {kind}", "is unknown", f"take one of {', '.join(k for k in KINDS if k)}")
    return kind


def _within(ask: Ask) -> Within:
    return Within(outlet=ask.one("outlet"), place=ask.one("place"), stance=ask.one("stance"))


def _key(ask: Ask, *more: object) -> tuple[object, ...]:
    return ("search", ask.one("q"), ask.filter, _within(ask), *more)


def _events(ask: Ask) -> list[dict[str, Any]]:
    query, asked, within = ask.one("q"), ask.filter, _within(ask)
    return ask.keep(_key(ask, "events"), lambda archive: events_found(archive, query, asked, within))


def _counts(ask: Ask) -> dict[str, int]:
    """How many of each kind; without words there is no "everything"."""
    query, asked, within = ask.one("q"), ask.filter, _within(ask)

    def counted(archive: Archive) -> dict[str, int]:
        kinds = [key for key in KINDS if key and key != "event"]
        each = {key: found(archive, query, asked, key, within) for key in kinds}
        return each | {"": sum(each.values()) if query else each["article"]}

    return ask.keep(_key(ask, "counts"), counted) | {"event": len(_events(ask))}


def _facets(ask: Ask) -> dict[str, list[Facet]]:
    kind, query, asked, within = _kind(ask), ask.one("q"), ask.filter, _within(ask)
    inside = kind or None
    return ask.keep(_key(ask, "facets", inside), lambda archive: facets(archive, query, asked, inside, within))


def _days(ask: Ask, days: list[Facet]) -> charts.Chart | None:
    """Articles by day, week or month of publication; a bar narrows to its time."""
    if len(days) < 2:
        return None
    span = (date.fromisoformat(days[-1].value) - date.fromisoformat(days[0].value)).days
    by: Period = "day" if span <= 45 else "week" if span <= 400 else "month"
    bars = []
    for start, group in groupby(days, key=lambda facet: period_of(facet.value, by)):
        end = next_period(start, by) - timedelta(days=1)
        told = {"start": start.isoformat(), "stop": (end + timedelta(days=1)).isoformat()}
        narrowed = ask.here(since=start.isoformat(), until=end.isoformat())
        told |= {"when": words.span(start.isoformat(), end.isoformat()), "href": narrowed}
        bars.append({**told, "articles": sum(facet.articles for facet in group)})
    chart = (
        charts.named("bars")
        .properties(width=620, height=80)
        .mark_bar(cursor="pointer", color=ACCENT, stroke="#fff", strokeWidth=0.5)
        .encode(
            x=charts.days("start"),
            x2="stop:T",
            y2=alt.Y2Datum(0),
            y=alt.Y("articles:Q", title="articles", axis=alt.Axis(tickCount=3, format="d")),
            href="href:N",
            tooltip=["when:N", "articles:Q"],
        )
    )
    return charts.drawn(
        chart, f"Articles by {by} of publication", {"when": "Published", "articles": "Articles"}, bars, {"bars": bars}
    )


def _plain(snippet: str) -> str:
    return "".join(part for part, _ in words.snippet(snippet))


def _quoted(text: str) -> str:
    """A TOML string: JSON's escapes are TOML's too."""
    import json

    return json.dumps(text, ensure_ascii=False)


ROUTES = {"/search": results, r"/search\.(?P<form>csv|json)": saved, "/search/rule": rule}
