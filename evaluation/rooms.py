"""What who, when and where cost together beside the bare language pipeline, on articles parsed already."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from detente.actors import gather
from detente.dates import find_times
from detente.language import Annotation, annotate
from detente.language.pipeline import MODEL, load
from detente.places import find_places
from detente.reading import read_article
from evaluation.articles import captures
from evaluation.rows import Row, row

ROUNDS = 5


def measure(data_dir: Path) -> list[Row]:
    """The time of each room and of the three together, as shares of the pipeline's CPU time; medians over rounds."""
    docs = data_dir.parent / "gold" / "docs"
    if not docs.exists():
        return []
    articles = [read_article(capture) for _, capture in captures(docs)]
    annotations = [annotate(article) for article in articles]
    nlp = load(MODEL)
    bare = _seconds(lambda: [nlp(article.text) for article in articles])
    rooms: dict[str, Callable[[Annotation], object]] = {
        "who": lambda a: gather(a, a.article.published),
        "when": lambda a: find_times(a, a.article.published),
        "where": find_places,
    }
    spent = {name: _seconds(lambda find=find: [find(a) for a in annotations]) / bare for name, find in rooms.items()}
    task, words = f"who, when and where ({len(articles)} articles)", sum(len(a.text.split()) for a in articles)
    told = "time added to the bare spaCy pipeline (at most 0.25)"
    return [row(task, f"{name}, {told}", share, words) for name, share in {**spent, "all": sum(spent.values())}.items()]


def _seconds(run: Callable[[], object]) -> float:
    run()  # warms caches
    return median(_once(run) for _ in range(ROUNDS))


def _once(run: Callable[[], object]) -> float:
    start = time.thread_time()  # of this thread alone, so that load beside it does not count
    run()
    return time.thread_time() - start
