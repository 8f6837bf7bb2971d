"""The language of a text by its commonest small words, where the page does not state it."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import Final

from detente.knowledge import tables

_WORD: Final = re.compile(r"[^\W\d_]+")
_ENOUGH: Final = 0.18
_AHEAD: Final = 1.25
_SAMPLE: Final = 6000


def guess(text: str) -> str | None:
    """The ISO 639-1 code of a text's language; None where no language is clearly ahead, or the text is too short."""
    words = _WORD.findall(text[:_SAMPLE].lower())
    if len(words) < 5:
        return None
    counts: Counter[str] = Counter()
    for word in words:
        counts.update(_languages().get(word, ()))
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    if not ranked or ranked[0][1] < _ENOUGH * len(words):
        return None
    behind = ranked[1][1] if len(ranked) > 1 else 0
    return ranked[0][0] if ranked[0][1] >= behind * _AHEAD else None


@cache
def _languages() -> dict[str, tuple[str, ...]]:
    """Each small word → the languages that have it."""
    out: dict[str, tuple[str, ...]] = {}
    for code, words in tables.toml("reading/words.toml")["small_words"].items():
        for word in words:
            out[word] = (*out.get(word, ()), code)
    return out
