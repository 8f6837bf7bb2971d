"""Issues: are our labelled positions gathered by what they are about? (B³ over each crisis, an archive of its own.)

The set, `cases/positions/issues.csv`, is of our own writing: a matter, its holder and stance, and the issue that a
reader would file it under. `half` parts the crises: the grouping was set on `dev` alone.
"""

from __future__ import annotations

import csv
from pathlib import Path

from detente.stories.issues import Issues, Matter
from evaluation.bcubed import b_cubed
from evaluation.own import CASES
from evaluation.rows import Row, row

TARGET = (0.80, "target")


def labelled() -> list[dict[str, str]]:
    """The rows of the set: crisis, half, holder, stance, matter, issue."""
    with (CASES / "positions" / "issues.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def measure(_data_dir: Path) -> list[Row]:
    """B³ F1 of either half, and of all crises thrown into one archive."""
    rows = labelled()
    halves = {half: [r for r in rows if r["half"] == half] for half in ("test", "dev")}
    task = "issues (own labelled positions)"
    return [
        *(
            row(task, f"B³ F1, {half} half", _by_crisis(found)[2], len(found), *TARGET)
            for half, found in halves.items()
        ),
        row(task, "B³ F1, all crises in one archive", b_cubed(*_grouped(rows))[2], len(rows)),
    ]


def _by_crisis(rows: list[dict[str, str]]) -> tuple[float, float, float]:
    gold: list[str] = []
    ours: list[str] = []
    for crisis in dict.fromkeys(r["crisis"] for r in rows):
        g, o = _grouped([r for r in rows if r["crisis"] == crisis])
        gold += g
        ours += [f"{crisis} {name}" for name in o]
    return b_cubed(gold, ours)


def _grouped(rows: list[dict[str, str]]) -> tuple[list[str], list[str]]:
    """The gold issue and ours of each row, gathered in the order of the set."""
    issues, ours = Issues(), []
    for n, each in enumerate(rows):
        issue = issues.add(Matter(str(n), each["matter"]))
        ours.append(issue.id if issue else f"none {n}")
    return [f"{r['crisis']} {r['issue']}" for r in rows], ours
