"""Every measure that there is: our own cases, the gold articles, speed, and one module a room."""

from __future__ import annotations

import importlib
import importlib.util
from collections.abc import Callable, Iterator
from pathlib import Path

from evaluation import gold, metadata, own, speed
from evaluation.rows import Row

HERE = Path(__file__).parent
ROOMS = ("reading", "actors", "dates", "places", "lexicon", "events", "statements", "positions", "figures")


def measures(shared: Path) -> Iterator[tuple[str, Callable[[], list[Row]]]]:
    """The name of each measure and the function that takes it; a measure without its data gives no rows."""
    yield "own cases", own.measure
    yield "gold articles", lambda: gold.measure(shared)
    yield "seed page metadata", lambda: metadata.measure(shared)
    docs = shared / "gold" / "docs"
    yield "speed", lambda: speed.measure(docs if docs.exists() else own.CASES / "docs")
    for room in ROOMS:
        if importlib.util.find_spec(f"evaluation.{room}"):
            yield room, _room(room, shared / "data")


def _room(room: str, data: Path) -> Callable[[], list[Row]]:
    def measure() -> list[Row]:
        rows: list[Row] = importlib.import_module(f"evaluation.{room}").measure(data)
        return rows

    return measure
