"""The text as the parser reads it best, character for character: straight apostrophes, headlines in sentence case,
no brackets around a quotation's changed letter.

The parser was taught on running text. It takes a curly apostrophe inside a word for a quotation mark, and the capitals
of "Clinton Vows to Find Bombers" for one long name.
"""

from __future__ import annotations

import re

_APOSTROPHE = re.compile(r"(?<=\w)’(?=\w)")
_CHANGED = re.compile(r"(?<!\w)\[([A-Za-z])\](?=[A-Za-z])")
"""A letter that an editor changed, "[W]e will": the word closes up to the right, so that it ends where it ended."""
_WORD = re.compile(r"[A-Za-z][\w'’.-]*")
_ENDLESS = re.compile(r"\S{300}")
"""Longer than any word or address: parted, since the tokenizer takes quadratic time over signs without a blank."""
_WINDOW = 300
_LANGUAGE = 0.3
"""The share of letters and digits, blanks aside, beneath which a window is no language in any script."""
_SENTENCE = re.compile(r"[^\n]+?(?:(?<![A-Z])[.!?][”\"']?(?=\s)|$)", re.MULTILINE)
_SMALL = frozenset(
    {"a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "into", "is", "of", "on", "or", "over", "says",
     "the", "to", "up", "with", "after", "before", "amid", "not", "no", "be", "are", "vs", "via", "than", "off"}
)  # fmt: skip
_MANY = 4


class Plain:
    """Mends stretches of one article; learns from its running text which words are names."""

    def __init__(self, text: str) -> None:
        self._names = {
            word for sentence in _SENTENCE.findall(text) if not _titled(sentence) for word in _later(sentence)
        }

    def mend(self, stretch: str) -> str:
        """The stretch in the parser's own kind of English; same length."""
        straight = _APOSTROPHE.sub("'", _ENDLESS.sub(lambda run: run[0][:-1] + " ", _without_noise(stretch)))
        straight = _CHANGED.sub(lambda found: f"  {found[1]}", straight)
        if not self._names:
            return straight
        return _SENTENCE.sub(lambda found: self._lowered(found[0]) if _titled(found[0]) else found[0], straight)

    def _lowered(self, sentence: str) -> str:
        """A title-cased sentence with small letters for all words that are not names in the article."""
        first = _WORD.search(sentence)
        start = first.end() if first else 0
        return sentence[:start] + _WORD.sub(self._small, sentence[start:])

    def _small(self, found: re.Match[str]) -> str:
        word = found[0]
        stem = word.removesuffix("'s")
        is_name = stem in self._names or not word[1:].islower() or len(word.lower()) != len(word)
        return word if is_name else word.lower()


def _without_noise(stretch: str) -> str:
    """The stretch with blanks for long runs of signs, so that a megabyte of them is not parsed sign by sign."""
    if len(stretch) < _WINDOW:
        return stretch
    windows = (stretch[at : at + _WINDOW] for at in range(0, len(stretch), _WINDOW))
    return "".join(" " * len(window) if _is_noise(window) else window for window in windows)


def _is_noise(window: str) -> bool:
    solid = len(window) - window.count(" ")
    return len(window) == _WINDOW and sum(map(str.isalnum, window)) < _LANGUAGE * solid


def _later(sentence: str) -> list[str]:
    """Capitalised words that do not open the sentence, or open it as part of a longer name ("Hong Kong")."""
    words = _WORD.findall(sentence)
    opens_a_name = len(words) > 1 and words[1][0].isupper() and words[0].lower() not in _SMALL
    kept = words if opens_a_name else words[1:]
    return [w.removesuffix("'s").removesuffix("’s").rstrip(".") for w in kept if w[0].isupper()]


def _titled(sentence: str) -> bool:
    """Whether a sentence stands in title case: all its words of weight begin with a capital."""
    words = [w for w in _WORD.findall(sentence)[1:] if w.lower() not in _SMALL]
    return len(words) >= _MANY - 1 and sum(w[0].isupper() for w in words) >= 0.9 * len(words)
