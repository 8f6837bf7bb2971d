"""JSON-LD: the article's own description of itself, as schema.org words it."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from typing import Any, Final

_ARTICLE: Final = re.compile(
    r"(?:Article|BlogPosting|Reportage|Report|Posting|Review|Recipe|LiveBlogPosting|WebPage|ItemPage|VideoObject)\Z"
)
_COMMA: Final = re.compile(r",\s*([}\]])")
_RANK: Final = {"WebPage": 2, "ItemPage": 2, "VideoObject": 3, "Recipe": 1, "Review": 1}
_MOST: Final = 5000


def article(root: Any) -> dict[str, Any]:
    """The description of the article among a page's JSON-LD blocks; empty if there is none.

    A news article wins over a mere web page; among equals the first with a headline.
    """
    found = [item for block in _blocks(root) for item in _objects(block) if _type(item)]
    found.sort(key=lambda item: (_RANK.get(_type(item), 0), not item.get("headline"), not item.get("datePublished")))
    return found[0] if found else {}


def words(value: Any) -> str | None:
    """A field as one line of text; of a list, its first."""
    while isinstance(value, list) and value:
        value = value[0]
    if isinstance(value, dict):
        value = value.get("name") or value.get("@value") or value.get("headline")
        return words(value) if isinstance(value, (list, str)) else None
    if not isinstance(value, str):
        return None
    return " ".join(html.unescape(re.sub(r"<[^>]{1,200}>", "", value)).split()) or None


def names(value: Any) -> list[str]:
    """The names of people or bodies in an author field, whatever its shape."""
    if isinstance(value, list):
        return [name for item in value[:60] for name in names(item)]
    if isinstance(value, dict):
        inner = value.get("name") or value.get("@name")
        return names(inner) if isinstance(inner, list) else [name for name in [words(inner)] if name]
    single = words(value)
    return [single] if single and not single.startswith("http") else []


def _blocks(root: Any) -> Iterator[Any]:
    for script in root.iter("script"):
        if "ld+json" in (script.get("type") or "").lower():
            block = _load(script.text or "")
            if block is not None:
                yield block


def _load(text: str) -> Any:
    """Parse a block; commas too many and comment marks are forgiven."""
    text = text.strip().removeprefix("<!--").removesuffix("-->").strip().rstrip(";")
    text = text.removeprefix("//<![CDATA[").removeprefix("<![CDATA[").removesuffix("//]]>").removesuffix("]]>")
    for attempt in (text, _COMMA.sub(r"\1", text)):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _objects(block: Any) -> Iterator[dict[str, Any]]:
    """Every object of a block from the top down, without recursion, up to a bound."""
    queue = [block]
    for seen, item in enumerate(queue):
        if seen > _MOST:
            return
        if isinstance(item, list):
            queue += item
        elif isinstance(item, dict):
            yield item
            queue += [
                item[key] for key in ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement") if key in item
            ]


def _type(item: dict[str, Any]) -> str:
    """The object's type if it is one of an article; else empty."""
    kinds = item.get("@type")
    for kind in kinds if isinstance(kinds, list) else [kinds]:
        if isinstance(kind, str) and (found := _ARTICLE.search(kind)):
            return found.group()
    return ""
