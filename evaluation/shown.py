"""The scoreboard as data in the package, for the explorer's page on method; no room of the package imports this one."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

PACKAGED = Path(__file__).parent.parent / "src" / "detente" / "explorer" / "data" / "scoreboard.json"
_TASK = re.compile(r"^## (.+)$", re.MULTILINE)
_ROW = re.compile(r"^\| (.+) \| (\S+) \| (.+) \| ([\d,]+) \|$", re.MULTILINE)
_VERSION = re.compile(r"measured with detente (\S+)\. ")


def packaged(page: str) -> str:
    """The tables of a scoreboard as JSON: the version measured, and for each task its rows, figures as printed.

    Raises:
        ValueError: if the page is no scoreboard.
    """
    version = _VERSION.search(page)
    if version is None:
        raise ValueError("this is no scoreboard: it does not tell with which version it was measured")
    _, *parts = _TASK.split(page)
    tasks = [{"task": task, "rows": _rows(table)} for task, table in zip(parts[::2], parts[1::2], strict=True)]
    return json.dumps({"version": version[1], "tasks": tasks}, ensure_ascii=False, indent=1) + "\n"


def _rows(table: str) -> list[dict[str, Any]]:
    return [
        {"metric": metric, "ours": ours, "peer": None if peer == "–" else peer, "n": n}
        for metric, ours, peer, n in _ROW.findall(table)
    ]
