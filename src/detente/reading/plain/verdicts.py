"""Why each line of a text capture is not in the article, in words."""

from __future__ import annotations

from typing import Final

from detente.reading import furniture, titles
from detente.reading.draft import Draft
from detente.reading.plain.lines import Line

_WHY: Final = {
    "caption": "a caption, kept apart or told twice",
    "credit": "a picture's credit, kept with its caption",
    "byline": "the byline",
    "day": "a date",
    "label": "a link to another story",
    "furniture": "the site's own words",
    "end": "opens what stands behind articles",
    "last": "closes the article",
}


def note(out: Draft, lines: list[Line], first: int, last: int) -> None:
    """Note every line that is not in the article; those of the run by their kind, those outside it by their place."""
    told = {titles.plain(text) for text in (out.headline or "", *out.paragraphs)}
    told |= {titles.plain(caption.words) for caption in out.captions}
    for number, line in enumerate(lines):
        if titles.plain(line.text) not in told:
            out.leave(line.text, _why(line, number, first, last))


def _why(line: Line, number: int, first: int, last: int) -> str:
    if furniture.is_of("paywall", line.text):
        return "the notice of a paywall"
    if furniture.is_of("consent", line.text):
        return "asks for consent"
    if line.kind in _WHY:
        return _WHY[line.kind]
    if number < first:
        return "stands before the run of the body"
    return "stands behind the run of the body" if number >= last else "a short line that is no subhead"
