"""Two countries: how often and how sharply they act on each other, what they say of each other and want."""

from __future__ import annotations

from datetime import date
from typing import Any, cast

from detente.explorer import words
from detente.explorer.ask import Answer, Ask, attachment
from detente.explorer.pages.timeline import picture
from detente.explorer.report import report
from detente.explorer.series_chart import Split, series_chart
from detente.model import DetenteError
from detente.model.days import first_day, last_day
from detente.views import Filter, dyads, timeline_page
from detente.views.filters import check_day
from detente.views.incidents import homes
from detente.views.overview import overview
from detente.views.periods import Period
from detente.views.said import said_of, wanted_of
from detente.views.series import COLUMNS, Asked, series

SIZE, _LONG, _DRAWN = 25, 900, 80


def listed(ask: Ask) -> Answer:
    """All pairs that the filter leaves, the busiest first."""
    asked = ask.filter
    found = ask.keep(("dyads", asked), lambda archive: dyads(archive, asked))
    return ask.page("dyads.html", dyads=found[:500], total=len(found))


def dyad(ask: Ask) -> Answer:
    """One pair, in both directions."""
    one, other = ask.parts["one"], ask.parts["other"]
    archive = ask.archive
    asked = Filter(dyad=f"{one}-{other}", **{f: ask.one(f) for f in ("type", "status", "since", "until")})
    rows = _rows(ask)
    name = f"Mentions of events between {words.country(one)} and {words.country(other)}, and tension, by {_by(ask)}"
    split: Split = "type" if ask.one("split") == "type" else "quad"
    page = ask.number("page")
    events = timeline_page(archive, asked, page, SIZE, newest=True)
    incidents, drawn = picture(ask, asked, _DRAWN)
    return ask.page(
        "dyad.html",
        one=one,
        other=other,
        by=_by(ask),
        split=split,
        chart=series_chart(rows, ask.path, split, name) if any(row["mentions"] for row in rows) else None,
        latest=rows[-1] if rows else None,
        mentions=sum(row["mentions"] for row in rows),
        happenings=incidents,
        drawn=drawn,
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


def reported(ask: Ask) -> Answer:
    """The report as a file to mail or print."""
    pair = f"{ask.parts['one']}-{ask.parts['other']}"
    text = report(ask.archive, pair, ask.one("since"), ask.one("until"), _by(ask))
    return attachment(text.encode(), "text/html; charset=utf-8", f"report-{pair}.html")


def _by(ask: Ask) -> Period:
    by = ask.one("by") or _fitting(ask)
    if by not in ("day", "week", "month"):
        raise DetenteError(f"by {by}", "is no length of a period", "take day, week or month")
    return cast(Period, by)


def _fitting(ask: Ask) -> Period:
    """Weeks for a crisis, months for years of it."""
    held = ask.keep("held", overview)
    first, last = (day and date.fromisoformat(day) for day in (held.first, held.last))
    since, until = ask.one("since"), ask.one("until")
    check_day("since", since)
    check_day("until", until)
    first = date.fromisoformat(first_day(since)) if since else first
    last = date.fromisoformat(last_day(until)) if until else last
    return "month" if first and last and (last - first).days > _LONG else "week"


def _rows(ask: Ask) -> list[dict[str, Any]]:
    pair = f"{ask.parts['one']}-{ask.parts['other']}"
    directed, since, until = ask.one("directed") == "1", ask.one("since"), ask.one("until")
    asked = Asked(dyad=pair, by=_by(ask), directed=directed, since=since, until=until)
    return ask.keep(("series", asked), lambda archive: list(series(archive, asked)))


_PAIR = r"/dyad/(?P<one>[A-Z]{3}|---)-(?P<other>[A-Z]{3}|---)"
ROUTES = {"/dyads": listed, _PAIR: dyad, _PAIR + "/report": reported, _PAIR + r"/series\.(?P<form>csv|json)": saved}
