"""The rows of a view as CSV (RFC 4180, header line) or as JSON lines; both UTF-8, the same rows give the same bytes."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from typing import Any, TextIO

import msgspec


def write_csv(rows: Iterable[dict[str, Any]], columns: Sequence[str], out: TextIO) -> int:
    """Write rows under a header of these columns; what is not known stays empty.

    Returns:
        The number of rows written.
    """
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    count = 0
    for count, row in enumerate(rows, 1):  # noqa: B007 - the count outlives the loop
        writer.writerow(["" if row[column] is None else row[column] for column in columns])
    return count


def write_jsonl(rows: Iterable[dict[str, Any]], columns: Sequence[str], out: TextIO) -> int:
    """Write one object a row, with these keys in this order; what is not known is null.

    Returns:
        The number of rows written.
    """
    count = 0
    for count, row in enumerate(rows, 1):  # noqa: B007 - the count outlives the loop
        out.write(msgspec.json.encode({column: row[column] for column in columns}).decode() + "\n")
    return count
