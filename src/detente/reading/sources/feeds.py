"""RSS and Atom: a capture for each entry, with what the feed knows of it."""

from __future__ import annotations

import html
from collections.abc import Iterator
from typing import Any

import feedparser

from detente.model import Capture, DetenteError
from detente.reading import days
from detente.reading.look import look


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
    title, author = line_of(entry.get("title")), line_of(entry.get("author"))
    is_html = look(body) == "html" or "</" in body
    stamp = line_of(entry.get("published") or entry.get("updated") or entry.get("created"))
    names = (author,) if author else ()
    return Capture(
        name=name,
        data=(entry_page(title, names, body, stamp) if is_html else body).encode("utf-8", errors="replace"),
        form="page" if is_html else "article",
        external_id=line_of(entry.get("id")),
        headline=title,
        published=days.first_day(stamp) if stamp else None,
        url=line_of(entry.get("link")),
        byline=() if is_html else names,
        charset="utf-8",
        source=line_of((entry.get("source") or {}).get("title")) or outlet,
    )


def _body(entry: Any) -> str:
    """The longest of the entry's texts."""
    texts = [str(content.get("value") or "") for content in entry.get("content", [])]
    texts += [str(entry.get("summary") or ""), str(entry.get("description") or "")]
    return max(texts, key=len)


def entry_page(title: str | None, authors: tuple[str, ...], body: str, stamp: str | None = None) -> str:
    """An entry's HTML as a page of its own, so that it is read as one."""
    head = f"<title>{html.escape(title or '')}</title>"
    head += "".join(f'<meta name="author" content="{html.escape(author, quote=True)}">' for author in authors)
    if stamp:
        head += f'<meta property="article:published_time" content="{html.escape(stamp, quote=True)}">'
    return f"<!doctype html><html><head>{head}</head><body><article>{body}</article></body></html>"


def line_of(value: Any) -> str | None:
    """A field as one line without tags."""
    if not isinstance(value, str):
        return None
    return " ".join(html.unescape(value).split()) or None
