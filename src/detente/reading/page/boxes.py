"""Boxes that stand within a page's article without belonging to it: links to other stories, newsletters, sharing."""

from __future__ import annotations

import re
from typing import Any, Final

from detente.reading import furniture, titles
from detente.reading.draft import Draft
from detente.reading.page.tree import drop, text_of

_RELATED: Final = re.compile(
    r"(?:^|[\s_-])(?:related|recommend\w*|read-?more|readmore|more-?(?:on|from|like|stories|news)|also-?read|see-?also|"
    r"further-?reading|trending|most-?(?:read|popular|viewed)|popular|up-?next|next-?(?:article|story)|outbrain|taboola|"
    r"zergnet|story-?package|promo|teasers?|inline-?link|in-?article-?link|suggested|recirc\w*|latest-?(?:news|stories)|"
    r"editors?-?picks?|linked-?stor\w*|sidebar-?stor\w*)(?:[\s_-]|$)",
    re.IGNORECASE,
)
_CAMEL: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")
_OTHER: Final = re.compile(
    r"(?:^|[\s_-])(?:newsletter\w*|sign-?up|subscri\w+|paywall|share|sharing|social\w*|comments?|disqus|advert\w*|"
    r"ad-?(?:slot|unit|container|wrapper)|sponsor\w*|cookie\w*|consent|gdpr|breadcrumbs?|author-?bio|author-?box|"
    r"about-?author|copyright|print-?only|screen-?reader\w*|visually-?hidden|sr-?only|donat\w+|membership|"
    r"caption-?toggle|tags?-?list|topics?-?list|audio-?player|video-?player|poll|quiz|pull-?quotes?|modals?|tooltips?|"
    r"product-?(?:embed|card|box|callout|offers?)|buy-?(?:box|button|now)|affiliates?|shop-?now|toc|"
    r"table-?of-?contents)(?:[\s_-]|$)",
    re.IGNORECASE,
)
_LABEL: Final = re.compile(r"[^|:]{3,40}[|:]\s*")
_CANDIDATES: Final = "//body//*[self::div or self::aside or self::section or self::ul or self::ol or self::nav or \
self::p or self::span or self::form or self::button][@class or @id or @data-testid]"
_EMBEDS: Final = (
    "//blockquote[contains(@class,'twitter') or contains(@class,'instagram') or contains(@class,'tiktok') or \
contains(@class,'bluesky') or contains(@class,'telegram') or contains(@class,'reddit')]"
)
_TEASER: Final = 350
_MOST_RELATED: Final = 30
_LONG: Final = 200
_SHORT: Final = 80


def clear(root: Any, out: Draft) -> list[str]:
    """Take the boxes out of the tree and note them; the headlines of the other stories that they linked to."""
    found: list[str] = []
    for element in root.xpath(_CANDIDATES):
        label = _label(element)
        related = _RELATED.search(label)
        marked = related or _OTHER.search(label)
        if not marked or not _is_box(element):
            continue
        if related and not _has_links(element):
            _unmark(element)
            continue
        if related:
            _stories(element, found)
        out.leave(text_of(element), f"a box marked {marked[0].strip(' _-').lower()}")
        drop(element)
    _embeds(root, out)
    _teasers(root, found, out)
    return found


def _has_links(element: Any) -> bool:
    """Whether an element can lead to other stories at all: the class "teaser" is on first paragraphs as well."""
    return element.tag == "a" or any(True for _ in element.iter("a")) or len(text_of(element)) < _SHORT


def _unmark(element: Any) -> None:
    """Take off a class that would have the extraction drop what is in the element."""
    for name in ("class", "id"):
        element.attrib.pop(name, None)


def contents(root: Any, out: Draft) -> None:
    """Take out the lists whose items lead to places of the same page: its tables of contents."""
    for listed in root.xpath("//body//*[self::ul or self::ol][count(li) > 2]"):
        items = listed.findall("li")
        inner = sum(any(_is_inner(link) for link in item.iter("a")) for item in items)
        if inner * 4 >= len(items) * 3:
            out.leave(text_of(listed), "the page's table of contents")
            drop(listed)


def _is_inner(link: Any) -> bool:
    """Whether a link of some words leads to a place of the same page; the arrow back from a footnote has none."""
    return len(link.get("href") or "") > 1 and link.get("href").startswith("#") and len(text_of(link).split()) > 1


def _embeds(root: Any, out: Draft) -> None:
    """Posts from social networks that the page shows whole."""
    for element in root.xpath(_EMBEDS):
        out.leave(text_of(element), "a post of a social network")
        drop(element)


def _teasers(root: Any, found: list[str], out: Draft) -> None:
    """Headings and paragraphs that are wholly a link: other stories, with the small box that they head."""
    for element in root.xpath(
        "//body//*[self::h2 or self::h3 or self::h4 or self::h5 or self::p or self::li][.//a[@href]]"
    ):
        text = text_of(element)
        linked = sum(len(text_of(link)) for link in element.iter("a")) + _label_before(element, text)
        if not text or linked < len(text) * 0.9 or len(text.split()) < 4 or element.getparent() is None:
            continue
        _stories(element, found)
        out.leave(text, "a link to another story")
        drop(_small_box(element) if element.tag in ("h2", "h3", "h4", "h5") else element)


def _label_before(element: Any, text: str) -> int:
    """The length of a label in capitals before a link: "READ NEXT | …", in whatever language."""
    found = _LABEL.match(text)
    if not found or not found.group().isupper() or text_of(next(element.iter("a"))) not in text[found.end() - 1 :]:
        return 0
    return len(found.group())


def _small_box(element: Any) -> Any:
    """The widest box around a teaser's heading that holds no more than a teaser does."""
    box = element
    while (above := box.getparent()) is not None and above.tag not in ("body", "main", "html"):
        heads = sum(1 for _ in above.iter("h1", "h2", "h3", "h4", "h5"))
        if heads > 1 or len(text_of(above)) > len(text_of(element)) + _TEASER:
            break
        box = above
    return box


def _label(element: Any) -> str:
    words = " ".join((element.get("class") or "", element.get("id") or "", element.get("data-testid") or ""))
    return _CAMEL.sub("-", words[:300])


def _is_box(element: Any) -> bool:
    """Whether the element is small or mostly links, with no long paragraphs of its own."""
    if element.tag in ("body", "html", "main", "article"):
        return False
    text = text_of(element)
    if len(text) < _SHORT:
        return True
    linked = sum(len(text_of(link)) for link in element.iter("a"))
    long = sum(len(text_of(p)) > _LONG for p in element.iter("p"))
    if long > 1 or (any(True for _ in element.iter("article")) and linked * 2 < len(text)):
        return False
    return linked * 10 >= len(text) * 4 or len(text) < 600


def _stories(element: Any, found: list[str]) -> None:
    own = {titles.plain(text) for text in found}
    for link in element.iter("a"):
        text = text_of(link)
        key = titles.plain(text)
        fits = 4 <= len(text.split()) <= 30 and len(text) <= 250 and not furniture.is_line(text)
        if fits and key not in own and len(found) < _MOST_RELATED:
            own.add(key)
            found.append(text)
