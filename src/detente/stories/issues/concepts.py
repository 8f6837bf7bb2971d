"""From the words of a matter to what it is about: concepts with weights, near-synonyms under one name."""

from __future__ import annotations

import re
from functools import cache
from math import sqrt

from detente.knowledge import tables
from detente.stories.words import stem, words_of

TOPIC, WORD, FORM, ACT, COUNTRY = 1.0, 0.7, 0.5, 0.45, 0.25
"""What a concept weighs: a topic of the table, a word that it does not know, a form beside a topic ("talks on …"), an
act, the name of a country or people."""
_LONGEST = 5  # words of the longest phrase that is looked up
_SIGN = re.compile(r"^(?:wmd|un|eu|us)$")


@cache
def concepts(text: str) -> dict[str, float]:
    """What a matter is about, as names of concepts with weights above 0; empty for words that tell nothing.

    A phrase of the table ("no-fly zone") hides the words in it ("zone"). A topic that a single word gives weighs
    least where the same words give several.
    """
    words = [stem(word) for word in words_of(text)]
    taken = [False] * len(words)
    found: dict[str, float] = {}
    for size in range(min(_LONGEST, len(words)), 0, -1):
        for at in range(len(words) - size + 1):
            if not any(taken[at : at + size]) and _add(found, " ".join(words[at : at + size])):
                taken[at : at + size] = [True] * size
    for word, known in zip(words, taken, strict=True):
        if not known and word not in _plain() and not word.isdigit():
            found.setdefault(word, COUNTRY if word in _countries() else WORD)
    return _forms_lighter(_implied(found))


def _implied(found: dict[str, float]) -> dict[str, float]:
    """With the topic that an act implies where no topic is named."""
    table = tables.toml("issues/concepts.toml")
    if found.keys() & table["topics"].keys():
        return found
    return found | {topic: TOPIC for act, topic in table["implied"].items() if f"act {act}" in found}


def _forms_lighter(found: dict[str, float]) -> dict[str, float]:
    forms = tables.toml("issues/concepts.toml")["forms"]["topics"]
    if any(weight >= WORD and name not in forms for name, weight in found.items()):
        return {name: FORM * weight if name in forms else weight for name, weight in found.items()}
    return found


def alike(one: str, other: str) -> float:
    """How much two matters are about the same: the cosine of their concepts, 0 to 1."""
    first, second = concepts(one), concepts(other)
    product = sum(weight * second.get(name, 0.0) for name, weight in first.items())
    lengths = sqrt(sum(w * w for w in first.values()) * sum(w * w for w in second.values()))
    return product / lengths if lengths else 0.0


def _add(found: dict[str, float], phrase: str) -> bool:
    """Add the concepts of a phrase; False where the table does not know it."""
    topics, acts = _named("topics").get(phrase, ()), _named("acts").get(phrase, ())
    for name in topics:
        found[name] = max(found.get(name, 0.0), TOPIC / len(topics) ** 0.5)
    for name in acts:
        found.setdefault("act " + name, ACT)
    return bool(topics or acts)


@cache
def _named(table: str) -> dict[str, tuple[str, ...]]:
    """Which concepts a phrase, in stems, stands for."""
    found: dict[str, list[str]] = {}
    for name, phrases in tables.toml("issues/concepts.toml")[table].items():
        for phrase in phrases:
            names = found.setdefault(" ".join(stem(word) for word in words_of(phrase)), [])
            if name not in names:
                names.append(name)
    return {phrase: tuple(names) for phrase, names in found.items()}


@cache
def _plain() -> frozenset[str]:
    return frozenset(stem(word) for word in tables.toml("issues/concepts.toml")["plain"]["words"])


@cache
def _countries() -> frozenset[str]:
    """Words in the names of countries, their peoples and capitals."""
    names = [value for row in tables.rows("actors/states.csv") for value in row.values() if value]
    return frozenset(stem(word) for name in names for word in words_of(name))
