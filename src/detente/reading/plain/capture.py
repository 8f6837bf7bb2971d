"""A text capture → a draft: headline, byline, day, captions, body, related headlines, outlet."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from detente.model import DetenteError
from detente.reading import bylines, dateline, furniture, limits, outlets, titles
from detente.reading.draft import Draft
from detente.reading.plain import boxes, frame, imprint, live, pictures, unbroken, verdicts
from detente.reading.plain.lines import Line, split

_ABOVE: Final = 6
_RELATED: Final = 30
_RECURS: Final = 30
_BOXES: Final = ("caption", "credit", "furniture", "label")
_OWNER: Final = re.compile(
    r"(?:©|\(c\)|copyright)\s*(?:©|\(c\))?\s*(?:\d{4}(?:\s*[-–]\s*\d{4})?)?,?\s*(?:by\s+)?(?P<name>[^.|,;©]{3,60})",
    re.I,
)
_SECTIONED: Final = re.compile(r"(?P<name>[A-Z].{2,50}?) (?:Articles|Archives?)$")


def draft(text: str, name: str) -> Draft:
    """Read the visible text of a page. A draft without paragraphs means that no article was found.

    Raises:
        DetenteError: if the text is out of bounds (see `limits`).
    """
    if len(text) > limits.CAPTURE_CHARACTERS or text.count("\n") > limits.LINES:
        bounds = f"{limits.LINES:,} lines or {limits.CAPTURE_CHARACTERS:,} characters"
        raise DetenteError(name, f"it has more than {bounds}", "split it by article")
    if len(text) <= limits.TEXT_CHARACTERS and unbroken.is_unbroken(text):
        found = _read(split(unbroken.broken(text), sentences=True), joined=True)
        if found.paragraphs:
            return found
    return _read(split(text))


def _read(lines: list[Line], joined: bool = False) -> Draft:
    """The draft of some lines; `joined` puts sentences that follow one another into one paragraph."""
    out = Draft()
    lines = boxes.marked(lines)
    if not lines:
        return out
    title = titles.without_site(lines[0].text) if lines[0].titled() or len(lines[0].text) < 200 else None
    at = frame.headline(lines, title)
    start = 0 if at is None else at + 1
    core, end = frame.body(lines, start)
    if core == end:
        verdicts.note(out, lines, core, end)
        return out
    out.headline = _headline(lines, at, title)
    first, last = frame.widened(lines, start, (core, end))
    out.around = sum(line.kind not in ("prose", "caption", "credit", "byline", "day") for line in lines)
    _fill(out, lines, lines[first:last], start, first, joined)
    out.published, out.byline = imprint.when(lines, at, core, last), imprint.who(lines, at, core, last)
    out.published_at, out.modified_at = imprint.moments_of(lines, at, core, last, out.published)
    out.section = imprint.section(lines, first if at is None else at)
    out.times = live.times(lines[start:last], out.published)
    verdicts.note(out, lines, first, last)
    out.related += _related(lines, last, out)
    out.source = _outlet(lines, first, last)
    out.dateline = dateline.of(out.paragraphs)
    return out


def _headline(lines: list[Line], at: int | None, title: str | None) -> str | None:
    if at is not None:
        return titles.without_site(lines[at].text)
    return title if title and lines[0].kind == "short" and lines[0].titled() else None


def _fill(out: Draft, lines: list[Line], run: list[Line], start: int, first: int, joined: bool) -> None:
    """Captions from the headline on, paragraphs and subheads from the run; `joined` puts sentences together again."""
    top = max(0, start - _ABOVE)
    out.captions, taken = pictures.gather(_pictures(lines[top:start]) + lines[start:first] + run)
    told = {titles.plain(caption.words) for caption in out.captions}
    before = -2
    for number, line in enumerate(run):
        if number + first - top in taken:
            continue
        if story := furniture.story_behind_label(line.text) if line.kind == "label" else None:
            out.related.append(story)
        elif _is_told(run, number) and not _again(line, told):
            if joined and number == before + 1:
                out.paragraphs[-1] = f"{out.paragraphs[-1]} {line.text}"
            else:
                _append(out.paragraphs, line.text)
            before = number
    if bios := bylines.bios(out.paragraphs):
        del out.paragraphs[-bios:]


def _is_told(run: list[Line], number: int) -> bool:
    """Whether a line of the run is of the body: prose, a subhead, or the short line that leads."""
    kind = run[number].kind
    return kind == "prose" or (kind == "short" and (_is_subhead(run, number) or _is_lead(run, number)))


def _again(line: Line, told: set[str]) -> bool:
    """Whether a caption or a paragraph before said the same; short ones may recur, as cries and chapter marks do."""
    key = titles.plain(line.text)
    if key in told:
        return True
    if len(key) >= _RECURS:
        told.add(key)
    return False


def _append(paragraphs: list[str], text: str) -> None:
    """Add a paragraph; one that follows a dateline on a line of its own is joined to it."""
    opening = dateline.find(paragraphs[-1]) if paragraphs else None
    if opening and opening.end() == len(paragraphs[-1]):
        paragraphs[-1] = f"{paragraphs[-1]} {text}"
    else:
        paragraphs.append(text)


def _pictures(lines: list[Line]) -> list[Line]:
    """Of the lines above the headline, those that are surely a caption; the others blanked, so that positions stay."""
    return [line if line.kind == "caption" and line.words >= 5 else replace(line, kind="furniture") for line in lines]


def _is_lead(run: list[Line], number: int) -> bool:
    """The short line that opens the run is its standfirst: the frame took it in for that."""
    return number == 0 and run[0].words >= 8


def _is_subhead(run: list[Line], number: int) -> bool:
    """A short line between paragraphs of prose, whatever boxes stand between."""
    return (
        run[number].words >= 2
        and not run[number].often
        and _prose_next(run, number, -1)
        and _prose_next(run, number, 1)
    )


def _prose_next(run: list[Line], number: int, step: int) -> bool:
    number += step
    while 0 <= number < len(run) and (run[number].often or run[number].kind in _BOXES):
        number += step
    return 0 <= number < len(run) and run[number].kind == "prose"


def _related(lines: list[Line], last: int, out: Draft) -> list[str]:
    """Headlines of other stories, as they stand alone behind the body."""
    own = {titles.plain(text) for text in (out.headline or "", *out.related, *out.paragraphs)}
    found: list[str] = []
    for line in lines[last:]:
        key = titles.plain(line.text)
        if line.kind == "short" and line.titled() and line.words >= 4 and key not in own and len(found) < _RELATED:
            own.add(key)
            found.append(line.text)
    return found


def _outlet(lines: list[Line], first: int, last: int) -> str | None:
    """The paper's name: from the title's end, the footer, the copyright line, then the top of the page."""
    parts = re.split(r"\s*[|｜»]\s*|\s+[-–—]\s+", lines[0].text)
    if len(parts) > 1 and (name := outlets.known(parts[-1])):
        return name
    footer = [line for line in lines[last:] if line.kind in ("end", "last", "furniture", "short")]
    for line in reversed(footer):
        found = _OWNER.search(line.text) or _SECTIONED.fullmatch(line.text)
        if found and (name := outlets.known(found["name"]) or outlets.in_line(line.text)):
            return name
    for line in lines[: min(first, 12)]:
        if line.kind != "prose" and (name := outlets.in_line(line.text)):
            return name
    owners = (_OWNER.search(line.text) or _SECTIONED.fullmatch(line.text) for line in reversed(footer))
    return next((" ".join(found["name"].split()) for found in owners if found), None)
