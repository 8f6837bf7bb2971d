"""Captions of an HTML page: words and credit of each figure, taken out of the tree so that none leaks into the body."""

from __future__ import annotations

import re
from typing import Any, Final

from detente.reading import furniture
from detente.reading.draft import Caption
from detente.reading.page.tree import drop, text_of
from detente.reading.plain import credit
from detente.reading.plain.pictures import same

_CAPTIONS: Final = (
    "//figcaption | //*[not(self::figure) and (contains(@class,'caption') or contains(@class,'Caption')) and "
    "(self::div or self::span or self::p or self::dd or self::small or self::em or self::cite or self::h6 or self::h5)]"
)
_CREDIT: Final = re.compile(r"credit|copyright|photographer|source|attribution|byline|agency|rights", re.IGNORECASE)
_BUTTONS: Final = re.compile(r"^(?:open|close|enlarge|view|show|hide|expand|toggle)\b.{0,40}", re.IGNORECASE)
_OUTSIDE: Final = "ancestor::nav or ancestor::footer or ancestor::aside"
_LONGEST: Final = 1200


def take(root: Any) -> list[Caption]:
    """The captions of a page in order, each once; their elements leave the tree."""
    found: list[Caption] = []
    for element in root.xpath(_CAPTIONS):
        if element.getparent() is None or _swallows(element):
            continue
        caption = None if element.xpath(f"boolean({_OUTSIDE})") else _read(element)
        if caption and not any(_again(old, caption) for old in found):
            found.append(caption)
        drop(element)
    for figure in root.xpath("//figure[not(.//blockquote) and not(.//table) and not(.//pre)]"):
        if len(text_of(figure)) < 400:
            drop(figure)
    return found


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
