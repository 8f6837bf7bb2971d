"""RSS and Atom: a capture for each entry, with what the feed knows of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import feedparser

from detente.model import Capture, DetenteError
from detente.reading.sources.entry import Entry, line_of


def captures(data: bytes, name: str) -> Iterator[Capture | DetenteError]:
    """The entries of a feed in its order.

    The fullest of an entry's content, summary and description is read, as HTML or as text; its title, link and date
    win over what that says. The feed's own title is the outlet.
    """
    feed = feedparser.parse(data, sanitize_html=False, resolve_relative_uris=False)
    if not feed.entries:
        yield DetenteError(name, "the feed has no entries", "give a feed that lists articles")
        return
    outlet = line_of(feed.feed.get("title"))
    for number, entry in enumerate(feed.entries, start=1):
        yield _capture(entry, outlet, f"{name}, entry {number}")


def _capture(entry: Any, outlet: str | None, name: str) -> Capture | DetenteError:
    body = _body(entry)
    if not body.strip():
        return DetenteError(name, "the entry has no text", "read the page that it links to")
    return Entry(
        body=body,
        title=line_of(entry.get("title")),
        authors=_authors(entry),
        published=line_of(entry.get("published") or entry.get("created")),
        # `entry.get` would give the publication for a change that is not told.
        modified=line_of(dict.get(entry, "updated")),
        section=next((term for tag in entry.get("tags") or () if (term := line_of(tag.get("term")))), None),
        id=line_of(entry.get("id")),
        url=line_of(entry.get("link")),
        source=line_of((entry.get("source") or {}).get("title")) or outlet,
    ).capture(name)


def _authors(entry: Any) -> tuple[str, ...]:
    """All authors of an entry; feedparser's `author` is the last of them."""
    told = [line_of(person.get("name")) for person in entry.get("authors") or () if person]
    names = tuple(dict.fromkeys(name for name in told if name))
    return names or tuple(name for name in [line_of(entry.get("author"))] if name)


def _body(entry: Any) -> str:
    """The longest of the entry's texts."""
    texts = [str(content.get("value") or "") for content in entry.get("content", [])]
    texts += [str(entry.get("summary") or ""), str(entry.get("description") or "")]
    return max(texts, key=len)
