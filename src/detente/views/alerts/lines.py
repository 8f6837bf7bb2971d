"""On which line of a TOML file a rule, or a field of it, stands: the standard parser does not say."""

from __future__ import annotations

import re

_HEAD = re.compile(r"\s*\[\[\s*rule\s*\]\]")
_TABLE = re.compile(r"\s*\[")


def line_of(text: str, number: int, field: str = "") -> int:
    """The line (from 1) of a field of the rule of this number (from 0); of its head, where it has no such field."""
    lines = text.splitlines()
    heads = [n for n, line in enumerate(lines) if _HEAD.match(line)]
    if number >= len(heads):
        return 1
    head = heads[number]
    for n in range(head + 1, len(lines)):
        if _TABLE.match(lines[n]):
            break
        if field and re.match(rf"\s*{field}\s*=", lines[n]):
            return n + 1
    return head + 1
