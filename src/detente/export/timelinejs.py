"""TimelineJS 3: a slide an incident, with its sentence and its papers; vague dates stay vague."""

from __future__ import annotations

from html import escape
from typing import Any, TextIO
from urllib.parse import urlsplit

from detente.archive import Archive
from detente.export.jsons import write_items
from detente.export.mentions import Mention, head, incidents
from detente.export.told import act, articles
from detente.views.filters import Filter


def write(archive: Archive, out: TextIO, asked: Filter | None = None) -> int:
    """Write one TimelineJS document; an incident without a date and without a day of publication has no slide.

    Returns:
        The number of slides.
    """
    slides = (slide(told) for told in incidents(archive, asked))
    return write_items(out, '{"events":[', (s for s in slides if s is not None), "]}")


def slide(told: list[Mention]) -> dict[str, Any] | None:
    """An incident as a slide. What it says is HTML to TimelineJS, so the article's words are escaped."""
    m = head(told)
    start, end = m.row["date_start"], m.row["date_end"]
    made: dict[str, Any] = {
        "unique_id": m.row["home"],
        "group": m.row["quad"],
        "text": {"headline": escape(act(m)), "text": _text(m, told)},
    }
    if start:
        made["start_date"] = _date(start)
        if end != start:
            made["end_date"] = _date(end)
        return made
    published = m.article["published"]
    if not published:
        return None
    return made | {"start_date": _date(published), "display_date": f"reported {published}"}


def _date(text: str) -> dict[str, int]:
    return dict(zip(("year", "month", "day"), map(int, text.split("-")), strict=False))


def _text(m: Mention, told: list[Mention]) -> str:
    return f"<p>{escape(m.words)}</p>" + "".join(f"<p>{_paper(a)}</p>" for a in articles(told))


def _paper(a: dict[str, Any]) -> str:
    words = escape(" · ".join(part for part in (a["outlet"], a["published"], a["headline"]) if part) or a["id"])
    if a["url"] and urlsplit(a["url"]).scheme in ("http", "https"):  # no javascript: from a page
        return f'<a href="{escape(a["url"])}">{words}</a>'
    return words
