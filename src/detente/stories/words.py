"""Which words tell one happening: the same word, kin by form ("annexed", "annexation"), or a family of words."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from detente.knowledge import tables

_INFLECTIONS = ("ingly", "edly", "ings", "ing", "ied", "ies", "ed", "es", "s")
_NOUNS = (
    *("ations", "ation", "itions", "ition", "ments", "ment", "ances", "ance", "ences", "ence", "tion", "ate"),
    *("al", "ure"),
)
_SHORTEST = 3
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")


@cache
def stem(word: str) -> str:
    """What a word and its derivations have in common; words of one stem are kin ("denied", "denial")."""
    word = word.lower()
    base = _irregular().get(word)
    if base:
        return base
    bare = _irregular().get(_uninflected(word), _uninflected(word))
    for ending in _NOUNS:
        if bare.endswith(ending) and len(bare) - len(ending) > _SHORTEST:
            return _without_e(bare.removesuffix(ending) + ("t" if ending == "tion" else ""))
    return _without_e(bare)


@cache
def stems(text: str) -> frozenset[str]:
    """The stems of a trigger's words: those that mean something by themselves, or all where none does."""
    words = [stem(word) for word in words_of(text)]
    telling = frozenset(w for w in words if w not in _table("vague") and w not in _table("empty"))
    return telling or frozenset(w for w in words if w not in _table("empty")) or frozenset(words)


@cache
def head(text: str) -> str:
    """The stem of the word that a trigger is about: the last that means something by itself."""
    telling = [stem(word) for word in words_of(text) if stem(word) in stems(text)]
    return telling[-1] if telling else ""


@cache
def families(text: str) -> frozenset[str]:
    """The names of the families that a trigger, or two running words of it, stands in."""
    words = [stem(word) for word in words_of(text)]
    found = [_families().get(pair, ()) for pair in map(" ".join, pairwise(words))]
    if not any(found):
        found = [_families().get(word, ()) for word in stems(text)]
    return frozenset(name for names in found for name in names)


@cache
def way(text: str) -> int:
    """Where a verb's particle leads: 1 "in", "on", "up"; -1 "out", "off", "down"; 0 without one, or with both."""
    words = frozenset(words_of(text)[1:])
    return bool(words & _particles("one")) - bool(words & _particles("other"))


@cache
def vague(text: str) -> bool:
    """True for triggers that mean nothing by themselves ("say", "take", "problem")."""
    return all(stem(word) in _table("vague") for word in words_of(text))


@cache
def saying(text: str) -> bool:
    """True for triggers that only say that something was said."""
    return all(stem(word) in _table("saying") for word in words_of(text))


def several(trigger: str, sentence: str) -> bool:
    """True for a noun in the plural ("the bombings", "three blasts"), as far as its form and the words around show it.

    Nouns that have no singular of their own ("talks", "sanctions") do not count.
    """
    word = (words_of(trigger) or [""])[-1]
    if not word.endswith("s") or word.endswith(("ss", "us", "is")) or word in _plain("always_plural"):
        return False
    if word.endswith("ings"):
        return True
    around = words_of(sentence)
    at = around.index(word) if word in around else -1
    return at > 0 and around[at - 1] in _plain("before_plural")


def context(sentence: str, trigger: str = "") -> frozenset[str]:
    """The stems of a sentence's telling words without its trigger's: names, numbers and whatever is not grammar."""
    out = {stem(word) for word in words_of(sentence)}
    return frozenset(w for w in out - stems(trigger) if w not in _table("empty") and w not in _table("vague"))


def words_of(text: str) -> list[str]:
    """The words of a text, lower-cased, without possessive endings."""
    return [w.lower() for w in _WORD.findall(text.replace("’", "'").replace("'s ", " "))]


def _uninflected(word: str) -> str:
    for ending in _INFLECTIONS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST and not word.endswith("ss"):
            bare = word.removesuffix(ending)
            if ending in ("ied", "ies"):
                return bare + "y"
            doubled = len(bare) > _SHORTEST and bare[-1] == bare[-2] and bare[-1] not in "ls"
            return bare[:-1] if doubled and ending != "s" else bare
    return word


def _without_e(word: str) -> str:
    return word[:-1] if word.endswith("e") and len(word) > _SHORTEST else word


@cache
def _irregular() -> dict[str, str]:
    """From an irregular form to its base's stem; the base itself too, so that both meet."""
    table: dict[str, list[str]] = tables.toml("stories/kin.toml")["irregular"]
    found: dict[str, str] = {}
    for base, forms in table.items():
        for form in (base, *forms):
            found.setdefault(form, _without_e(_uninflected(base)))
    return found


@cache
def _families() -> dict[str, frozenset[str]]:
    table: dict[str, list[str]] = tables.toml("stories/kin.toml")["families"]
    found: dict[str, set[str]] = {}
    for name, members in table.items():
        for member in members:
            found.setdefault(" ".join(stem(word) for word in words_of(member)), set()).add(name)
    return {word: frozenset(names) for word, names in found.items()}


@cache
def _particles(name: str) -> frozenset[str]:
    return frozenset(tables.toml("stories/kin.toml")["particles"][name])


@cache
def _plain(name: str) -> frozenset[str]:
    return frozenset(tables.toml("stories/kin.toml")[name]["words"])


@cache
def _table(name: str) -> frozenset[str]:
    return frozenset(stem(word) for word in tables.toml("stories/kin.toml")[name]["words"])
