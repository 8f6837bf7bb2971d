"""Live blogs: which paragraphs belong to which entry, and when each entry was posted."""

from __future__ import annotations

from typing import Any, Final

from detente.reading import moments, titles
from detente.reading.page.tree import text_of

_FEWEST: Final = 3
_MOST: Final = 1000
_WORDS: Final = 12
_UP: Final = 8
_BLOCKS: Final = ("p", "li", "blockquote", "h2", "h3", "h4")


def is_live(root: Any, data: dict[str, Any]) -> bool:
    """Whether a page says that it is a live blog, or has as many `time` elements as only such pages have."""
    if isinstance(data.get("liveBlogUpdate"), list):
        return True
    return sum(1 for _ in root.iter("time")) >= _FEWEST


def times(root: Any, data: dict[str, Any]) -> dict[str, str]:
    """The moment of each paragraph's entry, by the paragraph's letters; empty if the page has no entries.

    An entry is the widest box around a `time` element that holds no other one and has a paragraph of its own.
    """
    out: dict[str, str] = {}
    count = 0
    for element in list(root.iter("time"))[:_MOST]:
        stamp = moments.first(element.get("datetime") or "") or moments.first(text_of(element))
        box = _entry(element) if stamp else None
        if box is None or stamp is None:
            continue
        count += 1
        for block in box.iter(*_BLOCKS):
            out.setdefault(titles.plain(text_of(block)), stamp)
    return out if count >= _FEWEST else _stated(data)


def _entry(element: Any) -> Any:
    box = None
    for above in list(element.iterancestors())[:_UP]:
        if above.tag in ("body", "html", "main") or sum(1 for _ in above.iter("time")) > 1:
            break
        box = above
    if box is None or not any(len(text_of(block).split()) >= _WORDS for block in box.iter("p")):
        return None
    return box


def _stated(data: dict[str, Any]) -> dict[str, str]:
    """What JSON-LD says of its entries."""
    updates = data.get("liveBlogUpdate")
    out: dict[str, str] = {}
    for update in updates[:_MOST] if isinstance(updates, list) else []:
        if not isinstance(update, dict) or not (stamp := moments.first(str(update.get("datePublished") or ""))):
            continue
        for text in (update.get("headline"), *str(update.get("articleBody") or "").split("\n")):
            if isinstance(text, str) and (key := titles.plain(text)):
                out.setdefault(key, stamp)
    return out
