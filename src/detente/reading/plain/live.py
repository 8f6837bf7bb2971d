"""Live blogs as text: clock times on lines of their own open the entries."""

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
        if stamp := (moments.clock(line.text) if line.words <= 6 else None):
            now, fresh = (f"{day}T{stamp}:00" if day else stamp), True
        elif now and line.kind in ("prose", "short"):
            opened += fresh and line.kind == "prose"
            fresh = fresh and line.kind != "prose"
            out.setdefault(titles.plain(line.text), now)
    return out if opened >= _FEWEST else {}
