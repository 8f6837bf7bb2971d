"""Whether two counts are of the same thing, by the words that say what is counted."""

from __future__ import annotations

import re
from functools import cache

from detente.knowledge import tables
from detente.stories.words import stem, words_of

_HALF = 0.5


def about_alike(one: str, other: str, strict: bool = False) -> bool:
    """Whether "83 protesters" and "more than eighty demonstrators" may count the same.

    Words of number and measure are left out, near-synonyms are one ("people", "civilians"). A count that says
    no more than "people" fits any count, except where `strict`, as for two counts of one sentence.
    """
    first, second = _counted(one), _counted(other)
    if not first or not second:
        return not strict
    return len(first & second) / min(len(first), len(second)) > _HALF or first == second


@cache
def _counted(text: str) -> frozenset[str]:
    words = [stem(word) for word in words_of(text) if not re.search(r"\d", word)]
    return frozenset(_alike().get(word, word) for word in words) - _empty()


@cache
def _alike() -> dict[str, str]:
    table: dict[str, list[str]] = tables.toml("issues/counted.toml")["alike"]
    return {stem(word): name for name, words in table.items() for word in words}


@cache
def _empty() -> frozenset[str]:
    return frozenset({"", "people"} | {stem(word) for word in tables.toml("issues/counted.toml")["empty"]["words"]})
