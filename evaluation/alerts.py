"""What alerts cost: the time to judge the example's rules after each article, in an archive of made-up articles."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path
from statistics import median

from detente.stories import open_archive
from detente.views.alerts import evaluate, load
from evaluation.crowd import fill, made_reading
from evaluation.rows import Row, row

RULES = Path(__file__).parent.parent / "examples" / "alerts.toml"
_EVENTS = 100_000
_ADDED = 40


def measure(data_dir: Path) -> list[Row]:
    """Milliseconds of processor time an article, the median of some; every article fits some rule."""
    rules = load(RULES).rule
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.db"
        fill(path, _EVENTS // 10, _EVENTS, clues=True)
        with open_archive(path) as archive:
            evaluate(archive, rules, since="2030-01-01")
            times = []
            for number in range(_ADDED):
                archive.add(made_reading(10_000_000 + number))
                start = time.process_time()
                evaluate(archive, rules)
                times.append(time.process_time() - start)
    name = f"ms to judge {len(rules)} rules after an article, over {_EVENTS:,} events"
    return [row("alerts", name, 1000 * median(times), _ADDED)]
