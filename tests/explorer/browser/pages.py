"""Every page of the explorer, by the name of its screenshot: its address in the archive of the example articles."""

from __future__ import annotations

from detente.archive import Archive
from detente.stories import copies, incidents_of, storylines

HEADLINE = "Kerry, Lavrov end Paris talks without a deal on Ukraine"
PAGES = {
    "front": "/",
    "search": "/search?q=troops",
    "search-events": "/search?kind=event&actor=RUS&type=COERCE",
    "article": "/article/{article}?at={at}",
    "capture": "/article/{article}/capture",
    "why": "/article/{article}/why",
    "versions": "/article/{copy}/with/{first}",
    "storyline": "/storyline/{storyline}",
    "incidents": "/incidents",
    "incident": "/incident/{incident}",
    "dyads": "/dyads",
    "dyad": "/dyad/RUS-UKR",
    "timeline": "/timeline",
    "map": "/map",
    "map-world": "/map?view=world",
    "method": "/method",
    "board": "/board",
    "figures": "/figures",
    "actor": "/actor/Sergei%20Lavrov",
    "missing": "/article/none",
}
"""`{article}`, `{at}`, `{incident}`, `{copy}`, `{first}` and `{storyline}` stand for what the archive calls so."""

TABLES = (
    *("/data", "/data/timeline", "/data/timeline?_facet=type&type=ASSAULT", "/data/events/1", "/data/articles"),
    *("/data?sql=select+type,count(*)+from+events+group+by+1", "/data/none", "/api/v1/", "/-/logout"),
)
"""Datasette's own pages, which we only dress, and the service's."""


def address(archive: Archive, name: str) -> str:
    """The address of a page."""
    row = next(
        archive.rows("SELECT id, instr(text, 'Lavrov proposed') AS at FROM articles WHERE headline = ?", (HEADLINE,))
    )
    told = max(incidents_of(archive), key=lambda each: (each.sources, len(each.mentions)))
    copied = next(each for each in copies(archive) if each.of)
    line = max(storylines(archive), key=lambda each: len(each.articles))
    names = {"copy": copied.article, "first": copied.of, "storyline": line.id, "incident": told.id}
    return PAGES[name].format(article=row["id"], at=max(0, row["at"] - 1), **names)
