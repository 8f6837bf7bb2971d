"""`detente add`, killed at random moments: what is left opens, verifies, is gone on with, and holds nothing twice.

Each run adds the same pages to a new archive with the command itself, in a process of its own that is killed with
signal 9; then the archive is verified, the command run again, and all that the archive holds compared with an archive
that was never disturbed. `python -m evaluation.crash 20` does so many runs.
"""

from __future__ import annotations

import os
import random
import signal
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from detente.archive import Archive
from detente.model import DetenteError
from detente.stories import copies, incidents_of, storylines
from evaluation.pairs import pairs
from evaluation.rows import Row, row

RUNS, PAGES, SEED = 200, 10, 7
_LOADING = 0.25  # of a run's time, before anything is written
_HELD = ("articles", "captures", "readings", "records", "passages", "members", "placings", "dyads", "facets")


def measure(data_dir: Path, runs: int = RUNS) -> list[Row]:
    """The share of killed runs after which all is well; nothing where processes cannot be forked and killed."""
    if not hasattr(os, "fork"):
        return []
    faults, moments = killed(runs)
    for fault in faults:
        print(fault, file=sys.stderr)
    name = "runs of add killed with signal 9, after which the archive verifies and a re-run completes it"
    return [
        row("archive", name, 1 - len(faults) / runs, runs),
        row("archive", "of these, killed before the first article, and after the last", moments, runs),
    ]


def killed(runs: int, seed: int = SEED) -> tuple[list[str], float]:
    """What went wrong, a line a run, and the share of runs that were killed too early or too late to matter."""
    dice = random.Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        pages, whole = _pages(Path(folder)), Path(folder) / "whole.db"
        _add(pages, whole)  # also loads the language model, which the processes then have from this one
        start = time.monotonic()
        os.waitpid(_started(pages, Path(folder) / "timed.db"), 0)
        span, expected = time.monotonic() - start, _held(whole)
        faults, idle = [], 0
        for number in range(runs):
            path = Path(folder) / f"{number}.db"
            child = _started(pages, path)
            time.sleep(dice.uniform(_LOADING, 1.02) * span)
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            left, fault = _left(path)
            idle += left in (0, PAGES)
            if fault is None:
                _add(pages, path)
                fault = None if _held(path) == expected else "after a re-run it differs from one never disturbed"
            if fault:
                faults.append(f"run {number}, killed with {left} of {PAGES} articles: {fault}")
    return faults, idle / runs


def _pages(folder: Path) -> Path:
    """Short reports of our own houses, as files."""
    pages = folder / "pages"
    pages.mkdir()
    for number, pair in enumerate(p for p in pairs() if p.how == "two outlets"):
        if number == PAGES:
            break
        (pages / f"{number:03}.txt").write_text(pair.two.text, encoding="utf-8")
    return pages


def _add(pages: Path, path: Path) -> None:
    from typer.testing import CliRunner

    from detente.cli.main import app

    line = ["add", str(pages), "--archive", str(path), "--published", "2014-03-30", "--at", "2024-01-01"]
    result = CliRunner().invoke(app, line, catch_exceptions=False)
    if result.exit_code:
        raise RuntimeError(result.output)


def _started(pages: Path, path: Path) -> int:
    """A process that adds the pages; it shares nothing with this one but what was loaded before."""
    child = os.fork()
    if child == 0:
        try:
            _add(pages, path)
        finally:
            os._exit(0)
    return child


def _left(path: Path) -> tuple[int, str | None]:
    """How many articles a killed run left, and what is wrong with them."""
    if not path.exists():
        return 0, None
    try:
        with Archive.open(path) as archive:
            wrong = archive.verify() + [f"reading {waits} waits" for waits in archive.waiting()]
            return len(archive.articles()), "; ".join(wrong) or None
    except DetenteError as error:
        # killed before it could lay the tables: a file that is no archive yet, but that the next run makes one
        return 0, None if "is not an archive" in str(error) and path.stat().st_size <= 4096 else str(error)


def _held(path: Path) -> dict[str, Any]:
    """All that an archive holds, without the numbers of its rows."""
    with Archive.open(path) as archive:
        held: dict[str, Any] = {table: next(archive.rows(f"SELECT count(*) AS n FROM {table}"))["n"] for table in _HELD}
        held |= {article: archive.reading(article) for article in archive.articles()}
        held["incidents"] = [(i.id, [m.key for m in i.mentions]) for i in incidents_of(archive)]
        held["storylines"], held["copies"] = list(storylines(archive)), list(copies(archive))
        held["wrong"] = archive.verify()
    return held


if __name__ == "__main__":
    wrong, idle = killed(int(sys.argv[1]) if len(sys.argv) > 1 else RUNS)
    print(
        "\n".join(wrong) or f"all well; {idle:.0%} of the runs were killed before the first article or after the last"
    )
    sys.exit(1 if wrong else 0)
