"""The gold articles of ../shared, scored by the script that stands beside them."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import msgspec

from detente.model import Reading
from detente.reader import Reader
from evaluation.articles import SEED, captures
from evaluation.rows import Row, row
from evaluation.scorer import said

_PETRARCH, _TRACKER = "UniversalPetrarch", "GenderGapTracker"
PEERS = {
    "event (sentence, type)": (0.358, _PETRARCH),
    "event (type, who, whom)": (0.086, _PETRARCH),
    "statement (content)": (0.827, _TRACKER),
}


def measure(shared: Path) -> list[Row]:
    """`score.py`'s table for the seed page and for all articles together; nothing where the gold is not there."""
    gold, script = shared / "gold", shared / "scoring" / "score.py"
    if not script.exists():
        return []
    with tempfile.TemporaryDirectory() as folder:
        write_readings(shared, Path(folder))
        return [*_table(script, gold, folder, "all"), *_table(script, gold, folder, SEED)]


def write_readings(shared: Path, folder: Path) -> None:
    """Read every gold article into `folder/ID.json`."""
    reader = Reader()
    for identity, capture in captures(shared / "gold" / "docs", shared / "seed"):
        (folder / f"{identity}.json").write_bytes(_as_gold(reader.read(capture)).to_json())


def _as_gold(reading: Reading) -> Reading:
    return msgspec.structs.replace(reading, statements=said(reading))


def _table(script: Path, gold: Path, folder: str, which: str) -> list[Row]:
    command = [sys.executable, str(script), str(gold / "docs"), str(gold / "gold"), folder, "--json"]
    told = subprocess.run(
        command + ([] if which == "all" else [which]), capture_output=True, check=True, encoding="utf-8"
    )
    found: dict[str, Any] = json.loads(told.stdout)
    task = "gold articles" if which == "all" else "seed page"
    rows = [
        row(task, f"{name} F1", r["f1"], int(r["n"]), *(PEERS.get(name, (None, None)) if which == "all" else ()))
        for name, r in found["records"].items()
    ]
    fields = [row(task, f"{name} accuracy", r["accuracy"] or 0.0, r["n"]) for name, r in found["fields"].items()]
    return rows + fields
