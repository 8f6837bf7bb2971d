"""Live blogs as text: clock times, on lines of their own or before the first word, open the entries."""

from __future__ import annotations

from typing import Final

from detente.reading import moments, titles
from detente.reading.plain.lines import Line

_FEWEST: Final = 3


def times(run: list[Line], day: str | None) -> dict[str, str]:
    """The moment of each line of prose behind a clock time, by the line's letters.

    Empty unless three entries or more are so marked. A clock time without the page's day stays a clock time.
    """
    out: dict[str, str] = {}
    now: str | None = None
    opened = 0
    fresh = False
    for line in run:
        if stamp := _opens(line, day):
            now, fresh = stamp, True
            continue
        if line.kind not in ("prose", "short"):
            continue
        if stamp := moments.opening(line.text):
            now, fresh = _on(day, stamp), True
        if now:
            opened += fresh and line.kind == "prose"
            fresh = fresh and line.kind != "prose"
            out.setdefault(titles.plain(line.text), now)
    return out if opened >= _FEWEST else {}


def _opens(line: Line, day: str | None) -> str | None:
    """The moment of a line that is a clock time, or a date with one, and nothing else."""
    if line.kind == "day":
        return moments.first(line.text)
    stamp = moments.clock(line.text) if line.words <= 6 else None
    return _on(day, stamp) if stamp else None


def _on(day: str | None, stamp: str) -> str:
    return f"{day}T{stamp}" if day else stamp
