"""Every page of the explorer, by the name of its screenshot: its address in the archive of the example articles."""

from __future__ import annotations

from detente.archive import Archive
from detente.stories import incidents_of

HEADLINE = "Kerry, Lavrov end Paris talks without a deal on Ukraine"
PAGES = {
    "front": "/",
    "search": "/search?q=troops",
    "search-events": "/search?kind=event&actor=RUS&type=COERCE",
    "article": "/article/{article}?at={at}",
    "incidents": "/incidents",
    "incident": "/incident/{incident}",
    "dyads": "/dyads",
    "dyad": "/dyad/RUS-UKR",
    "missing": "/article/none",
}
"""`{article}`, `{at}` and `{incident}` stand for an article of several records, a place in it, and an incident."""


def address(archive: Archive, name: str) -> str:
    """The address of a page."""
    row = next(
        archive.rows("SELECT id, instr(text, 'Lavrov proposed') AS at FROM articles WHERE headline = ?", (HEADLINE,))
    )
    told = max(incidents_of(archive), key=lambda each: (each.sources, len(each.mentions)))
    return PAGES[name].format(article=row["id"], at=max(0, row["at"] - 1), incident=told.id)
