"""What reading costs: words a second beside the bare language pipeline, the share of each room, start and memory."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import Any, Final

import msgspec

from detente import reader as rooms
from detente.language.pipeline import bare
from detente.model import Article, Capture
from detente.reading import read_article

STEPS: Final = {
    "read_article": "reading",
    "written_on": "reading",
    "annotate": "language",
    "whose": "places",
    "gather": "actors",
    "find_times": "dates",
    "find_places": "places",
    "find_statements": "statements",
    "asserted": "statements",
    "find_events": "events",
    "find_positions": "positions",
    "find_figures": "figures",
}
"""The steps of `detente.reader`, and the rooms that they are of."""

_START: Final = "from detente.cli.main import run; run()"


class Bench(msgspec.Struct, frozen=True, kw_only=True):
    """Measured figures. Rates count words of article text, parted by white space, a second of one core; `ratio` is
    our rate over the bare pipeline's in the same rounds; `rooms` are shares of 1; `start` is seconds of the clock from
    the command to the first record, files in the disk's cache; `peak` is megabytes of a process that reads it all."""

    articles: int
    words: int
    rounds: int
    ours: float
    bare: float
    ratio: float
    rooms: dict[str, float]
    start: float
    peak: float


def bench(captures: Sequence[Capture], rounds: int) -> Bench:
    """Measure on some articles, ours and the bare pipeline in turn, article by article, so that load falls on both.

    Seconds are the processor's, not the clock's: what else runs on the machine counts for little.
    """
    articles = [read_article(capture) for capture in captures]
    words = sum(len(article.text.split()) for article in articles)
    read, nlp = rooms.Reader().read, bare()
    times: list[tuple[float, float]] = []
    for _ in range(rounds + 1):
        times.append(_round(captures, articles, read, nlp))
    del times[0]  # the first fills caches
    start, peak = _alone(captures)
    return Bench(
        articles=len(articles),
        words=words,
        rounds=rounds,
        ours=words / median(ours for ours, _ in times),
        bare=words / median(theirs for _, theirs in times),
        ratio=median(theirs / ours for ours, theirs in times),
        rooms=_shares(captures, read),
        start=start,
        peak=peak,
    )


def _round(
    captures: Sequence[Capture], articles: Sequence[Article], read: Callable[[Capture], object], nlp: Any
) -> tuple[float, float]:
    ours = theirs = 0.0
    for capture, article in zip(captures, articles, strict=True):
        begun = time.process_time()
        read(capture)
        between = time.process_time()
        nlp(article.text)
        ours, theirs = ours + between - begun, theirs + time.process_time() - between
    return ours, theirs


def _shares(captures: Sequence[Capture], read: Callable[[Capture], object]) -> dict[str, float]:
    """How much of the time each room takes."""
    with _timed() as spent:
        begun = time.process_time()
        for capture in captures:
            read(capture)
        whole = time.process_time() - begun
    return {room: seconds / whole for room, seconds in spent.items()}


@contextmanager
def _timed() -> Iterator[dict[str, float]]:
    """Clocks around the steps of the reader; generators are run to their end within them."""
    spent = dict.fromkeys(STEPS.values(), 0.0)
    before = {name: getattr(rooms, name) for name in STEPS}

    def clocked(name: str) -> Callable[..., Any]:
        def step(*given: Any) -> Any:
            begun = time.process_time()
            found = before[name](*given)
            found = found if not isinstance(found, Iterator) else list(found)
            spent[STEPS[name]] += time.process_time() - begun
            return found

        return step

    for name in STEPS:
        setattr(rooms, name, clocked(name))
    try:
        yield spent
    finally:
        for name, step in before.items():
            setattr(rooms, name, step)


def _alone(captures: Sequence[Capture]) -> tuple[float, float]:
    """Seconds that a fresh `detente read` of the first article takes, the best of three; the peak of one that reads
    all."""
    with tempfile.TemporaryDirectory() as folder:
        lines = [msgspec.json.encode(_line(capture)) for capture in captures]
        one, many = Path(folder, "one.jsonl"), Path(folder, "all.jsonl")
        one.write_bytes(lines[0] + b"\n")
        many.write_bytes(b"\n".join(lines) + b"\n")
        start = min(_fresh(one)[0] for _ in range(3))
        return start, _fresh(many)[1]


def _fresh(path: Path) -> tuple[float, float]:
    """Seconds and peak megabytes of a fresh process that reads a file."""
    told = "import resource; print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    inner = [sys.executable, "-c", _START, "read", str(path), "--format", "jsonl"]
    script = f"import subprocess; subprocess.run({inner!r}, stdout=subprocess.DEVNULL, check=True); {told}"
    begun = time.perf_counter()
    done = subprocess.run([sys.executable, "-S", "-c", script], capture_output=True, check=True, text=True)
    kilobytes = int(done.stdout) / (1024 if sys.platform == "darwin" else 1)
    return time.perf_counter() - begun, kilobytes / 1024


def _line(capture: Capture) -> dict[str, str | None]:
    article = read_article(capture)
    return {"text": article.text, "published": article.published, "id": capture.name}
