"""An entry of a feed, whatever the feed's format: what it says of itself, put around its HTML as a page does it."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from typing import Any, Final

from detente.model import Capture
from detente.reading import days, moments, titles
from detente.reading.look import look

_TAG: Final = re.compile(r"</?[a-zA-Z][^<>]{0,300}>")


@dataclass
class Entry:
    """What a feed says of an entry. `published` and `modified` are moments as they are written there."""

    body: str
    title: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    modified: str | None = None
    section: str | None = None
    id: str | None = None
    url: str | None = None
    source: str | None = None

    def capture(self, name: str, is_html: bool | None = None) -> Capture:
        """The entry as a capture; unless it is told, whether its body is HTML is seen."""
        as_page = (look(self.body) == "html" or "</" in self.body) if is_html is None else is_html
        stamp = self.published or self.modified
        headline = titles.without_site(self.title, [self.source or ""]) if self.title else None
        return Capture(
            name=name,
            data=(self._page() if as_page else self.body).encode("utf-8", errors="replace"),
            form="page" if as_page else "article",
            external_id=self.id,
            headline=headline,
            published=(moments.first(stamp) or days.first_day(stamp)) if stamp else None,
            url=self.url,
            byline=() if as_page else self.authors,
            charset="utf-8",
            source=self.source,
        )

    def _page(self) -> str:
        told = [("author", author) for author in self.authors]
        told += [
            ("article:published_time", self.published or self.modified or ""),
            ("article:modified_time", self.modified or ""),
            ("article:section", self.section or ""),
        ]
        tags = "".join(f'<meta name="{name}" content="{html.escape(value)}">' for name, value in told if value)
        head = f"<title>{html.escape(self.title or '')}</title>{tags}"
        return f"<!doctype html><html><head>{head}</head><body><article>{self.body}</article></body></html>"


def line_of(value: Any) -> str | None:
    """A field as one line without tags."""
    if not isinstance(value, str):
        return None
    return " ".join(_TAG.sub("", html.unescape(value)).split()) or None
