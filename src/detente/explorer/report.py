"""A report on two countries as one file to mail or print: nothing in it is fetched, every sentence is cited."""

from __future__ import annotations

import json
from base64 import b64encode
from dataclasses import dataclass, field
from importlib.resources import files
from typing import Any

from detente.archive import Archive
from detente.explorer import words
from detente.explorer.render import standing
from detente.explorer.series_chart import series_chart
from detente.export.references import bibtex, csl
from detente.reader import versions
from detente.views import Filter
from detente.views.board import Asked as Sides
from detente.views.board import board
from detente.views.happenings import happenings
from detente.views.periods import Period
from detente.views.said import said_of, wanted_of
from detente.views.series import QUADS, Asked, series
from detente.views.sources import sources

_INCIDENTS, _ISSUES, _WORDS = 60, 15, 12


@dataclass
class Notes:
    """Numbered notes, each an article with a stretch of its words; the same words are one note."""

    numbers: dict[tuple[str, str], int] = field(default_factory=dict)

    def cite(self, article: str, text: str) -> int:
        """The number of a note."""
        return self.numbers.setdefault((article, " ".join(text.split())), len(self.numbers) + 1)


def report(archive: Archive, dyad: str, since: str | None = None, until: str | None = None, by: Period = "week") -> str:
    """The report as HTML.

    Raises:
        DetenteError: if the dyad or a day cannot be read.
    """
    asked = Filter(dyad=dyad, since=since, until=until)
    one, other = dyad.upper()[:3], dyad.upper()[-3:]
    rows = list(series(archive, Asked(dyad=dyad, by=by, since=since, until=until)))
    told = happenings(archive, asked, "day", size=_INCIDENTS)
    laid = board(archive, Sides(sides=(one, other), since=since, until=until))
    notes = Notes()
    name = f"Mentions of events by {by}, and tension"
    body = standing(
        "report.html",
        one=one,
        other=other,
        asked=asked,
        rows=rows,
        totals={quad: sum(row[f"mentions_{quad.replace('-', '_')}"] for row in rows) for quad in QUADS},
        chart=series_chart(rows, None, "quad", name) if any(row["mentions"] for row in rows) else None,
        happenings=told,
        most=_INCIDENTS,
        board=laid.rows[:_ISSUES],
        sides=[(a, b, _said(archive, a, b, asked)) for a, b in ((one, other), (other, one))],
        cite=notes.cite,
        version=versions(),
    )
    return standing("report_whole.html", body=body, title=_title(one, other), **_references(archive, notes))


def _said(archive: Archive, one: str, other: str, asked: Filter) -> list[Any]:
    """What a side wants of the other and says of it, in the days asked for."""
    found = [*wanted_of(archive, one, other, 200), *said_of(archive, one, other, 200)]
    inside = [each for each in found if _inside(each.date_start or each.published, asked)]
    return inside[:_WORDS]


def _inside(day: str | None, asked: Filter) -> bool:
    if not asked.since and not asked.until:
        return True
    return day is not None and (asked.since or "") <= day and day[: len(asked.until or "")] <= (asked.until or "9")


def _references(archive: Archive, notes: Notes) -> dict[str, Any]:
    found = sources(archive, dict.fromkeys(article for article, _ in notes.numbers))
    cited = list(dict.fromkeys(article for article, _ in notes.numbers))
    known = [found[article] for article in cited if article in found]
    return {
        "notes": [(number, found.get(article), text) for (article, text), number in notes.numbers.items()],
        "bibtex": _file("application/x-bibtex", bibtex(known)),
        "csl": _file("application/json", json.dumps(csl(known), ensure_ascii=False, indent=1)),
        "style": files("detente.explorer").joinpath("static", "report.css").read_text("utf-8"),
    }


def _file(type: str, text: str) -> str:
    """A file inside the file: a link that saves it."""
    return f"data:{type};base64,{b64encode(text.encode()).decode()}"


def _title(one: str, other: str) -> str:
    return f"{words.country(one)} and {words.country(other)}"
