"""Our own cases: short articles of our own writing with gold records, in cases/."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from detente.reader import Reader
from evaluation.articles import capture
from evaluation.rows import Row, row
from evaluation.scorer import Gold, Tally, score

CASES = Path(__file__).parent / "cases"


def measure() -> list[Row]:
    """One row a kind of record, over all cases."""
    tally = tallied()
    return [row("own cases", f"{question} F1", tally.f1(question), n) for question, n in tally.gold.items()]


def cases() -> Iterator[tuple[str, dict[str, Any], Gold]]:
    """The name, the article and the gold records of each case."""
    for path in sorted((CASES / "docs").glob("*.json")):
        doc, gold = (json.loads((CASES / part / path.name).read_text(encoding="utf-8")) for part in ("docs", "gold"))
        yield path.stem, doc, gold


def tallied() -> Tally:
    """Read and score every case."""
    reader, tally = Reader(), Tally()
    for name, doc, gold in cases():
        score([s["text"] for s in doc["sentences"]], gold, reader.read(capture(doc, name)), tally)
    return tally


def main() -> None:
    """`python -m evaluation.own`: what went wrong, case by case."""
    reader = Reader()
    for name, doc, gold in cases():
        tally = Tally()
        score([s["text"] for s in doc["sentences"]], gold, reader.read(capture(doc, name)), tally)
        print(name, *tally.errors, sep="\n  ")


if __name__ == "__main__":
    main()
