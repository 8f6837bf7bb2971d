"""The mass run: two workers against one, Ray against our own workers, and a worker's memory and rate as it goes on.

`python -m evaluation.run ARTICLES` reads so many short articles in one worker and prints its memory and rate.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path
from statistics import median

from detente.model import Capture
from detente.run.code import run
from detente.run.engine import Engine
from detente.run.job import Job
from detente.run.local import BATCHES, Local
from detente.run.worker import code
from evaluation.articles import captures
from evaluation.own import CASES
from evaluation.rows import Row, row

ARTICLES = 3000
"""Short articles that the worker under watch reads; each has words that no other has, as a corpus of years does."""

_ROUNDS = 3
_SHORTEST = 10
_REPEATS = 32
"""The shortest articles, many times over: batches enough that the last of them, with one worker idle, counts little."""

_QUARTERS = 4


def measure(data_dir: Path) -> list[Row]:
    """Rates of engines on the gold articles, or on our own where those are not; all engines in turn, medians."""
    docs = data_dir.parent / "gold" / "docs"
    articles = [capture for _, capture in captures(docs if docs.exists() else CASES / "docs")]
    articles.sort(key=lambda article: len(article.data))
    return [*_engines(articles[:_SHORTEST]), *_worker(ARTICLES)]


def _engines(articles: list[Capture]) -> list[Row]:
    engines: dict[str, Engine] = {"one": Local(1, None, 120), "two": Local(2, None, 120)}
    if find_spec("ray"):
        from detente.run.cluster import Cluster

        engines["ray"] = Cluster(None, 2, None, 120)
    with tempfile.TemporaryDirectory() as folder:
        path = lines(articles * _REPEATS, folder)
        rounds = [
            {name: _seconds(engine, path, Path(folder, f"{name}{number}")) for name, engine in engines.items()}
            for number in range(_ROUNDS + 1)
        ][1:]  # the first starts workers
    for engine in engines.values():
        engine.close()
    n = len(articles) * _REPEATS
    task = "mass run"
    rows = [row(task, "rate of two workers / of one", median(r["one"] / r["two"] for r in rounds), n)]
    if "ray" in engines:
        rows.append(
            row(task, "rate of Ray / of own workers, two of each", median(r["two"] / r["ray"] for r in rounds), n)
        )
    return rows


def lines(articles: Iterable[Capture], folder: str) -> str:
    """Write articles as JSON lines into a folder, and give the file's path."""
    path = Path(folder, "in.jsonl")
    with path.open("w", encoding="utf-8") as file:
        for number, a in enumerate(articles):
            file.write(json.dumps({"text": a.data.decode(), "published": a.published, "id": f"{number}"}) + "\n")
    return str(path)


def _seconds(engine: Engine, path: str, out: Path) -> float:
    begun = time.perf_counter()
    run(Job(inputs=(path,)), str(out), engine)
    return time.perf_counter() - begun


def _worker(articles: int) -> list[Row]:
    """Memory and rate of a fresh process that works as a worker does, by quarters of its articles."""
    done = subprocess.run(
        [sys.executable, "-m", "evaluation.run", str(articles)], capture_output=True, check=True, text=True
    )
    quarters: list[dict[str, float]] = json.loads(done.stdout)
    first, last = quarters[1], quarters[-1]
    growth = (last["megabytes"] - first["megabytes"]) / (last["articles"] - first["articles"])
    life = BATCHES * 16
    task = f"one worker, {articles:,} short articles"
    return [
        row(task, "memory at the end, MB", round(last["megabytes"]), articles),
        row(task, "growth of memory, MB for 1,000 articles", growth * 1000, articles),
        row(task, f"memory when a worker is replaced, after {life:,} articles, by slope, MB",
            round(last["megabytes"] + growth * max(0, life - articles)), articles),
        row(task, "rate of the last quarter / of the second", last["rate"] / first["rate"], articles),
        row(task, "articles a second of processor time", last["rate"], articles),
    ]  # fmt: skip


def _watched(articles: int) -> Iterator[dict[str, float]]:
    """After each quarter: articles so far, megabytes held, articles a second of processor time in the quarter."""
    each = articles // _QUARTERS
    for quarter in range(_QUARTERS):
        begun = time.process_time()
        for start in range(quarter * each, (quarter + 1) * each, 16):
            code([short(number) for number in range(start, min(start + 16, (quarter + 1) * each))], None)
        rate = each / (time.process_time() - begun)
        yield {"articles": (quarter + 1) * each, "megabytes": _megabytes(), "rate": rate}


def short(number: int) -> Capture:
    """A made-up article of some 60 words, with names of its own."""
    name = "".join(chr(97 + number // 26**k % 26) for k in range(4)).capitalize()
    text = (
        f"Mayor{number} of {name}burg met Foreign Minister Anna {name}ova in {name}grad on Tuesday. "
        f"She said that talks{number} on the {name} crossing would go on, and accused {name}ia of massing troops. "
        f"Police arrested {number % 90 + 2} protesters near the {name} bridge, according to the daily {name}er Post. "
        f"France demanded their release and the European Union condemned the shelling of {name}sk."
    )
    return Capture(name=f"made {number}", data=text.encode(), form="article", published="2014-03-26")


def _megabytes() -> float:
    """What this process holds in memory now."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    return 0.0


if __name__ == "__main__":
    print(json.dumps(list(_watched(int(sys.argv[1])))))
