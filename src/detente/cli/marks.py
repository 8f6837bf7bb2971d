"""A sentence with the words of its records lit up: in colour on a terminal, between signs elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rich.text import Text

COLOURS = {
    "verbal-cooperation": "green",
    "material-cooperation": "bold green",
    "verbal-conflict": "yellow",
    "material-conflict": "bold red",
}


class Mark(NamedTuple):
    """Characters of a sentence to light up, and how: `signs` stand around them where there is no colour."""

    start: int
    end: int
    style: str
    signs: tuple[str, str] = ("*", "*")


def lit(sentence: str, marks: Sequence[Mark], plain: bool) -> Text:
    """The sentence with its marks. Marks may overlap; those that are wider stand outside."""
    inside = [m for m in dict.fromkeys(marks) if 0 <= m.start < m.end <= len(sentence)]
    if not plain:
        text = Text(sentence)
        for mark in inside:
            text.stylize(mark.style, mark.start, mark.end)
        return text
    signs = [(m.start, 1, -m.end, m.signs[0]) for m in inside] + [(m.end, 0, -m.start, m.signs[1]) for m in inside]
    out, last = [], 0
    for at, _, _, sign in sorted(signs):
        out += [sentence[last:at], sign]
        last = at
    return Text("".join([*out, sentence[last:]]))
