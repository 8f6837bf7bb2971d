"""The months as pages write them, whole and short: one place for every pattern of dates in this room."""

from __future__ import annotations

from typing import Final

from detente.knowledge import tables

_TABLE: Final = tables.toml("dates/words.toml")

NUMBERS: Final[dict[str, int]] = {
    word: number
    for word in _TABLE["classes"]["month"]["words"]
    for name, number in _TABLE["months"].items()
    if name.startswith(word[:3])
}
"""Each name and short name, lower case → 1 to 12. The names are those of the dates room's table."""

SHORT: Final = "|".join(word.title() for word in NUMBERS if word not in _TABLE["months"])
"""The short names with a capital, as a pattern's alternatives."""

MONTH: Final = "(?:" + "|".join(word.title() for word in sorted(NUMBERS, key=len, reverse=True)) + r")\b\.?"
"""A pattern of a month with its full stop, if it has one; with a capital, unless the pattern around it ignores case."""
