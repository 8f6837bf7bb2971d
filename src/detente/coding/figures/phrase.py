"""The words around a number: the noun that it counts, and the stretch that a record quotes."""

from __future__ import annotations

from dataclasses import dataclass

from detente.coding.figures.kinds import kinds
from detente.coding.figures.numeral import Numeral
from detente.language import Token

_INSIDE = ("JJ", "JJR", "JJS", "VBN", "VBG", "NN", "NNS", "NNP", "NNPS", "HYPH", "POS", "RB", ",")
_PRONOUNS = frozenset({"them", "whom", "which", "us", "these", "those"})
_OTHERS = frozenset({"other", "others", "more", "people"})


@dataclass(frozen=True)
class Phrase:
    """A number with its noun. `noun` is None where the number stands alone or counts a pronoun ("eight of them");
    `head` is the token that the grammar hangs the whole phrase on; `first` and `last` bound the words quoted."""

    numeral: Numeral
    noun: Token | None
    head: Token
    first: Token
    last: Token
    of_pronoun: bool = False


def phrase_of(numeral: Numeral, tokens: list[Token]) -> Phrase:
    """The phrase that a number belongs to; `tokens` are its sentence."""
    base = tokens[0].i
    noun, of_pronoun = _counted(numeral, tokens)
    head = _outer(noun) if noun is not None else numeral.last
    last = max(
        (t for t in (noun, head, numeral.last) if t is not None and _within(t, noun, numeral)), key=lambda t: t.i
    )
    first = tokens[_opening(tokens, numeral.first.i - base)]
    last = _with_complement(last, tokens) if noun is not None else last
    return Phrase(numeral, noun, head, first, last, of_pronoun)


def _within(token: Token, noun: Token | None, numeral: Numeral) -> bool:
    return token.i >= numeral.last.i and (noun is None or token.i <= noun.i + 6)


def _counted(numeral: Numeral, tokens: list[Token]) -> tuple[Token | None, bool]:
    """The noun that the number counts; True where it counts a pronoun instead."""
    base = tokens[0].i
    after = numeral.last.i - base + 1
    if after < len(tokens) and tokens[after].lower == "of":
        inner = next((c for c in tokens[after].children if c.dep in ("pobj", "pcomp")), None)
        if inner is not None and inner.lower in _PRONOUNS:
            return None, True
        return inner, False
    for token in (numeral.last, numeral.first):
        if token.dep in ("nummod", "quantmod", "compound", "amod", "nmod", "det") and token.head.i > numeral.last.i:
            head = token.head
            while head.dep in ("nummod", "quantmod") and head.head.i > head.i:
                head = head.head
            if (
                head.pos in ("NOUN", "PROPN", "ADJ")
                and head.ent not in ("DATE", "TIME")
                and head.i - numeral.last.i <= 8
                and _joined(tokens, after, head.i - base)
            ):
                return head, False
    return _next_noun(tokens, after), False


def _joined(tokens: list[Token], start: int, end: int) -> bool:
    """Whether nothing but modifiers lies between a number and its noun."""
    return all(t.tag in _INSIDE or t.tag in ("CC", "CD", "IN", "``", "''") for t in tokens[start:end])


def _next_noun(tokens: list[Token], start: int) -> Token | None:
    """The last noun of the run of modifiers and nouns right behind the number."""
    noun: Token | None = None
    for token in tokens[start : start + 6]:
        if token.ent in ("DATE", "TIME"):
            break
        if token.tag in ("NN", "NNS", "NNP", "NNPS"):
            noun = token
        elif token.tag == "HYPH" or (noun is None and token.tag in ("JJ", "VBN", "JJR")):
            continue
        else:
            break
    return noun


def _outer(noun: Token) -> Token:
    """The head of the noun phrase in which a counted noun is only a modifier ("40,000-troop force")."""
    while noun.dep in ("compound", "nmod", "amod") and noun.head.pos in ("NOUN", "PROPN") and noun.head.i > noun.i:
        noun = noun.head
    return noun


def _opening(tokens: list[Token], i: int) -> int:
    """The index at which the quoted words begin: words of approximation and articles in front are taken along."""
    moved = True
    while moved and i:
        moved = False
        for words in kinds().approximations:
            n = len(words)
            if i >= n and tuple(t.lower for t in tokens[i - n : i]) == words:
                i, moved = i - n, True
                break
    return i


def _with_complement(last: Token, tokens: list[Token]) -> Token:
    """Take along what the noun governs by "of" and "with" right behind it, up to the end of that noun."""
    base = tokens[0].i
    after = last.i - base + 1
    if after >= len(tokens) or tokens[after].lower not in ("of", "with") or tokens[after].head is not last:
        return last
    inner = next((c for c in tokens[after].children if c.dep == "pobj"), None)
    return inner if inner is not None and inner.i - last.i <= 6 else last
