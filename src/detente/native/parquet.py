"""An Arrow table → a Parquet file whose bytes depend on nothing but its rows and the version of Arrow."""

from __future__ import annotations

from pathlib import Path
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
