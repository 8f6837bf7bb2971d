"""For or against: which way a stance on a matter points within its issue."""

from __future__ import annotations

from functools import cache
from typing import Literal

from detente.knowledge import tables
from detente.model.records import Stance
from detente.stories.words import stem, words_of

Direction = Literal[-1, 1]
_FOR: dict[Stance, Direction] = {
    "demands": 1, "proposes": 1, "wants": 1, "accepts": 1, "supports": 1, "rejects": -1, "opposes": -1, "fears": -1,
}  # fmt: skip
_GAP = 5  # words from a verb to its particle, both in


def direction(stance: Stance, matter: str) -> Direction:
    """1 for the thing that the matter is about, -1 against it: "demands an end to the raids" is against the raids.

    Each word of the table that turns a matter round turns the stance ("end", "withdrawal", "not"); two cancel out.
    """
    way = _FOR[stance] * (-1) ** turns(matter)
    return 1 if way > 0 else -1


def turns(matter: str) -> int:
    """How many words of a matter turn it round."""
    words = [stem(word) for word in words_of(matter)]
    at = count = 0
    while at < len(words):
        size = _length(words, at)
        count += size > 0
        at += max(1, size)
    return count


def _length(words: list[str], at: int) -> int:
    """How many words a turning phrase takes here, its object inside ("pull its soldiers out"); 0 if there is none."""
    for end in range(at + 1, min(len(words), at + _GAP)):
        if f"{words[at]} {words[end]}" in _reverse():
            return end - at + 1
    return int(words[at] in _reverse())


@cache
def _reverse() -> frozenset[str]:
    known = tables.toml("issues/concepts.toml")["reverse"]["words"]
    return frozenset(" ".join(stem(word) for word in words_of(phrase)) for phrase in known)
