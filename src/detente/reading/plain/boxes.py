"""Boxes within a text capture that no line tells by itself: what a page repeats, and what it offers to skip."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from detente.reading.plain.lines import Line

_SKIP: Final = re.compile(r"skip (?:past )?(?:the )?(?P<what>.{3,60})", re.IGNORECASE)
_SKIP_END: Final = re.compile(r"(?:end of|after) (?:the )?(?P<what>.{3,60})", re.IGNORECASE)
_SKIP_WORDS: Final = 12
_SKIP_LINES: Final = 40
_OFTEN: Final = 3
_BRIEF: Final = range(2, 13)


def marked(lines: list[Line]) -> list[Line]:
    """The lines, those of boxes judged again."""
    return _skipped(_told_often(lines))


def _skipped(lines: list[Line]) -> list[Line]:
    """Mark the boxes that a page offers to skip: from "Skip past the letter" to "after the letter" or "End of …"."""
    for number, line in enumerate(lines):
        opens = _SKIP.fullmatch(line.text) if line.words <= _SKIP_WORDS else None
        if not opens:
            continue
        what = opens["what"].casefold()
        for end in range(number + 1, min(number + _SKIP_LINES, len(lines))):
            closes = _SKIP_END.fullmatch(lines[end].text)
            if closes and closes["what"].casefold() == what:
                for inner in lines[number : end + 1]:
                    inner.kind, inner.often = "furniture", False
                break
    return lines


def _told_often(lines: list[Line]) -> list[Line]:
    """Mark the lines that a page repeats; the page's title may well recur."""
    times = Counter(line.text for line in lines if line.words in _BRIEF)
    for line in lines:
        if times[line.text] >= _OFTEN and line.kind in ("short", "prose") and line.text not in lines[0].text:
            line.often, line.kind = True, "short"
    return lines
