"""What a worker does with a batch: read each capture, and give back rows as Arrow bytes with the failures beside."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING

import msgspec

from detente.model import Capture, DetenteError
from detente.run.fault import told

if TYPE_CHECKING:
    import pyarrow as pa

    from detente.native.rows import Row
    from detente.reader import Reader


class Coded(msgspec.Struct, frozen=True, kw_only=True):
    """Captures done: each table as the bytes of an Arrow stream; beside it, by its place among them, each capture that
    has no reading, and why, in one line. `version` is the `code+knowledge` of the worker."""

    tables: dict[str, bytes]
    failed: dict[int, str] = {}
    articles: int = 0
    words: int = 0
    version: str = ""


Work = Callable[[Sequence[Capture], str | None], Coded]
"""What is done with a batch, by a language pipeline's name."""


@cache
def reader(model: str | None) -> Reader:
    """This process's reader."""
    from detente.reader import Reader

    return Reader(model) if model else Reader()


def warm(model: str | None) -> None:
    """Load all that reading needs, by reading an article of a sentence of each kind."""
    text = "Envoys from France met Polish ministers in Paris on Monday. Poland said it wants 3,000 troops withdrawn."
    reader(model).read(Capture(name="warm", data=text.encode(), form="article", published="2014-03-30"))


def code(batch: Sequence[Capture], model: str | None) -> Coded:
    """Read a batch. Bad pages, and pages that hit a fault of ours, become failures; nothing is raised for them."""
    from detente.native import Source, rows, tables
    from detente.reader import versions

    read: list[Mapping[str, list[Row]]] = []
    failed: dict[int, str] = {}
    for place, capture in enumerate(batch):
        try:
            reading = reader(model).read(capture)
        except DetenteError as error:
            failed[place] = str(error)
        except Exception as fault:
            failed[place] = str(told(capture.name, fault))
        else:
            source = Source(capture.name, hashlib.sha256(capture.data).hexdigest())
            read.append(rows(reading, versions(), source))
    made = tables(read)
    words = sum(made["articles"]["words"].to_pylist())
    ready = {name: packed(table) for name, table in made.items()}
    return Coded(tables=ready, failed=failed, articles=len(read), words=words, version=versions())


def packed(table: pa.Table) -> bytes:
    """A table as the bytes of an Arrow stream."""
    import pyarrow as pa

    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, table.schema) as stream:
        stream.write_table(table)
    return bytes(sink.getvalue())
