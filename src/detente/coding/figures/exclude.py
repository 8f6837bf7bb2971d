"""Numbers that measure nothing: dates, ages, distances, ranks, parts of names, "one of"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from detente.coding.figures.kinds import glue, kinds
from detente.coding.figures.numeral import Numeral
from detente.coding.figures.phrase import Phrase
from detente.dates import TimeMention
from detente.language import Token
from detente.language.numerals import UNITS


def timed(times: Sequence[TimeMention]) -> list[tuple[int, int]]:
    """The stretches that time expressions take up, sorted."""
    return sorted((t.start, t.end) for t in times)


def in_time(numeral: Numeral, stretches: list[tuple[int, int]]) -> bool:
    """Whether a number is part of a date, an hour or a length of time."""
    i = bisect_right(stretches, (numeral.first.start, 1 << 60)) - 1
    return any(a < numeral.last.end and numeral.first.start < b for a, b in stretches[max(0, i) : i + 2])


def is_no_count(phrase: Phrase, tokens: list[Token]) -> bool:
    """Whether a number counts nothing, or nothing of the crisis."""
    numeral, base = phrase.numeral, tokens[0].i
    i, j = numeral.first.i - base, numeral.last.i - base + 1
    before = tokens[i - 1] if i else None
    after = tokens[j] if j < len(tokens) else None
    if numeral.value == 1 and (phrase.noun is None or (after is not None and after.lower == "of")):
        return True
    if numeral.first.lower == "one" and phrase.noun is not None and phrase.noun.pos != "NOUN":
        return True
    if before is not None and before.lower == "of" and before.head.lemma in glue("parents"):
        return True
    if _share(numeral, tokens, i, j):
        return True
    if _names(numeral, before) or _is_age(before, after, tokens, j):
        return True
    if after is not None and after.lower in ("%", "percent", "per"):
        return not any(t.lemma in glue("voting") for t in tokens)
    nouns = {t.lemma for t in (phrase.noun,) if t is not None}
    return bool(nouns & kinds().never) and not numeral.money


def _share(numeral: Numeral, tokens: list[Token], i: int, j: int) -> bool:
    """ "Nine in ten", "two out of three": a share, on either side of the "in"."""
    small = numeral.value is not None and numeral.value <= 10
    behind, ahead = [t.lower for t in tokens[max(0, i - 3) : i]], [t.lower for t in tokens[j : j + 3]]
    opens = ahead[1:2] and ahead[0] == "in" and ahead[1] in UNITS
    opens = opens or (ahead[:2] == ["out", "of"] and len(ahead) > 2 and ahead[2] in UNITS)
    closes = behind[-1:] == ["in"] and len(behind) > 1 and behind[-2] in UNITS
    closes = closes or (behind[-2:] == ["out", "of"] and behind[0] in UNITS)
    return small and bool(opens or closes)


def _names(numeral: Numeral, before: Token | None) -> bool:
    """ "Resolution 1244", "Flight 370", "No. 10", "Group of 20", "Leopard 2 tanks"."""
    if before is None:
        return False
    model = before.tag == "NNP" and before.dep in ("compound", "nmod") and numeral.first.text.isdigit()
    if model and before.head is numeral.first.head and before.head.i > numeral.first.i:
        return True
    if before.tag in ("NNP", "NNPS") and before.ent not in ("", "PERSON", "NORP") and numeral.first.ent == before.ent:
        return not numeral.first.ent_starts
    if before.lower in glue("numbered"):
        return True
    first = numeral.first
    if before.tag not in ("NN", "NNS", "NNP", "NNPS") or not first.lower[0].isdigit():
        return False
    return first.head is before or (first.dep in ("nummod", "appos") and first.head.i < first.i)


def _is_age(before: Token | None, after: Token | None, tokens: list[Token], j: int) -> bool:
    """ "Aged 25", ", 43," behind a name, "25-year-old"."""
    if before is None:
        return False
    if before.lower in ("aged", "age"):
        return True
    closed = after is None or after.text in (",", ".", ")")
    return before.text == "," and closed and before.i > 0 and tokens[0].i < before.i and _name_before(before, tokens)


def _name_before(comma: Token, tokens: list[Token]) -> bool:
    return tokens[comma.i - tokens[0].i - 1].tag in ("NNP", "NNPS")
