"""Who wrote a text capture and when: the byline and the date near its headline, in any order and form."""

from __future__ import annotations

import re
from typing import Final

from detente.reading import bylines, days, furniture, moments, outlets
from detente.reading.plain.lines import Line

_NEAR: Final = 14
_STAMPS: Final = ("day", "byline", "furniture", "end", "last", "short")
_PUBLISHED: Final = re.compile(r"\b(?:first )?(?:published|posted)\b", re.IGNORECASE)
_STAMPED: Final = re.compile(
    r"(?P<name>[^\W\d_][^\d@|·•]{4,45}?)\s*"
    r"(?:[|·•@]|\b(?:published|posted|updated)\b|\d+ (?:hours?|minutes?|days?|mins?)\b)",
    re.IGNORECASE,
)
_CHANGED: Final = re.compile(r"\b(?:(?:last )?(?:updated|modified)|update)(?: (?:on|at))?\b:?", re.IGNORECASE)
_PARTS: Final = re.compile(r"\s*[|•]\s*")
_SHARE: Final = re.compile(r"share(?: (?:this|article|story|save))?\W*", re.IGNORECASE)
_LONE_BY: Final = re.compile(r"(?:written |story |words )?by:?|authors?(?: of the article)?:?", re.IGNORECASE)


def when(lines: list[Line], at: int | None, first: int, last: int) -> str | None:
    """The full date near the headline that says "published", else the first there; else one right behind the body."""
    top = max(0, (first if at is None else at) - _NEAR)
    around = [*lines[(at or 0) : first + 3], *lines[top : (at or 0)], *lines[last : last + 6]]
    stamped = [line for line in around if line.kind in _STAMPS and days.has_day(line.text)]
    told = [line for line in stamped if _PUBLISHED.search(line.text)] or stamped
    return days.first_day(told[0].text) if told else None


def moments_of(
    lines: list[Line], at: int | None, first: int, last: int, published: str | None
) -> tuple[str | None, str | None]:
    """The moments of publication and of the last change, where clock times stand beside the dates."""
    top = max(0, (first if at is None else at) - _NEAR)
    told = [line.text for line in (*lines[(at or 0) : first + 3], *lines[top : (at or 0)], *lines[last : last + 6])]
    changed = next(
        (found for text in told if (part := _CHANGED.search(text)) and (found := _changed(text, part))), None
    )
    stamps = (moments.first(_CHANGED.split(text)[0]) for text in told if days.has_day(text))
    first_told = next((stamp for stamp in stamps if stamp and published and stamp.startswith(published)), None)
    return first_told, changed if changed != first_told else None


def _changed(text: str, part: re.Match[str]) -> str | None:
    """The moment behind the word "updated"; with a clock time alone, on the day that stands before it."""
    behind = text[part.end() :]
    day = days.first_day(text)
    return moments.first(behind) or (moments.first(f"{day} {behind}") if day and len(behind) < 30 else None)


def section(lines: list[Line], at: int) -> str | None:
    """The section that stands alone, or at the end of a trail, right above the headline."""
    for line in reversed(lines[max(0, at - 4) : at]):
        last = re.split(r"\s*[/>»|]\s*", line.text)[-1].strip()
        if last.casefold() in furniture.words("sections") and last.casefold() not in ("home", "live", "video"):
            return last
    return None


def who(lines: list[Line], at: int | None, first: int, last: int) -> tuple[str, ...]:
    """Names of the byline between headline and body; else above the headline; else behind the body."""
    head = first if at is None else at
    for stretch in (range(head, min(first + 3, len(lines))), range(max(0, head - 5), head), range(last, last + 5)):
        for number in stretch:
            if number < len(lines) and (names := _named(lines, number)):
                return names
    return ()


def _named(lines: list[Line], number: int) -> tuple[str, ...]:
    """The names that a line gives: a byline, "date|By name", a lone "By" above a name, or a name beside the date."""
    line = lines[number]
    if _LONE_BY.fullmatch(line.text):
        return bylines.names(_listed(lines, number + 1))
    if line.kind in ("byline", "day", "short", "furniture"):
        for part in _PARTS.split(line.text):
            if names := _in_part(part, line.kind == "day"):
                return names
    stamped = _STAMPED.match(line.text)
    if stamped and line.kind in ("day", "short") and bylines.is_name(stamped["name"].strip()):
        return bylines.names(stamped["name"])
    beside = [lines[near] for near in (number - 1, number + 1) if 0 <= near < len(lines)]
    bare = line.kind == "short" or (line.kind == "credit" and bool(outlets.known(line.text)))
    marked = any(_dates(near) for near in beside) or _signs(lines, number)
    return bylines.alone(line.text) if bare and marked else ()


def _signs(lines: list[Line], number: int) -> bool:
    """Whether the line below a name is the writer's paper, or the button that opens a row of sharing."""
    above, below = lines[number - 1], lines[number + 1].text if number + 1 < len(lines) else ""
    if not lines[number].gap and above.kind != "furniture":
        return False
    return bool(outlets.known(below)) or bool(_SHARE.fullmatch(below))


def _in_part(part: str, dated: bool) -> tuple[str, ...]:
    """The names in one part of a line: behind "By", or whatever a date in it leaves over."""
    if bylines.opens(part):
        return bylines.names(part)
    if not dated:
        return ()
    rest = days.without(part)
    return bylines.names(rest) if bylines.opens(rest) else bylines.alone(rest)


def _listed(lines: list[Line], number: int) -> str:
    """The names below a lone "By": one line, those that a comma or an "and" leads on to, and names right below."""
    told: list[str] = []
    leads = True
    for line in lines[number : number + 12]:
        if not leads and (line.gap or not bylines.alone(line.text)):
            break
        if line.text != "…":
            told.append(line.text if leads else f"; {line.text}")
        leads = bool(re.search(r"(?:,|&|…|\band)$", line.text))
    return " ".join(told)


def _dates(line: Line) -> bool:
    """Whether a line says when: a day, or "5 hours ago"."""
    return (
        line.kind == "day"
        or days.is_stamp(line.text)
        or bool(re.search(r"\bago$|^(?:published|posted|updated)\b", line.text, re.IGNORECASE))
    )
