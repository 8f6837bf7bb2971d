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
    return frozenset(tables.toml("actors/words.toml")[section][key])
