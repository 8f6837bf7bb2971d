"""A feed's or sitemap's bytes → the addresses it lists, with what it says of them."""

from __future__ import annotations

import calendar
import gzip
import io
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final
from urllib.parse import urljoin

import feedparser
from lxml import etree

from detente.model import DetenteError
from detente.reading.look import look

GZIP: Final = b"\x1f\x8b"
_MEND: Final = "give the address of an RSS or Atom feed, or of a sitemap"


@dataclass(frozen=True)
class Link:
    """An address that is listed. `kind` is "sitemap" for a part of a sitemap; `stamp` changes when the listing says
    that what is there has changed; `moment` is its time of publication (seconds since 1970), where said."""

    url: str
    kind: str = "article"
    stamp: str | None = None
    moment: float | None = None


def links(data: bytes, url: str, most_bytes: int) -> list[Link]:
    """What a listing holds, in its order. Entities are not resolved, and nothing is fetched to read it.

    Raises:
        DetenteError: if it is neither a feed nor a sitemap.
    """
    data = _plain(data, url, most_bytes)
    head = data[:4000].decode("utf-8", errors="replace").lstrip("\ufeff")
    if "<urlset" in head or "<sitemapindex" in head:
        return list(_of_sitemap(data, url))
    if look(head) == "html" or not data.strip():
        raise DetenteError(url, "it is neither a feed nor a sitemap", _MEND)
    feed = feedparser.parse(io.BytesIO(data), sanitize_html=False, resolve_relative_uris=False)
    if not feed.version and not feed.entries:
        if _is_list(head):
            return list(_of_lines(data, url))
        raise DetenteError(url, "it is neither a feed nor a sitemap", _MEND)
    return [link for link in (_of_entry(entry, url) for entry in feed.entries) if link]


def _plain(data: bytes, url: str, most: int) -> bytes:
    """A listing that came as a gzip file (`sitemap.xml.gz`), unpacked as far as it may go."""
    if not data.startswith(GZIP):
        return data
    try:
        with gzip.open(io.BytesIO(data)) as packed:
            out = packed.read(most + 1)
    except (OSError, EOFError) as error:
        raise DetenteError(url, "its gzip data is broken", _MEND) from error
    if len(out) > most:
        raise DetenteError(url, f"it is larger than {most // 1_000_000} MB", "list its parts in a sitemap index")
    return out


def _of_entry(entry: Any, url: str) -> Link | None:
    where = entry.get("link")
    if not isinstance(where, str) or not where.strip():
        return None
    moment = entry.get("published_parsed") or entry.get("updated_parsed")
    stamp = entry.get("updated") or entry.get("published")
    return Link(
        url=urljoin(url, where.strip()),
        stamp=str(stamp) if stamp else None,
        moment=float(calendar.timegm(moment)) if moment else None,
    )


def _of_sitemap(data: bytes, url: str) -> Iterator[Link]:
    """The entries of a sitemap or an index of sitemaps. A document type is not read: no entity, no file, no network."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True, huge_tree=False)
    root = etree.fromstring(data, parser)
    if root is None:
        raise DetenteError(url, "its XML is broken", _MEND)
    for entry in root.iterchildren(tag=etree.Element):
        found = {_name(part): (part.text or "").strip() for part in entry.iter(tag=etree.Element)}
        where = found.get("loc")
        if where:
            stamp = found.get("lastmod") or found.get("publication_date")
            day = found.get("publication_date") or found.get("lastmod")
            kind = "sitemap" if _name(entry) == "sitemap" else "article"
            yield Link(urljoin(url, where), kind, stamp, _moment(day))


def _name(part: Any) -> str:
    return str(etree.QName(part).localname)


def _is_list(head: str) -> bool:
    return head.lstrip().startswith(("http://", "https://"))


def _of_lines(data: bytes, url: str) -> Iterator[Link]:
    """A sitemap in plain text: an address a line."""
    for line in data.decode("utf-8", errors="replace").splitlines():
        if line.strip().startswith(("http://", "https://")):
            yield Link(line.strip())


def _moment(text: str | None) -> float | None:
    """A W3C date (`2014-03-30` or with time and zone) as seconds since 1970."""
    try:
        found = datetime.fromisoformat(text or "")
    except ValueError:
        return None
    return (found if found.tzinfo else found.replace(tzinfo=UTC)).timestamp()
