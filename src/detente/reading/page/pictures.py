"""Captions of an HTML page: words and credit of each figure, taken out of the tree so that none leaks into the body."""

from __future__ import annotations

import re
from typing import Any, Final

from detente.reading import bylines, furniture
from detente.reading.draft import Caption
from detente.reading.page.tree import drop, text_of
from detente.reading.plain import credit
from detente.reading.plain.pictures import same

_NAMED: Final = ("caption", "Caption", "cutline", "infoDescription", "image-desc", "photo-desc", "gallery-desc")
_SMALL: Final = ("div", "span", "p", "dd", "small", "em", "cite", "td", "h5", "h6")
_ON: Final = " or ".join(f"self::{tag}" for tag in _SMALL)
_BY: Final = " or ".join(f"contains(@class,'{name}')" for name in _NAMED)
_CAPTIONS: Final = f"//figcaption | //*[({_ON}) and ({_BY})]"
_CREDIT: Final = re.compile(r"credit|copyright|photographer|source|attribution|byline|agency|rights", re.IGNORECASE)
_OUTSIDE: Final = (
    "ancestor::nav or ancestor::footer or ancestor::header[not(ancestor::article)] or ancestor::a[.//h2 or .//h3]"
)
_LONGEST: Final = 1200
_BESIDE: Final = 450
_UP: Final = 6
_MOST: Final = 300
_FIGURE: Final = 400
_PROSE: Final = 100


def take(root: Any) -> list[Caption]:
    """The captions of a page in its order, each once; their elements leave the tree."""
    order = {element: number for number, element in enumerate(root.iter())}
    placed = [*_in_figures(root, order), *_beside_images(root, order)]
    for figure in root.xpath("//figure[not(.//blockquote) and not(.//table) and not(.//pre)]"):
        if len(text_of(figure)) < _FIGURE:
            drop(figure)
    found: list[Caption] = []
    for _, caption in sorted(placed, key=lambda item: item[0]):
        if credit.alone(caption.words):
            if found and not found[-1].credit:
                found[-1].credit = credit.bare(caption.words.strip("()[] "))
        elif not any(_again(old, caption) for old in found):
            found.append(caption)
    return found


def _in_figures(root: Any, order: dict[Any, int]) -> list[tuple[int, Caption]]:
    """Captions that the page marks as such."""
    found: list[tuple[int, Caption]] = []
    gone: set[Any] = set()
    for element in root.xpath(_CAPTIONS):
        if element.getparent() is None or _swallows(element) or not gone.isdisjoint(element.iterancestors()):
            continue
        caption = None if element.xpath(f"boolean({_OUTSIDE})") else _read(element)
        if caption:
            found.append((order.get(element, len(order)), caption))
        gone.add(element)
        drop(element)
    return found


def _beside_images(root: Any, order: dict[Any, int]) -> list[tuple[int, Caption]]:
    """Captions without a mark: the few words that share an image's box, between the headline and the body's end."""
    last = _end_of_prose(root, order)
    found: list[tuple[int, Caption]] = []
    for image in root.xpath("//img[preceding::h1 or not(//h1)]")[:_MOST]:
        box = _box(image) if order.get(image, last) < last else None
        if box is None or box.xpath(f"boolean({_OUTSIDE} or ancestor::aside)"):
            continue
        caption = _of_box(box)
        if 3 <= len(caption.words.split()) <= 90 and not _is_other(caption.words):
            found.append((order[image], caption))
            drop(box)
    return found


def _end_of_prose(root: Any, order: dict[Any, int]) -> int:
    """The position of the last long paragraph beside most of the page's prose; the page's end if it has none."""
    prose: dict[Any, list[Any]] = {}
    for paragraph in root.iter("p"):
        if len(text_of(paragraph)) > _PROSE:
            prose.setdefault(paragraph.getparent(), []).append(paragraph)
    if not prose:
        return len(order)
    return max(order[found[-1]] for found in prose.values() if len(found) * 3 >= max(map(len, prose.values())))


def _of_box(box: Any) -> Caption:
    pieces = _pieces(box)
    words, named = credit.split(pieces[0])
    if len(pieces) > 1 and not named and (credit.alone(pieces[1]) or len(pieces[1].split()) < 8):
        named = credit.bare(pieces[1])
    return Caption(words, named)


def _is_other(words: str) -> bool:
    return furniture.is_line(words) or furniture.is_end(words) or bylines.opens(words)


def _box(image: Any) -> Any:
    """The smallest element around an image that has words, if those are few and no links or headings."""
    box = image.getparent()
    for _ in range(_UP):
        if box is None or box.tag in ("body", "main", "article", "li", "a", "p", "button"):
            return None
        text = text_of(box)
        if text:
            linked = sum(len(text_of(link)) for link in box.iter("a"))
            heads = any(True for _ in box.iter("h1", "h2", "h3", "h4", "li", "time", "input", "button"))
            return box if len(text) <= _BESIDE and not heads and linked * 3 < len(text) else None
        box = box.getparent()
    return None


def _pieces(box: Any) -> list[str]:
    """The texts of the innermost blocks within a box."""
    inner = [
        part
        for part in box.iterdescendants("p", "div", "span")
        if not any(True for _ in part.iterdescendants("p", "div"))
    ]
    texts = [text_of(part) for part in inner if text_of(part)]
    return texts or [text_of(box)]


def _swallows(element: Any) -> bool:
    """Whether a "caption" class is on something that holds paragraphs of the body."""
    return len(text_of(element)) > _LONGEST or sum(1 for _ in element.iter("p")) > 3


def _read(element: Any) -> Caption | None:
    credits = []
    for part in list(element.iter()):
        if part is element or not isinstance(part.tag, str) or part.getparent() is None:
            continue
        label = f"{part.get('class') or ''} {part.get('itemprop') or ''}"
        if part.tag in ("button", "script", "style", "svg", "noscript"):
            drop(part)
        elif _CREDIT.search(label):
            credits.append(text_of(part))
            drop(part)
    words = text_of(element)
    if not words or furniture.is_line(words):
        return None
    bare, named = credit.split(words)
    stated = next((credit.bare(text) for text in credits if text), None)
    return Caption(bare, named or stated)


def _again(old: Caption, fresh: Caption) -> bool:
    return old.words == fresh.words or same(old.words, fresh.words)
