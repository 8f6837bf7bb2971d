"""JSON documents of any length, item by item, so that none is ever whole in memory."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TextIO

import msgspec


def write_items(out: TextIO, before: str, items: Iterable[Any], after: str) -> int:
    """Write a document that holds a list: what stands before it, its items a line each, what stands after it.

    Returns:
        The number of items.
    """
    out.write(before)
    count = 0
    for count, item in enumerate(items, 1):
        out.write(("," if count > 1 else "") + "\n" + msgspec.json.encode(item).decode())
    out.write(("\n" if count else "") + after + "\n")
    return count


def write_lines(out: TextIO, items: Iterable[Any]) -> int:
    """Write JSON lines.

    Returns:
        The number of lines.
    """
    count = 0
    for count, item in enumerate(items, 1):  # noqa: B007 - the count outlives the loop
        out.write(msgspec.json.encode(item).decode() + "\n")
    return count
