"""What a reading costs beside the bare language pipeline on the same text, both timed turn by turn."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from detente.language.pipeline import bare as bare_pipeline
from detente.model import Capture
from detente.reader import Reader
from evaluation.articles import captures
from evaluation.rows import Row, row

ROUNDS = 5


def measure(docs: Path) -> list[Row]:
    """Words a second, and the ratio of our time to the pipeline's; medians over rounds. Words are parted by blanks."""
    articles = [capture for _, capture in captures(docs)]
    if not articles:
        return []
    nlp, reader = bare_pipeline(), Reader()
    words = sum(len(a.data.decode().split()) for a in articles)

    def bare(capture: Capture) -> None:
        nlp(capture.data.decode())

    def ours(capture: Capture) -> None:
        reader.read(capture)

    rounds = [_round(articles, bare, ours) for _ in range(ROUNDS + 1)][1:]  # the first warms caches
    ratio = median(mine / theirs for theirs, mine in rounds)
    speed = words / median(mine for _, mine in rounds)
    task = f"speed ({len(articles)} articles)"
    return [
        row(task, "time of a reading / time of the bare spaCy pipeline (lower is better)", ratio, words),
        row(task, "words a second on this machine", round(speed), words),
    ]


def _round(articles: list[Capture], *runs: Callable[[Capture], None]) -> list[float]:
    """Seconds that each run takes over all articles, article by article in turn, so that load falls on both alike."""
    spent = [0.0] * len(runs)
    for article in articles:
        for which, run in enumerate(runs):
            start = time.perf_counter()
            run(article)
            spent[which] += time.perf_counter() - start
    return spent
