"""The patterns of `dates/patterns.toml`, compiled over the alphabet."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from detente.dates.alphabet import signs
from detente.knowledge import tables

_WORD = re.compile(r"[A-Za-z]+|[()|?*+]")
_RUN = re.compile(r"[^.]+")


@dataclass(frozen=True)
class Pattern:
    """One shape of time expression; `skip` leading tokens are context and stay outside of it."""

    name: str
    read: str
    shapes: tuple[re.Pattern[str], ...]
    skip: int
    examples: tuple[str, ...]
    near: tuple[str, ...]


@cache
def patterns() -> tuple[Pattern, ...]:
    """All patterns in the table's order.

    Raises:
        ValueError: if a pattern names an unknown class.
    """
    table = tables.toml("dates/patterns.toml")
    return tuple(
        Pattern(
            name=entry["name"],
            read=entry["read"],
            shapes=tuple(re.compile(translated(one, table["macros"])) for one in alternatives(entry["pattern"])),
            skip=entry.get("skip", 0),
            examples=tuple(entry["examples"]),
            near=tuple(entry.get("near", ())),
        )
        for entry in table["pattern"]
    )


def alternatives(pattern: str) -> list[str]:
    """The parts of a pattern between its outermost bars."""
    out, depth = [""], 0
    for letter in pattern:
        depth += (letter == "(") - (letter == ")")
        if letter == "|" and not depth:
            out.append("")
        else:
            out[-1] += letter
    return out


def translated(pattern: str, macros: dict[str, str]) -> str:
    """A pattern of class names as a regular expression over signs."""

    def one(found: re.Match[str]) -> str:
        word = found[0]
        if not word.isalpha():
            return "(?:" if word == "(" else word
        if word in macros:
            return f"(?:{translated(macros[word], macros)})"
        if word not in signs():
            raise ValueError(f"dates/patterns.toml: no word class is called {word!r}")
        return re.escape(signs()[word])

    return _WORD.sub(one, pattern).replace(" ", "")


@cache
def _anchors() -> frozenset[str]:
    """Signs without one of which no stretch of words is looked at."""
    return frozenset(signs()[name] for name in tables.toml("dates/words.toml")["anchors"]["classes"])


def matches(text: str) -> Iterator[tuple[Pattern, int, int]]:
    """Candidate expressions at every place of a string of signs, longest first at each place.

    The caller accepts or refuses one; overlapping candidates are its business.
    """
    anchors = _anchors()
    for run in _RUN.finditer(text):
        if anchors.isdisjoint(run[0]):
            continue
        start, end = run.span()
        for place in range(start, end):
            found = [
                (p, m.end())
                for p in patterns()
                for s in p.shapes
                if (m := s.match(text, place, end)) and m.end() > place
            ]
            for pattern, stop in sorted(found, key=lambda f: -f[1]):
                yield pattern, place, stop
