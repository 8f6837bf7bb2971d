"""Every measure that there is: our own cases, the gold articles, speed, and one module a room."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from evaluation import gold, metadata, own, speed
from evaluation.rows import Row

HERE = Path(__file__).parent
NAMED = {"gold", "metadata", "own", "speed"}
"""The measures that are told by name below; every other module with `measure(data_dir)` is a room's."""


def measures(shared: Path) -> Iterator[tuple[str, Callable[[], list[Row]]]]:
    """The name of each measure and the function that takes it; a measure without its data gives no rows."""
    yield "own cases", own.measure
    yield "gold articles", partial(gold.measure, shared)
    yield "seed page metadata", partial(metadata.measure, shared)
    docs = shared / "gold" / "docs"
    yield "speed", partial(speed.measure, docs if docs.exists() else own.CASES / "docs")
    for room in sorted({path.stem for path in HERE.glob("[!_]*.py")} - NAMED - {Path(__file__).stem}):
        measure = getattr(importlib.import_module(f"evaluation.{room}"), "measure", None)
        if measure:
            yield room, partial(measure, shared / "data")
