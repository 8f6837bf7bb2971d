"""Our own cases: short articles of our own writing with gold records, in cases/.

Of those in cases/wants only positions and figures are marked, by hand and before the machine read them: the one half
(`tuned`) has shown what to mend, the other (`unseen`) is only ever scored; nobody looks at what went wrong there.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from detente.reader import Reader
from evaluation.articles import capture
from evaluation.rows import Row, row
from evaluation.scorer import Gold, Tally, score, score_wants

CASES = Path(__file__).parent / "cases"
HALVES = {"tuned": "articles tuned on", "unseen": "articles never tuned on"}
WANTS = {**HALVES, "second": "a second round, open for reading", "idioms": "articles dense in idiom, never tuned on"}


def measure() -> list[Row]:
    """One row a kind of record, over all cases; then positions and figures over the two halves of cases/wants."""
    rows = _rows("F1", tallied())
    return [*rows, *(r for half, told in WANTS.items() for r in _rows(f"F1, {told}", wanted(half)))]


def _rows(metric: str, tally: Tally) -> list[Row]:
    return [row("own cases", f"{question} {metric}", tally.f1(question), n) for question, n in tally.gold.items()]


def cases(folder: Path = CASES) -> Iterator[tuple[str, dict[str, Any], Gold]]:
    """The name, the article and the gold records of each case."""
    for path in sorted((folder / "docs").glob("*.json")):
        doc, gold = (json.loads((folder / part / path.name).read_text(encoding="utf-8")) for part in ("docs", "gold"))
        yield path.stem, doc, gold


def wanted(half: str) -> Tally:
    """Read the articles of one half of cases/wants and score their positions and figures."""
    reader, tally = Reader(), Tally()
    for name, doc, gold in cases(CASES / "wants" / half):
        score_wants([s["text"] for s in doc["sentences"]], gold, reader.read(capture(doc, name)), tally)
    return tally


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
