"""Numbers in a sentence, each with its value or its bounds: "40,000", "a dozen", "tens of thousands", "80 to 100"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from detente.coding.figures.kinds import currency_signs
from detente.language import Token
from detente.language.numerals import SCALES, SUFFIXES, UNITS, number, value_of

_VAGUE = {
    "tens": 20,
    "dozens": 24,
    "scores": 40,
    "hundreds": 200,
    "thousands": 2_000,
    "millions": 2_000_000,
    "billions": 2_000_000_000,
}
"""A plural scale is at least two of it."""
_PARTS = frozenset({"quarter", "quarters"})
_SPANS = frozenset({"range", "vary", "anything", "anywhere", "somewhere"})
"""Behind these "from ~ to ~" is one estimate, not a change."""
_SEVERAL = frozenset({"several", "few", "many"})
_JOINED_RANGE = re.compile(r"([\d,]+)[-–—]([\d,]+)$")
_OPENS_WITH_ARTICLE = frozenset(SCALES)


@dataclass(frozen=True)
class Numeral:
    """Tokens `first` to `last` (both in) of a sentence and what they say. A plain number has `value`; vague ones and
    ranges have `low` and `high` instead. `money` where a currency sign stands in front."""

    first: Token
    last: Token
    value: float | None
    low: float | None = None
    high: float | None = None
    money: bool = False


def numerals(tokens: list[Token]) -> list[Numeral]:
    """The numbers of a sentence, left to right, never overlapping."""
    out: list[Numeral] = []
    i = 0
    while i < len(tokens):
        found = _at(tokens, i) if _may_open(tokens, i) else None
        if found is None:
            i += 1
            continue
        out.append(found[0])
        i = found[1]
    return out


def _may_open(tokens: list[Token], i: int) -> bool:
    token = tokens[i]
    word = token.lower
    if token.tag in ("CD", "$") or _currency(word) or word[0].isdigit():
        return True
    if word in UNITS or word in SCALES or word in _VAGUE:
        return True
    if _scale_of_part(tokens, i) is not None or _couple_of_scale(tokens, i):
        return True
    if word == "half" and i + 2 < len(tokens) and tokens[i + 1].lower in ("a", "an"):
        return tokens[i + 2].lower in _OPENS_WITH_ARTICLE
    if word in ("a", "an", "half"):
        return i + 1 < len(tokens) and tokens[i + 1].lower in _OPENS_WITH_ARTICLE
    return word in _SEVERAL and i + 1 < len(tokens) and tokens[i + 1].lower in SCALES


def _scale_of_part(tokens: list[Token], i: int) -> int | None:
    """The index of the scale of which a part is told: "a quarter of a million", "three-quarters of a million"."""
    words = [t.lower for t in tokens[i : i + 6]]
    if len(words) > 1 and words[1] in ("-", "–"):
        del words[1]
    part = len(words) > 4 and words[1] in _PARTS and words[2:4] == ["of", "a"] and words[4] in SCALES
    if not part or (words[0] not in ("a", "one") and words[0] not in UNITS):
        return None
    return next(k for k in range(i, i + 6) if tokens[k].lower == words[4])


def _couple_of_scale(tokens: list[Token], i: int) -> bool:
    """ "A couple of thousand"."""
    words = [t.lower for t in tokens[i : i + 3]]
    return len(words) == 3 and words[:2] == ["couple", "of"] and words[2] in SCALES


def value_before(token: Token) -> float:
    """How many parts: one in "a quarter", three in "three quarters"."""
    return float(UNITS.get(token.lower, 1))


def _currency(word: str) -> bool:
    return word in currency_signs()


def _at(tokens: list[Token], i: int) -> tuple[Numeral, int] | None:
    """The number that opens at token `i`, and the index behind it."""
    token = tokens[i]
    if _currency(token.lower) or token.tag == "$":
        inner = _at(tokens, i + 1) if i + 1 < len(tokens) and tokens[i + 1].tag != "$" else None
        if inner is None:
            return None
        n, end = inner
        return Numeral(token, n.last, n.value, n.low, n.high, True), end
    if token.lower in _VAGUE:
        return _vague(tokens, i)
    if token.lower in _SEVERAL:
        return Numeral(token, tokens[i + 1], None, 2.0 * SCALES[tokens[i + 1].lower]), i + 2
    if (at := _scale_of_part(tokens, i)) is not None:
        scale = tokens[at]
        return Numeral(token, scale, 0.25 * value_before(token) * SCALES[scale.lower]), at + 1
    if _couple_of_scale(tokens, i):
        return Numeral(token, tokens[i + 2], 2.0 * SCALES[tokens[i + 2].lower]), i + 3
    joined = _JOINED_RANGE.match(token.lower)
    if joined:
        low, high = (number(joined[k]) for k in (1, 2))
        return _range(token, token, low, high, i + 1)
    end = _end(tokens, i)
    value = value_of([t.lower if t.lower == "." else t.lower.rstrip(".") for t in tokens[i:end]])
    if token.lower == "half" and end > i + 1:
        value = 0.5 * SCALES[tokens[end - 1].lower]
    if value is None:
        return None
    plain = Numeral(token, tokens[end - 1], value), end
    return _wider(tokens, i, end, value) or plain


def _end(tokens: list[Token], i: int) -> int:
    """The index behind the last word of a number: scales, hyphens and "and" inside it are taken along."""
    j = i + 1
    if tokens[i].lower in ("a", "an", "half") and j < len(tokens) and tokens[j].lower in ("a", "an"):
        j += 1
    while j < len(tokens):
        word, before = tokens[j].lower, tokens[j - 1].lower
        ahead = tokens[j + 1].lower if j + 1 < len(tokens) else ""
        if word in SCALES or (
            word.rstrip(".") in SUFFIXES and before[0].isdigit() and tokens[j].start == tokens[j - 1].end
        ):
            j += 1
        elif (word == "-" and before in UNITS and ahead in UNITS and UNITS[before] >= 20 > UNITS[ahead]) or (
            word == "and" and before in ("hundred", "thousand") and (ahead in UNITS)
        ):
            j += 2
        elif word in UNITS and (
            (before in ("hundred", "thousand") and ahead != "-") or UNITS.get(before, 0) >= 20 > UNITS[word]
        ):
            j += 1
        else:
            break
    return j


def _vague(tokens: list[Token], i: int) -> tuple[Numeral, int]:
    """ "Dozens", "tens of thousands"."""
    low = float(_VAGUE[tokens[i].lower])
    if i + 2 < len(tokens) and tokens[i + 1].lower == "of" and tokens[i + 2].lower in _VAGUE:
        scale = tokens[i + 2].lower
        return Numeral(tokens[i], tokens[i + 2], None, low * _VAGUE[scale] / 2), i + 3
    return Numeral(tokens[i], tokens[i], None, low), i + 1


def _wider(tokens: list[Token], i: int, end: int, low: float) -> tuple[Numeral, int] | None:
    """ "80 to 100", "80 - 100", "between 80 and 100"."""
    if end + 1 >= len(tokens):
        return None
    link = tokens[end].lower
    between = link == "and" and i > 0 and tokens[i - 1].lower == "between"
    scored = i > 0 and tokens[i - 1].lemma in ("vote", "by")
    dash = (
        link in ("-", "–", "—") and not scored and tokens[i].lower[0].isdigit() and tokens[end + 1].lower[0].isdigit()
    )
    changed = i > 1 and tokens[i - 1].lower == "from" and tokens[i - 2].lemma not in _SPANS
    if not (between or dash or (link in ("to", "or") and not changed)) or not _may_open(tokens, end + 1):
        return None
    after = _at(tokens, end + 1)
    if after is None or after[0].value is None or after[0].value <= low:
        return None
    high = after[0].value
    last = tokens[after[1] - 1].lower
    if last in SCALES and tokens[end - 1].lower not in SCALES and low * SCALES[last] < high:
        low *= SCALES[last]
    return _range(tokens[i], after[0].last, low, high, after[1])


def _range(first: Token, last: Token, low: float | None, high: float | None, end: int) -> tuple[Numeral, int] | None:
    return (Numeral(first, last, None, low, high), end) if low is not None and high is not None and low < high else None
