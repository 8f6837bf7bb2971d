"""Where in a text capture the article lies: its headline, and the densest run of prose behind it."""

from __future__ import annotations

import re
from typing import Final

from detente.reading.plain.lines import Line

_WORTH: Final = {
    "caption": -1.0,
    "credit": -1.0,
    "label": -1.0,
    "byline": -4.0,
    "day": -6.0,
    "short": -5.0,
    "furniture": -4.0,
    "end": -40.0,
    "last": -40.0,
}
_LONGEST_PROSE: Final = 60
_ALONE: Final = 0.35
_ENOUGH: Final = 60.0
_THROUGH: Final = ("caption", "credit", "label", "furniture")
_HEAD_REACH: Final = 8
_BOX: Final = 12
_PARAGRAPH: Final = 15
_LONG: Final = 28
_STANDFIRST: Final = 8
_FAR: Final = 40
_LEAST: Final = 0.8


def body(lines: list[Line], start: int) -> tuple[int, int]:
    """The run of lines from `start` on with the most prose in it, as [first, last); empty if there is none.

    Each line of prose counts its words, each other line takes some away, and the best sum wins. Prose that stands
    alone among titles counts less: it is the teaser of another story. A line that closes articles ends the run.
    """
    best, best_sum = (start, start), 0.0
    first, total = start, 0.0
    for number in range(start, len(lines)):
        if total <= 0:
            first, total = number, 0.0
        if lines[number].kind == "last" and total > _ENOUGH:
            if best_sum > _ENOUGH * 2:
                break
            total = 0.0
            continue
        total += _worth(lines, number)
        if total > best_sum and lines[number].kind == "prose":
            best, best_sum = (first, number + 1), total
    return best


def widened(lines: list[Line], start: int, run: tuple[int, int]) -> tuple[int, int]:
    """The run and the prose that boxes part from it: a standfirst or a first paragraph above, a last one below."""
    first, last = run
    above = [number for number in range(start, first) if _joins(lines, number, start)]
    if above:
        first = above[0]
    number = last
    while number < min(last + _BOX, len(lines)) and lines[number].kind in _THROUGH:
        number += 1
    if number < len(lines) and lines[number].kind == "prose" and lines[number].words >= _PARAGRAPH:
        last = number + 1
    return first, last


def _joins(lines: list[Line], number: int, start: int) -> bool:
    """A long paragraph, or the line under the headline that tells the story in a sentence."""
    line = lines[number]
    if line.kind == "prose" and line.words >= _LONG:
        return True
    return number <= start + 1 and line.kind in ("prose", "short") and line.words >= _STANDFIRST


def _worth(lines: list[Line], number: int) -> float:
    line = lines[number]
    if line.kind != "prose":
        return _WORTH[line.kind]
    whole = float(min(line.words, _LONGEST_PROSE))
    return whole if _beside(lines, number, -1) or _beside(lines, number, 1) else whole * _ALONE


def _beside(lines: list[Line], number: int, step: int) -> bool:
    """Whether the next line up or down that is no picture, link or button is prose too."""
    number += step
    while 0 <= number < len(lines) and lines[number].kind in _THROUGH:
        number += step
    return 0 <= number < len(lines) and lines[number].kind == "prose"


def headline(lines: list[Line], title: str | None) -> int | None:
    """The position of the headline's line, or None if no line is like one.

    Each line that can be a title is weighed: how far it repeats the page's own title, whether a byline or a date
    stands near it, whether it stands alone, and how near it is to the body.
    """
    first, last = body(lines, 0)
    if first == last:
        return None
    wanted = _words(title or "")
    best, best_score = None, _LEAST
    for number in range(min(first + _HEAD_REACH, last)):
        if _can_head(lines[number]):
            score = _score(lines, number, first, wanted)
            if score > best_score:
                best, best_score = number, score
    return best


def _score(lines: list[Line], number: int, first: int, wanted: set[str]) -> float:
    line = lines[number]
    ahead = [near.kind for near in lines[number + 1 : number + 8]]
    behind = [near.kind for near in lines[max(0, number - 3) : number]]
    marked = 1.2 if {"byline", "day"} & set(ahead) else 0.6 if {"byline", "day"} & set(behind) else 0.0
    distance = min(abs(first - number), _FAR) / _FAR
    shape = (0.4 if line.gap else 0.0) + (0.3 if line.kind == "short" else 0.0) + min(line.words, 7) / 14
    # The first line is the title itself: that it repeats itself says nothing.
    like = _likeness(wanted, _words(line.text)) if number else 0.1
    return 4.0 * like + marked + shape - 1.5 * distance


def _can_head(line: Line) -> bool:
    if line.kind not in ("short", "prose") or line.bullet or not 3 <= line.words <= 34 or len(line.text) > 250:
        return False
    return line.kind == "short" or not re.search(r"[.;:,]$", line.text)


def _words(text: str) -> set[str]:
    return set(re.findall(r"[^\W_]+", text.casefold()))


def _likeness(one: set[str], other: set[str]) -> float:
    """Shared words of two titles, 0 to 1 (F1); under a third it is chance and counts nothing."""
    if not one or not other:
        return 0.0
    share = 2 * len(one & other) / (len(one) + len(other))
    return share if share > 0.34 else 0.0
