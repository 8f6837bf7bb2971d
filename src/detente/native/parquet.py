"""An Arrow table → a Parquet file whose bytes depend on nothing but its rows and the version of Arrow."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Final

import pyarrow as pa
import pyarrow.parquet as pq

ROW_GROUP: Final = 20_000
"""Rows of a row group: some 20 MB of articles, so that readers may skip and writers need little memory."""

_SETTINGS: Final[dict[str, Any]] = {
    "compression": "zstd",
    "compression_level": 3,
    "row_group_size": ROW_GROUP,
    "data_page_version": "2.0",
    "write_statistics": True,
}


class Writer:
    """One Parquet file, written row group by row group as rows arrive; the bytes are those that `encode` gives for all
    of them. Use it in a `with` statement."""

    def __init__(self, path: Path, schema: pa.Schema) -> None:
        rows = {"row_group_size"}
        self._schema = schema
        self._file = pq.ParquetWriter(path, schema, **{k: v for k, v in _SETTINGS.items() if k not in rows})
        self._waiting: list[pa.Table] = []
        self.count = 0

    def add(self, rows: Sequence[dict[str, Any]]) -> None:
        """Take in rows."""
        self._waiting.append(pa.Table.from_pylist(list(rows), schema=self._schema))
        self.count += len(rows)
        self._flush(ROW_GROUP)

    def _flush(self, least: int) -> None:
        """Write whole row groups; what is less than `least` rows waits."""
        if sum(table.num_rows for table in self._waiting) < least:
            return
        table = pa.concat_tables(self._waiting).combine_chunks()
        while table.num_rows >= least:
            self._file.write_table(table.slice(0, ROW_GROUP).combine_chunks(), ROW_GROUP)
            table = table.slice(ROW_GROUP)
            if not table.num_rows:
                break
        self._waiting = [table.combine_chunks()]

    def __enter__(self) -> Writer:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        try:
            if kind is None:
                self._flush(1)
        finally:
            self._file.close()


def encode(table: pa.Table) -> bytes:
    """The table as the bytes of a Parquet file. Chunks are joined first, so that how rows were gathered leaves no
    trace."""
    sink = pa.BufferOutputStream()
    pq.write_table(table.combine_chunks(), sink, **_SETTINGS)
    return bytes(sink.getvalue())


def write(table: pa.Table, path: Path) -> None:
    """Write the table to a file.

    Raises:
        OSError: if the file cannot be written.
    """
    path.write_bytes(encode(table))
