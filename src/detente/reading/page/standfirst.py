"""The standfirst: the sentence under the headline that leads into the story, which extractors take for furniture."""

from __future__ import annotations

import re
from typing import Any, Final

from detente.reading import bylines, days, furniture, titles
from detente.reading.page.meta import Head
from detente.reading.page.tree import text_of

_MARKED: Final = re.compile(
    r"(?:^|[\s_-])(?:stand-?first|dek|deck|strap-?line|sub-?title|sub-?head(?:line|ing)?|article-?(?:excerpt|summary|"
    r"intro|lead|lede|description)|chapeau|sapo|kicker-?text|head-?deck)(?:[\s_-]|$)",
    re.IGNORECASE,
)
_CAMEL: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")
_TAGS: Final = ("p", "h2", "h3", "h4", "div", "span")
_WORDS: Final = range(6, 90)
_REACH: Final = 60
_LETTERS: Final = 30


def find(root: Any, head: Head, headline: str | None) -> str | None:
    """The words of a page's standfirst, or None.

    It stands behind the first `h1` within a few elements and before anything longer than itself, and is known either by
    a class that newsrooms give it or because the page's head describes the article with the same words.
    """
    told = {titles.plain(text) for text in head.every("og:description") + head.every("description") if text}
    for element in _behind_head(root):
        text = text_of(element)
        if len(text.split()) not in _WORDS or any(True for _ in element.iterdescendants("p", "li", "h2")):
            continue
        key = titles.plain(text)
        marked = bool(_MARKED.search(_CAMEL.sub("-", (element.get("class") or "")[:200])))
        if (marked or (len(key) > _LETTERS and key in told)) and not _is_other(text, key, headline):
            return text
    return None


def _behind_head(root: Any) -> list[Any]:
    first = next(root.iter("h1"), None)
    if first is None:
        return []
    return list(first.xpath(f"(following::*[{' or '.join(f'self::{tag}' for tag in _TAGS)}])[position() <= {_REACH}]"))


def _is_other(text: str, key: str, headline: str | None) -> bool:
    if key == titles.plain(headline or "") or furniture.is_line(text) or furniture.is_end(text):
        return True
    return bylines.opens(text) or days.is_stamp(text)
