"""What a reading costs beside the bare language pipeline on the same text, both timed turn by turn."""

from __future__ import annotations

from pathlib import Path

from detente.run.bench import bench
from evaluation.articles import captures
from evaluation.rows import Row, row

ROUNDS = 5


def measure(docs: Path) -> list[Row]:
    """Rates a second of processor time, the ratio of ours to the pipeline's, start-up and memory. Words are parted by
    blanks; medians over rounds."""
    articles = [capture for _, capture in captures(docs)]
    if not articles:
        return []
    measured = bench(articles, ROUNDS)
    task = f"speed ({len(articles)} articles)"
    words = measured.words
    return [
        row(task, "words a second of a reading / of the bare spaCy pipeline (higher is better)", measured.ratio, words),
        row(task, "words a second on this machine, one core", round(measured.ours), words),
        row(task, "share of the time that the language pipeline takes", measured.rooms["language"], words),
        row(task, "seconds from the command to the first record, warm disk", measured.start, 3),
        row(task, "peak memory of a process that reads them all, MB", round(measured.peak), len(articles)),
    ]
