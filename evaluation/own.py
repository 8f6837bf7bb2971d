"""Our own cases: short articles of our own writing with gold records, in cases/."""

from __future__ import annotations

import json
from pathlib import Path

from detente.reader import Reader
from evaluation.articles import capture
from evaluation.rows import Row, row
from evaluation.scorer import Tally, score

CASES = Path(__file__).parent / "cases"


def measure() -> list[Row]:
    """One row a kind of record, over all cases."""
    tally = tallied()
    return [row("own cases", f"{question} F1", tally.f1(question), n) for question, n in tally.gold.items()]


def tallied() -> Tally:
    """Read and score every case."""
    reader, tally = Reader(), Tally()
    for path in sorted((CASES / "docs").glob("*.json")):
        doc = json.loads(path.read_text(encoding="utf-8"))
        gold = json.loads((CASES / "gold" / path.name).read_text(encoding="utf-8"))
        score([s["text"] for s in doc["sentences"]], gold, reader.read(capture(doc, path.name)), tally)
    return tally
