"""Pages with a notice in an article's place: a paywall's, a request for consent, a check for robots, an error."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from detente.reading import furniture
from detente.reading.draft import Draft

_NOTICES: Final[tuple[tuple[furniture.Class, str, str], ...]] = (
    ("paywall", "the notice of a paywall", "save the page while signed in"),
    ("consent", "a request for consent to cookies", "save the page once it is answered"),
    ("robot", "a check for robots", "open the page in a browser and save it"),
    ("error", "a server's error", "check the address, or save the page again"),
)
_MOST_WORDS: Final = 500
_SHARE: Final = 0.6
_TERMS: Final = 2
_SENTENCE: Final = 12
_TO_READER: Final = re.compile(r"\b(?:you|your|we|our|us)\b", re.IGNORECASE)


def of(found: Draft, is_article: bool) -> tuple[str, str] | None:
    """What a page holds in an article's place, and the mend; None if it may well hold one.

    Where words enough for an article were found, most of them must be the notice's; where not, one line of it will do.
    """
    body = [*found.paragraphs, *([found.headline] if found.headline else [])]
    told = body if is_article else [*body, *(text for text, _ in found.left)]
    total = sum(len(text.split()) for text in told if _tells(text))
    if is_article and total > _MOST_WORDS:
        return None
    for kind, what, mend in _NOTICES:
        notices = [text for text in told if _is_notice(kind, text)]
        share = sum(len(text.split()) for text in notices)
        if notices and (not is_article or share >= total * _SHARE):
            return what, mend
    return None


def _tells(text: str) -> bool:
    """Whether a paragraph can be of an article: a sentence, or as long as one. Titles and buttons weigh nothing."""
    return text.rstrip()[-1:] in '.!?…”"' or len(text.split()) >= _SENTENCE


def _is_notice(kind: furniture.Class, text: str) -> bool:
    return furniture.is_of(kind, text) or (kind == "consent" and _asks(text))


def _asks(text: str) -> bool:
    """Whether a paragraph speaks to its reader of what walls that ask for consent speak of."""
    return bool(_TO_READER.search(text)) and len(set(_terms().findall(text.casefold()))) >= _TERMS


@cache
def _terms() -> re.Pattern[str]:
    words = sorted(furniture.words("consent_terms"), key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(map(re.escape, words)) + r")\b")
