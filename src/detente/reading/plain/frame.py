"""Where in a text capture the article lies: its headline, and the densest run of prose behind it."""

from __future__ import annotations

from typing import Final

from detente.reading import titles
from detente.reading.plain.lines import Line

_WORTH: Final = {
    "prose": 0.0,
    "caption": -1.0,
    "credit": -1.0,
    "label": -1.0,
    "byline": -2.0,
    "day": -3.0,
    "short": -5.0,
    "furniture": -4.0,
    "end": -30.0,
}
_LONGEST_PROSE: Final = 60
_NEAR: Final = 12


def body(lines: list[Line], start: int) -> tuple[int, int]:
    """The run of lines from `start` on with the most prose in it, as [first, last); empty if there is none.

    Each line of prose counts its words, each other line takes some away; the best sum wins.
    """
    best, best_sum = (start, start), 0.0
    first, total = start, 0.0
    for number in range(start, len(lines)):
        if total <= 0:
            first, total = number, 0.0
        total += _worth(lines[number])
        if total > best_sum and lines[number].kind == "prose":
            best, best_sum = (first, number + 1), total
    return best


def _worth(line: Line) -> float:
    return float(min(line.words, _LONGEST_PROSE)) if line.kind == "prose" else _WORTH[line.kind]


def headline(lines: list[Line], title: str | None) -> int | None:
    """The position of the headline's line.

    The line that the page's title repeats, closest above the body; else the title-like line nearest above the first
    byline or date; else the last title-like line above the body.
    """
    first, last = body(lines, 0)
    if first == last:
        return None
    if title and (again := _repeats(lines, titles.plain(title), last)):
        return max((number for number in again if number <= first + 3), default=again[0])
    above = [number for number in range(min(first + 1, len(lines))) if _can_head(lines[number])]
    marks = [
        number for number in range(first + _NEAR) if number < len(lines) and lines[number].kind in ("byline", "day")
    ]
    if marks:
        near = [number for number in above if marks[0] - _NEAR < number < marks[0]]
        if near:
            return _likeliest(lines, near)
        behind = [number for number in above if marks[0] < number < marks[0] + 4]
        if behind:
            return behind[0]
    near = [number for number in above if number > first - _NEAR]
    return _likeliest(lines, near) if near else None


def _repeats(lines: list[Line], title: str, last: int) -> list[int]:
    """The lines below the first that say what the page's title says."""
    if len(title) < 12:
        return []
    out = []
    for number in range(1, last):
        words = titles.plain(lines[number].text)
        if len(words) >= 12 and (
            words == title or (len(words) * 5 > len(title) * 3 and (words in title or title in words))
        ):
            out.append(number)
    return out


def _can_head(line: Line) -> bool:
    return line.kind == "short" and line.titled()


def _likeliest(lines: list[Line], numbers: list[int]) -> int:
    """The longest of the candidates, up to a headline's usual length; of equals, the lowest on the page."""
    return max(numbers, key=lambda number: (min(lines[number].words, 7), number))
