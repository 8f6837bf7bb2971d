"""The board's marks: do two positions on one issue point the same way? (Our own pairs: `cases/positions/ways.csv`.)"""

from __future__ import annotations

import csv
from pathlib import Path
from typing import cast

from detente.model.records import Stance
from detente.stories.issues.direction import direction
from evaluation.own import CASES
from evaluation.rows import Row, row


def measure(_data_dir: Path) -> list[Row]:
    """The share of pairs told right, and the share that guessing the commoner answer would tell."""
    with (CASES / "positions" / "ways.csv").open(encoding="utf-8", newline="") as lines:
        pairs = list(csv.DictReader(lines))
    right = sum(_same(pair) == (pair["same"] == "yes") for pair in pairs)
    commoner = max(sum(p["same"] == answer for p in pairs) for answer in ("yes", "no"))
    told = row("the board (own pairs of positions)", "agreement told right", right / len(pairs), len(pairs))
    return [Row(**{**told, "peer": round(commoner / len(pairs), 3), "peer_name": "the commoner answer"})]


def _same(pair: dict[str, str]) -> bool:
    one, other = (direction(cast(Stance, pair[f"{n}_stance"]), pair[f"{n}_matter"]) for n in ("one", "other"))
    return one == other
