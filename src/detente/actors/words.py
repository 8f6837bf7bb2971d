"""The closed word classes of this room, from `actors/words.toml`."""

from __future__ import annotations

from functools import cache

from detente.knowledge import tables


@cache
def words(section: str, key: str) -> frozenset[str]:
    """A word class by its section and key.

    Raises:
        KeyError: if the table has no such class.
    """
    return frozenset(ordered(section, key))


@cache
def ordered(section: str, key: str) -> tuple[str, ...]:
    """The same in the table's order.

    Raises:
        KeyError: if the table has no such class.
    """
    return tuple(tables.toml("actors/words.toml")[section][key])


RANKS = words("ranks", "words")
"""Military ranks, as `office_word` has them."""
KIN = frozenset().union(*(words("kin", kind) for kind in ("parent", "child", "spouse", "sibling", "other")))
"""All words of kinship."""
