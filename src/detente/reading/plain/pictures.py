"""Captions of a text capture: bullets, cut twins, and credits on a line of their own made one caption each."""

from __future__ import annotations

import re
from typing import Final

from detente.reading.draft import Caption
from detente.reading.plain import credit
from detente.reading.plain.lines import Line

_SENTENCE: Final = 7
_REACH: Final = 6
_BUTTON: Final = re.compile(
    r"(?:open|view|enlarge|see) (?:this |the )?(?:\d+ )?(?:photos?|images?|pictures?|gallery)"
    r"(?: in (?:gallery|full ?screen))?\W*|"
    r"\d+ (?:view )?(?:gallery|images?|photos)|image \d+ of \d+|enlarge|view gallery",
    re.IGNORECASE,
)


def gather(lines: list[Line]) -> tuple[list[Caption], list[int]]:
    """The captions among lines, in order, and the positions of the lines that they were made of."""
    found: list[Caption] = []
    taken: list[int] = []
    for number, line in enumerate(lines):
        if number in taken:
            continue
        if line.kind == "credit" and number and _is_words(lines, number - 1, taken):
            _put(found, Caption(lines[number - 1].text, credit.bare(line.text.strip("()[] "))))
            taken += [number - 1, number]
        elif line.kind == "credit":
            if found and not found[-1].credit and number - 1 in taken:
                found[-1].credit = credit.bare(line.text.strip("()[] "))
            taken.append(number)
        elif line.kind == "caption":
            _put(found, _caption(line.text))
            taken.append(number)
        elif (line.bullet and (_has_twin(lines, number) or _leads(lines, number))) or _is_marked(lines, number):
            _put(found, Caption(line.text))
            taken.append(number)
        elif _is_told_twice(lines, number):
            _put(found, _caption(line.text))
            _put(found, _caption(lines[number + 1].text))
            taken += [number, number + 1]
    return found, taken


def _caption(text: str) -> Caption:
    kept = credit.cut(text)
    if kept and kept[1]:
        return Caption(kept[0], credit.bare(kept[1]))
    words, name = credit.split(text)
    return Caption(words, name)


def _put(found: list[Caption], fresh: Caption) -> None:
    """Add a caption, or join it to one that it repeats or that it is the cut-short twin of."""
    for old in found:
        if same(old.words, fresh.words):
            old.credit = old.credit or fresh.credit
            old.words = max(old.words, fresh.words, key=len)
            return
    found.append(fresh)


def same(one: str, other: str) -> bool:
    """Whether two captions begin alike to the end of the shorter, by letters and digits."""
    a, b = plain(one), plain(other)
    short = min(len(a), len(b))
    return short >= 15 and a[:short] == b[:short]


def plain(text: str) -> str:
    """Letters and digits alone, lower case."""
    return re.sub(r"[\W_]+", "", text.casefold())


def _has_twin(lines: list[Line], number: int) -> bool:
    """Whether the next line repeats this one's beginning: a page prints a caption whole, then cut with its credit."""
    if number + 1 >= len(lines):
        return False
    following = lines[number + 1]
    kept = credit.cut(following.text)
    return bool(kept) and same(lines[number].text, kept[0] if kept else "")


def _leads(lines: list[Line], number: int) -> bool:
    """Whether a bulleted sentence stands between headline and body, alone or with one other: more are a summary."""
    if (
        lines[number].words < _SENTENCE
        or lines[number].text[-1] not in ".!?"
        or any(line.kind == "prose" and not line.bullet for line in lines[:number])
    ):
        return False
    bullets = [line for line in lines[: number + _REACH] if line.bullet and line.words >= _SENTENCE]
    return len(bullets) <= 2


def _is_marked(lines: list[Line], number: int) -> bool:
    """Whether a button of a picture stands right above a few words: "View 3 images", "Open this photo in gallery:"."""
    above = lines[number - 1] if number else None
    return bool(above and _BUTTON.fullmatch(above.text)) and 3 <= lines[number].words <= 45


def _is_told_twice(lines: list[Line], number: int) -> bool:
    """Whether a line and the next begin alike to the end of the shorter: a caption and the picture's spoken text."""
    if number + 1 >= len(lines) or not 4 <= lines[number].words <= 60:
        return False
    one, other = lines[number], lines[number + 1]
    return (
        one.kind in ("short", "prose", "caption")
        and other.kind in ("short", "prose", "caption")
        and same(one.text, other.text)
    )


def _is_words(lines: list[Line], number: int, taken: list[int]) -> bool:
    """Whether the line above a credit is its caption: close by, and no longer than captions are."""
    line = lines[number]
    if number in taken or line.kind not in ("short", "prose") or not 2 <= line.words <= 70:
        return False
    close = not lines[number + 1].gap or line.bullet
    below = lines[number + 1].text
    labelled = credit.bare(below) != below.strip(" .") or (
        below.startswith("(") and credit.is_credit(below.strip("() ."))
    )
    return close or line.kind == "short" or (labelled and line.words <= 40 and not re.search(r"[.!?]\s+\S", line.text))
