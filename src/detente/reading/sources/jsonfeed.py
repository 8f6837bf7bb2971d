"""JSON Feed (jsonfeed.org, versions 1 and 1.1): a capture for each item, with what the feed knows of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from detente.model import Capture, DetenteError
from detente.reading.sources.entry import Entry, line_of

_VERSION: Final = "jsonfeed.org/version/"


def is_feed(item: Any) -> bool:
    """Whether a JSON value says of itself that it is a JSON Feed."""
    return isinstance(item, dict) and _VERSION in str(item.get("version")) and isinstance(item.get("items"), list)


def captures(feed: dict[str, Any], name: str) -> Iterator[Capture | DetenteError]:
    """The items of a feed in its order; an error in the place of each that has no text."""
    if not feed["items"]:
        yield DetenteError(name, "the feed has no entries", "give a feed that lists articles")
    for number, item in enumerate(feed["items"], start=1):
        yield _capture(item, feed, f"{name}, entry {number}")


def _capture(item: Any, feed: dict[str, Any], name: str) -> Capture | DetenteError:
    if not isinstance(item, dict):
        return DetenteError(name, "the entry is no JSON object", "give a feed that lists articles")
    title, html, text = line_of(item.get("title")), item.get("content_html"), item.get("content_text")
    is_html = isinstance(html, str) and bool(html.strip())
    body = html if is_html else text or item.get("summary")
    if not isinstance(body, str) or not body.strip():
        return DetenteError(name, "the entry has no text", "read the page that it links to")
    given, tags = item.get("id"), item.get("tags")
    return Entry(
        body=body,
        title=title,
        authors=_authors(item) or _authors(feed),
        published=line_of(item.get("date_published")),
        modified=line_of(item.get("date_modified")),
        section=line_of(tags[0]) if isinstance(tags, list) and tags else None,
        id=str(given) if isinstance(given, (str, int)) else None,
        url=line_of(item.get("url")) or line_of(item.get("external_url")),
        source=line_of(feed.get("title")),
    ).capture(name, is_html)


def _authors(holder: dict[str, Any]) -> tuple[str, ...]:
    """Names from `authors` (version 1.1) or `author` (version 1)."""
    listed = holder.get("authors")
    people = listed if isinstance(listed, list) else [holder.get("author")]
    found = (line_of(person.get("name")) for person in people[:20] if isinstance(person, dict))
    return tuple(name for name in found if name)
