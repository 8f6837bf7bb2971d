"""Parquet: each row one article, its columns named by our names or by the user's map, read a few rows at a time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import IO, Any, Final

from detente.model import Capture, DetenteError
from detente.reading import limits
from detente.reading.sources import rows

Item = Capture | DetenteError

FIRST_BYTES: Final = b"PAR1"
_AT_ONCE: Final = 64


def captures(file: IO[bytes], name: str, mapped: rows.Fields) -> Iterator[Item]:
    """A capture for each row, in order; an error in the place of each that is no article. Only the columns that can
    hold a field are read."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        table = pq.ParquetFile(file)
        there = table.schema_arrow.names
        wanted = [column for column in there if column in rows.named(mapped)]
        if not {mapped.get("text", "text"), mapped.get("html", "html")} & set(wanted):
            mend = f"--map text=NAME; it has: {', '.join(there[:20])}"
            yield DetenteError(name, f"it has no column {mapped.get('text', 'text')!r}", mend)
            return
        number = 0
        for batch in table.iter_batches(batch_size=_AT_ONCE, columns=wanted):
            for row in batch.to_pylist():
                number += 1
                yield _capture(row, f"{name}, row {number}", mapped)
        if not number:
            yield DetenteError(name, "it has no rows", "give a table with one article in each row")
    except (pa.ArrowException, OSError) as error:
        told = str(error).splitlines()[0][:100] if str(error) else type(error).__name__
        yield DetenteError(name, f"its Parquet data cannot be read ({told})", "write or fetch the file again")


def _capture(row: dict[str, Any], name: str, mapped: rows.Fields) -> Item:
    plain = {column: _plain(cell) for column, cell in row.items()}
    if any(isinstance(cell, str) and len(cell) > limits.PAGE_BYTES for cell in plain.values()):
        return DetenteError(name, f"the row is longer than {limits.PAGE_BYTES // 1_000_000} MB", "shorten its text")
    return rows.capture(plain, name, mapped)


def _plain(cell: Any) -> Any:
    """Days and moments as ISO writes them, bytes as text; other cells as they are."""
    if isinstance(cell, date):
        return cell.isoformat()
    return cell.decode("utf-8", errors="replace") if isinstance(cell, bytes) else cell
