"""Live blogs: which paragraphs belong to which entry, and when each entry was posted."""

from __future__ import annotations

from typing import Any, Final

from detente.reading import moments, titles
from detente.reading.page.tree import text_of

_FEWEST: Final = 3
_MOST: Final = 1000
_WORDS: Final = 12
_UP: Final = 8
_NAMES: Final = ("timestamp", "time-stamp", "post-time", "entry-time", "published-time")
_CLASSED: Final = "//body//*[self::span or self::div or self::p or self::a][{}]".format(
    " or ".join(f"contains(@class,'{name}')" for name in _NAMES)
)
_BLOCKS: Final = ("p", "li", "blockquote", "h2", "h3", "h4")


def is_live(root: Any, data: dict[str, Any]) -> bool:
    """Whether a page says that it is a live blog, or has as many `time` elements as only such pages have."""
    if isinstance(data.get("liveBlogUpdate"), list):
        return True
    return len(_stamps(root)) >= _FEWEST


def times(root: Any, data: dict[str, Any], day: str | None) -> dict[str, str]:
    """The moment of each paragraph's entry, by the paragraph's letters; empty if the page has no entries.

    An entry is the widest box around a stamp that holds no other one and has a paragraph of its own. A stamp that is a
    clock time is of the page's `day`.
    """
    stamps = _stamps(root)
    marked = set(stamps)
    out: dict[str, str] = {}
    count = 0
    for element in stamps[:_MOST]:
        stamp = _moment(element, day)
        box = _entry(element, marked) if stamp else None
        if box is None or stamp is None:
            continue
        count += 1
        for block in box.iter(*_BLOCKS):
            out.setdefault(titles.plain(text_of(block)), stamp)
    return out if count >= _FEWEST else _stated(data)


def _stamps(root: Any) -> list[Any]:
    """The `time` elements of a page; where it has few, what its classes call a time."""
    found = list(root.iter("time"))
    return found if len(found) >= _FEWEST else root.xpath(_CLASSED)


def _moment(element: Any, day: str | None) -> str | None:
    stated, told = element.get("datetime") or "", text_of(element)[:80]
    if moment := moments.first(stated) or moments.counted(stated) or moments.first(told):
        return moment
    clock = moments.clock(told)
    return f"{day}T{clock}" if clock and day else clock


def _entry(element: Any, marked: set[Any]) -> Any:
    box = None
    for above in list(element.iterancestors())[:_UP]:
        if above.tag in ("body", "html", "main") or sum(part in marked for part in above.iter(element.tag)) > 1:
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
