"""A text as a string of one-letter signs, one a token: the alphabet in which time expressions are spelled."""

from __future__ import annotations

import re
from functools import cache

from detente.knowledge import tables
from detente.language import Token
from detente.language.numerals import UNITS, number, ordinal

NONE = "."
"""The sign of a word that no time expression holds."""

_YEAR = re.compile(r"(?:(?:early|mid|late)[-–])?(?:1[0-9]|20)\d\d$")
_DECADE = re.compile(r"(?:(early|mid|late)[-–])?(?:((?:1[0-9]|20)\d)0s|['’]?([0-9])0s)$")
_ISO = re.compile(r"\d{4}-\d\d-\d\d$|\d{1,2}/\d{1,2}/(?:\d{4}|\d\d)$")
_CLOCK = re.compile(r"[0-2]?\d[:.][0-5]\d(?:am|pm|a\.m\.|p\.m\.)?$")
_VERB_MONTHS = frozenset({"may", "march", "mar"})


@cache
def signs() -> dict[str, str]:
    """Class name → sign, checked to be one letter each and all different."""
    table = {name: entry["sign"] for name, entry in tables.toml("dates/words.toml")["classes"].items()}
    if len(set(table.values())) != len(table) or any(len(s) != 1 or s == NONE for s in table.values()):
        raise ValueError("dates/words.toml: every class needs a sign of its own, one letter, not a dot")
    return table


@cache
def _lexicon() -> dict[str, str]:
    """Word → sign; the first class that lists a word has it."""
    out: dict[str, str] = {}
    for entry in tables.toml("dates/words.toml")["classes"].values():
        for word in entry["words"]:
            out.setdefault(word, entry["sign"])
    for word in UNITS:
        out.setdefault(word, signs()["number"])
    return out


@cache
def _festival_heads() -> dict[str, tuple[tuple[str, ...], ...]]:
    """First word of a named day → its further words as the tokenizer parts them, longest first."""
    out: dict[str, list[tuple[str, ...]]] = {}
    for entry in tables.toml("dates/festivals.toml")["festival"]:
        for name in entry["names"]:
            words = re.findall(r"\d+/\d+|['’]s|\w[\w.]*|\S", name)
            out.setdefault(words[0], []).append(tuple(words[1:]))
    return {head: tuple(sorted(rests, key=lambda r: (-len(r), r))) for head, rests in out.items()}


def spell(tokens: list[Token]) -> str:
    """The tokens' signs, one a token."""
    known, festivals = _lexicon(), _festival_heads()
    out = [NONE] * len(tokens)
    for i, token in enumerate(tokens):
        word = token.lower
        if word in festivals and (token.text[0].isupper() or token.text[0].isdigit()):
            for rest in festivals[word]:
                if tuple(t.lower for t in tokens[i + 1 : i + 1 + len(rest)]) == rest:
                    out[i : i + 1 + len(rest)] = signs()["festival"] * (1 + len(rest))
                    break
        if out[i] != NONE:
            continue
        sign = known.get(word)
        if sign is None:
            sign = _by_form(word) if word[0].isdigit() or word[-1] in "sthd.0123456789" or word[0] in "'’" else NONE
        elif sign in "WM" and not _is_name(token, tokens[i + 1] if i + 1 < len(tokens) else None):
            sign = NONE
        elif sign in "uv" and i > 1 and token.text[0].isupper() and tokens[i - 1].text == "-":
            sign = NONE  # "the Six-Day War"
        out[i] = sign
        if word == "time":
            _zone(tokens, i, out)
    return "".join(out)


def _zone(tokens: list[Token], time: int, out: list[str]) -> None:
    """ "Eastern Standard Time", "local time", "Moscow time": the words of a zone."""
    first = time
    while time - first < 3 and first and (tokens[first - 1].text[0].isupper() or tokens[first - 1].lower == "local"):
        first -= 1
    if first < time and out[first:time] == [NONE] * (time - first):
        out[first : time + 1] = signs()["zone"] * (time + 1 - first)


def _is_name(token: Token, after: Token | None) -> bool:
    """True unless the word is a verb ("may", "march"), a person's name ("April Jones") or not capitalised."""
    if not token.text[0].isupper():
        return False
    if token.lower in _VERB_MONTHS and token.tag[:2] in ("MD", "VB"):
        return after is not None and after.lower.isdigit()
    return token.ent != "PERSON"


def _by_form(word: str) -> str:
    """The sign of a word told by its shape: year, number, ordinal, decade, date in digits, abbreviation."""
    table = signs()
    if _YEAR.match(word):
        return table["year"]
    if _DECADE.match(word):
        return table["decade"]
    if _ISO.match(word):
        return table["isodate"]
    if ordinal(word) is not None:
        return table["ordinal"]
    if number(word) is not None:
        return table["number"]
    if _CLOCK.match(word):
        return table["clock"]
    if word.endswith("."):
        sign = _lexicon().get(word.replace(".", ""), NONE)
        return sign if sign in (table["month"], table["weekday"], table["meridiem"], table["zone"]) else NONE
    return NONE


def decade_of(word: str) -> int | None:
    """First year of "1990s", "'90s", "mid-1980s", "nineties"; two digits stand for the twentieth century."""
    found = _DECADE.match(word)
    if found:
        return int(found[2]) * 10 if found[2] else 1900 + int(found[3]) * 10
    names = tables.toml("dates/words.toml")["classes"]["decade"]["words"]
    return 1920 + 10 * names.index(word) if word in names else None
