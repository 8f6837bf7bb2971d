"""Every known name in one pass over a text: an Aho-Corasick automaton over folded letters.

Folding keeps the length of the text, so that what is found there stands at the same characters here.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import ahocorasick

from detente.actors.entry import Entry

_APOSTROPHES = str.maketrans("’‘`´", "''''")


class _Folding(dict[int, str]):
    """Maps each character to one small letter without accents, learning as it goes."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        plain = unicodedata.normalize("NFKD", char)[0].lower()
        self[code] = plain if len(plain) == 1 else char
        return self[code]


_FOLDING = _Folding(
    {ord(k): v for k, v in {"ł": "l", "Ł": "l", "ø": "o", "Ø": "o", "đ": "d", "Đ": "d", "ı": "i"}.items()}
)


def fold(text: str) -> str:
    """The text in small letters without accents, character for character."""
    lower = text.lower() if text.isascii() else text.translate(_APOSTROPHES).translate(_FOLDING)
    return lower.translate(_APOSTROPHES) if "`" in lower else lower


@dataclass(frozen=True, slots=True)
class Found:
    """A name in a text, from `start` up to `end`, with all its meanings."""

    start: int
    end: int
    entries: tuple[Entry, ...]


class NameIndex:
    """Names to entries. A name in capitals ("US", "NATO") is only found in capitals, one with a capital first letter
    ("Turkey") only with it, one in small letters ("police") in any case."""

    def __init__(self, names: Iterable[tuple[str, Entry]]) -> None:
        table: dict[str, list[tuple[str, Entry]]] = {}
        for name, entry in names:
            meanings = table.setdefault(fold(name), [])
            if (name, entry) not in meanings:
                meanings.append((name, entry))
        self._automaton = ahocorasick.Automaton()
        for key, known in table.items():
            self._automaton.add_word(key, (len(key), tuple(known)))
        self._automaton.make_automaton()

    def find(self, text: str) -> list[Found]:
        """The longest names, leftmost first, none overlapping another."""
        out: list[Found] = []
        reached = 0
        for found in sorted(self._all(text), key=lambda f: (f.start, -f.end)):
            if found.start >= reached:
                out.append(found)
                reached = found.end
        return out

    def _all(self, text: str) -> Iterator[Found]:
        folded = fold(text)
        last = len(text) - 1
        for at, (length, known) in self._automaton.iter(folded):
            start = at - length + 1
            if (at < last and folded[at + 1].isalnum() and folded[at] != ".") or (
                start and folded[start - 1].isalnum()
            ):
                continue
            words = text[start : at + 1]
            entries = tuple(
                entry for name, entry in known if _as_written(name, words) and _in_company(entry, folded, start, at + 1)
            )
            if entries:
                yield Found(start, at + 1, entries)


def _as_written(name: str, words: str) -> bool:
    """Whether the words have the capitals that the name asks for."""
    if name.isupper():
        return words.isupper()
    return not name[0].isupper() or not words[0].islower()


def _in_company(entry: Entry, folded: str, start: int, end: int) -> bool:
    """Whether none of the words stands beside it that turn it into something else ("premier" before "league")."""
    if entry.not_before:
        after = folded[end : end + 40].lstrip(" -")
        if any(after.startswith(word) and not after[len(word) : len(word) + 1].isalnum() for word in entry.not_before):
            return False
    if entry.not_after:
        before = folded[max(0, start - 40) : start].rstrip(" -")
        return not any(
            before.endswith(word) and not before[-len(word) - 1 : -len(word)].isalnum() for word in entry.not_after
        )
    return True
