"""Alerts as a feed: RSS 2.0 and Atom (RFC 4287), the newest first. Times are those of raising, never the clock's."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from email.utils import format_datetime
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from detente.export.alerts.told import ToldAlert

_TITLE = "Détente: alerts"
_ATOM = "http://www.w3.org/2005/Atom"
_NEVER = "1970-01-01 00:00:00"


def rss(alerts: Sequence[ToldAlert]) -> bytes:
    """An RSS 2.0 document, UTF-8."""
    root = Element("rss", version="2.0")
    channel = SubElement(root, "channel")
    for name, text in (("title", _TITLE), ("link", "urn:detente:alerts"), ("description", "Rules that held")):
        SubElement(channel, name).text = text
    for a in alerts:
        item = SubElement(channel, "item")
        SubElement(item, "title").text = _clean(a.title())
        SubElement(item, "description").text = _clean(_words(a))
        SubElement(item, "guid", isPermaLink="false").text = f"urn:detente:alert:{a.key}"
        SubElement(item, "pubDate").text = format_datetime(_moment(a.raised))
        if link := _link(a):
            SubElement(item, "link").text = link
    return _bytes(root)


def atom(alerts: Sequence[ToldAlert]) -> bytes:
    """An Atom document, UTF-8."""
    root = Element("feed", xmlns=_ATOM)
    SubElement(root, "id").text = "urn:detente:alerts"
    SubElement(root, "title").text = _TITLE
    SubElement(root, "updated").text = _moment(max((a.raised for a in alerts), default=_NEVER)).isoformat()
    SubElement(SubElement(root, "author"), "name").text = "Détente"
    for a in alerts:
        entry = SubElement(root, "entry")
        SubElement(entry, "id").text = f"urn:detente:alert:{a.key}"
        SubElement(entry, "title").text = _clean(a.title())
        SubElement(entry, "updated").text = _moment(a.raised).isoformat()
        SubElement(entry, "content", type="text").text = _clean(_words(a))
        if link := _link(a):
            SubElement(entry, "link", href=link)
    return _bytes(root)


def _words(a: ToldAlert) -> str:
    return "\n".join((a.why, *(cause.text() for cause in a.articles)))


def _link(a: ToldAlert) -> str | None:
    """The first article that is on the web."""
    return next((_clean(c.url) for c in a.articles if c.url), None)


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def _clean(text: str) -> str:
    """Without the control characters that XML cannot hold."""
    return "".join(c for c in text if c in "\t\n" or (c >= " " and c not in "\ufffe\uffff"))


def _bytes(root: Element) -> bytes:
    indent(root)
    data: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return data + b"\n"
