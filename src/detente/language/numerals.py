"""Numbers as news English writes them: "40,000", "twenty-four", "1.5 million", "a dozen", "nineteen ninety-six"."""

from __future__ import annotations

import re
from collections.abc import Sequence

_SMALL = (
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
UNITS: dict[str, int] = {word: n for n, word in enumerate(_SMALL)} | {w: 10 * n for n, w in enumerate(_TENS, 2)}
SCALES: dict[str, int] = {
    "hundred": 100,
    "thousand": 1_000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000,
    "dozen": 12,
}
SUFFIXES: dict[str, int] = {"k": 1_000, "m": 1_000_000, "mn": 1_000_000, "bn": 1_000_000_000, "tn": 1_000_000_000_000}
"""Abbreviated scales, written onto the digits: "$1bn", "30m"."""

_ORDINALS = (
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
)
ORDINALS: dict[str, int] = {w: n for n, w in enumerate(_ORDINALS, 1)} | {
    w[:-1] + "ieth": 10 * n for n, w in enumerate(_TENS, 2)
}
_DIGITS = re.compile(r"(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(k|mn|m|bn|tn)?$")
_NTH = re.compile(r"(\d{1,2})(?:st|nd|rd|th)$")
_GLUE = frozenset({"and", "-", "a", "an"})


def number(word: str) -> float | None:
    """The value of one lower-case word in digits or letters; None if it is no cardinal."""
    if word in UNITS:
        return UNITS[word]
    if word in SCALES:
        return SCALES[word]
    if not word or not word[0].isdigit():
        return None
    found = _DIGITS.match(word)
    if not found:
        return None
    value = float(found[1].replace(",", "") + (found[2] or "")) * SUFFIXES.get(found[3] or "", 1)
    return int(value) if value == int(value) else value


def ordinal(word: str) -> int | None:
    """The value of "third", "21st"; None if the lower-case word is no ordinal."""
    if word in ORDINALS:
        return ORDINALS[word]
    found = _NTH.match(word)
    return int(found[1]) if found else None


def value_of(words: Sequence[str]) -> float | None:
    """The value of a numeral of several lower-case words ("two hundred and fifty", "1.5 million", "a dozen").

    "And", hyphens and a leading article are glue. None where a word is no numeral.
    """
    total: float = 0
    group: float | None = None
    for word in words:
        if word in _GLUE:
            continue
        if word in ("half", "1/2", "½"):
            group = (group or 0) + 0.5
        elif word in SCALES or word in SUFFIXES:
            group, total = _scaled(total, 1 if group is None else group, SCALES.get(word) or SUFFIXES[word])
        else:
            n = number(word)
            if n is None:
                return None
            group = n if group is None else _joined(group, n)
    if group is None and not total:
        return None
    return total + (group or 0)


def _scaled(total: float, group: float, scale: int) -> tuple[float | None, float]:
    """Apply a scale word: hundreds and dozens stay open for more words, larger scales close their group."""
    if scale <= 100:
        return group * scale, total
    return None, total + group * scale


def _joined(group: float, n: float) -> float:
    """ "Twenty four" adds; "nineteen ninety(-six)" is a year read in pairs."""
    if 10 <= group <= 20 and 10 <= n <= 99:
        return group * 100 + n
    return group + n
