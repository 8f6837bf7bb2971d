"""The public sets' files of JSON lines."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any


def items(path: Path) -> Iterator[dict[str, Any]]:
    """The objects of a file of JSON lines, one by one."""
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)
