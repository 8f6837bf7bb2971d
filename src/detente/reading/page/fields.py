"""Headline, authors, day and outlet of an HTML page, by the agreement of its witnesses."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, Final

from detente.reading import bylines, days, limits, moments, outlets, titles
from detente.reading.page import jsonld
from detente.reading.page.meta import Head
from detente.reading.page.tree import text_of

_AUTHOR_TAGS: Final = (
    "author",
    "parsely-author",
    "article:author_name",
    "sailthru.author",
    "byl",
    "dc.creator",
    "dcterms.creator",
    "dc.contributor",
    "citation_author",
    "cxenseparse:author",
    "twitter:data1",
    "article:author",
)
_DAY_TAGS: Final = (
    "article:published_time",
    "og:published_time",
    "og:article:published_time",
    "article:published",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publish_date",
    "publication_date",
    "date.published",
    "dc.date.issued",
    "dc.date",
    "dcterms.date",
    "dcterms.created",
    "citation_publication_date",
    "cxenseparse:recs:publishtime",
    "article.published",
    "originalpublicationdate",
    "iso-8601-publish-date",
    "ptime",
    "cse-pubdate",
    "date",
)
_CHANGE_TAGS: Final = (
    "article:modified_time",
    "og:updated_time",
    "article:modified",
    "datemodified",
    "lastmod",
    "last-modified",
    "dcterms.modified",
    "article.updated",
)
_SECTION_TAGS: Final = ("article:section", "parsely-section", "sailthru.section", "section", "cxenseparse:section")
_BYLINE: Final = (
    "//*[@rel='author' or @itemprop='author' or contains(@class,'byline') or contains(@class,'Byline') or "
    "contains(@class,'author-name') or contains(@class,'article-author') or contains(@class,'AuthorName') or "
    "contains(@data-testid,'byline') or contains(@data-testid,'author')]"
)
_LINES: Final = "self::div or self::p or self::span or self::address or self::h3 or self::h4"
_REACH: Final = 30
_BYLINE_WORDS: Final = 25
_TRAIL: Final = "//*[contains(@class,'readcrumb') or @aria-label='breadcrumb' or @aria-label='Breadcrumb']//a[@href]"
_LONGEST_TRAIL: Final = 6
_LONGEST_SECTION: Final = 60
_SECTION_WORDS: Final = 4
_HOME: Final = ("home", "homepage", "front", "front page", "news", "start")
_HEADS: Final = "//*[self::h2 or self::h3 or self::div][contains(concat(' ', @class), ' headline')]"
# What each witness of the headline weighs, the most trusted first. What the paper files for machines is the headline
# by itself; an `h1` may be a logo, a section or a label; a `title` is worded for search engines and only breaks ties.
_WITNESSES: Final = {"jsonld": 2.0, "social": 2.0, "h1": 1.0, "title": 0.1}
_PUBLISHED: Final = re.compile(r"\b(?:published|posted|first published|publish)\b", re.IGNORECASE)


def headline(witnesses: dict[str, list[str]]) -> str | None:
    """The wording that the witnesses give most weight to; among equals that of the most trusted one."""
    votes = {title: 0.0 for family in _WITNESSES for title in witnesses[family]}
    for title in votes:
        votes[title] = sum(w for family, w in _WITNESSES.items() if any(_agree(title, t) for t in witnesses[family]))
    # The first of the highest: `votes` is in the order of trust.
    return max(votes, key=lambda title: votes[title]) if votes else None


def titles_of(root: Any, head: Head, data: dict[str, Any], sites: list[str]) -> dict[str, list[str]]:
    """What each witness of the headline says, without the site's name; the names are those of `_WITNESSES`.

    Tags made for other sites' previews copy one another, so they are one witness together.
    """
    heads = [text_of(element) for element in list(root.iter("h1"))[:8] or root.xpath(_HEADS)[:2]]
    social = [head.first("og:title"), head.first("twitter:title"), head.first("parsely-title", "title", "dc.title")]
    told: dict[str, list[str | None]] = {
        "jsonld": [jsonld.words(data.get("headline"))],
        "social": social,
        "h1": [*heads],
        "title": [head.title],
    }
    return {
        family: [titles.without_site(t, sites) for t in told[family] if t and len(t) <= limits.TITLE_CHARACTERS]
        for family in _WITNESSES
    }


def authors(root: Any, head: Head, data: dict[str, Any]) -> tuple[str, ...]:
    """The authors: as the page describes itself, else as its head says, else as its byline reads."""
    for found in (jsonld.names(data.get("author")), jsonld.names(data.get("creator")), head.every(*_AUTHOR_TAGS)):
        if names := _clean(found):
            return names
    for element in root.xpath(_BYLINE)[:6]:
        if names := bylines.names(text_of(element)[:300]):
            return names
    return _below_head(root)


def _below_head(root: Any) -> tuple[str, ...]:
    """The names in the first line behind the headline that begins as a byline, whatever its class."""
    first = next(root.iter("h1", "h2"), None)
    behind = [] if first is None else first.xpath(f"(following::*[{_LINES}])[position() <= {_REACH}]")
    for element in behind:
        text = text_of(element)
        if len(text.split()) <= _BYLINE_WORDS and bylines.opens(text) and (names := bylines.names(text)):
            return names
    return ()


def day(root: Any, head: Head, data: dict[str, Any]) -> str | None:
    """The day of publication: JSON-LD, meta tags, `time` elements; htmldate where none of them tells."""
    for value in (
        jsonld.words(data.get("datePublished")),
        jsonld.words(data.get("dateCreated")),
        head.first(*_DAY_TAGS),
    ):
        if value and (found := days.first_day(value)):
            return found
    return _times(root)


def moments_of(root: Any, head: Head, data: dict[str, Any]) -> tuple[str | None, str | None]:
    """The moments of publication and of the last change, with their time zone where the page gives one.

    Witnesses are JSON-LD, meta tags, then `time` elements; a change that is not after publication is none.
    """
    published = _moment(
        (jsonld.words(data.get("datePublished")), head.first(*_DAY_TAGS), jsonld.words(data.get("dateCreated")))
    ) or _moment(element.get("datetime") for element in list(root.iter("time"))[:3])
    modified = _moment((jsonld.words(data.get("dateModified")), head.first(*_CHANGE_TAGS)))
    return published, modified if modified != published else None


def _moment(values: Iterable[str | None]) -> str | None:
    return next((found for value in values if value and (found := moments.first(value))), None)


def section(root: Any, head: Head, data: dict[str, Any]) -> str | None:
    """The section of the paper that the article stands in, as the page words it; else the end of its trail of links."""
    stated = jsonld.words(data.get("articleSection")) or head.first(*_SECTION_TAGS)
    if stated:
        return stated if len(stated) <= _LONGEST_SECTION else None
    trail = [text_of(link) for link in root.xpath(_TRAIL)[:_LONGEST_TRAIL]]
    named = [text for text in trail if text and len(text.split()) <= _SECTION_WORDS and text.casefold() not in _HOME]
    return named[-1] if named else None


def is_unfree(data: dict[str, Any]) -> bool:
    """Whether the page says of itself that it is not free to read."""
    return str(data.get("isAccessibleForFree")).strip().lower() == "false"


def outlet(head: Head, data: dict[str, Any], url: str | None) -> str | None:
    """The outlet: by its address if the table knows it, else by what the page calls itself."""
    named = [jsonld.words(data.get("publisher")), head.first("og:site_name", "application-name", "publisher", "cre")]
    known = outlets.of_url(url) or next((outlets.known(name) for name in named if name and outlets.known(name)), None)
    return known or next((name for name in named[::-1] if name and len(name) < 60), None)


def site_names(head: Head, data: dict[str, Any], url: str | None) -> list[str]:
    """What the site may call itself at the end of a title."""
    host = outlets.host_of(url)
    names = [
        head.first("og:site_name"),
        head.first("application-name"),
        head.first("twitter:site"),
        jsonld.words(data.get("publisher")),
        outlets.of_url(url),
        host,
        host.rsplit(".", 1)[0] if host else None,
    ]
    return [name.lstrip("@") for name in names if name]


def _agree(one: str, other: str) -> bool:
    return titles.plain(one) == titles.plain(other)


def _clean(found: list[str]) -> tuple[str, ...]:
    """Author fields as names: titles off, several names in one field parted, each once."""
    out: list[str] = []
    for field in found:
        if field.startswith(("http://", "https://", "@")) or re.fullmatch(r"\d.*", field):
            continue
        several = bylines.names(field) if re.search(r",|;|&| and |\bby\b", field, re.IGNORECASE) else ()
        for name in several or [bylines.clean(field)]:
            if name and name not in out:
                out.append(name)
    return tuple(out)


def _times(root: Any) -> str | None:
    """The first `time` element that says it is of publication; else the first on the page."""
    first = None
    for element in root.iter("time"):
        stamp = days.first_day(element.get("datetime") or "") or days.first_day(text_of(element))
        context = " ".join([element.get("class") or "", element.get("itemprop") or "", text_of(element)])
        if stamp and _PUBLISHED.search(context):
            return stamp
        first = first or stamp
    return first
