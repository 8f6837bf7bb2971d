"""Rows → Arrow tables, all five at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import pyarrow as pa

from detente.native.rows import Row
from detente.native.schema import TABLES, schema


def tables(read: Iterable[Mapping[str, list[Row]]]) -> dict[str, pa.Table]:
    """The tables of some readings' `rows`, in their order; each table is there, also when it is empty."""
    gathered: dict[str, list[Row]] = {name: [] for name in TABLES}
    for one in read:
        for name, found in one.items():
            gathered[name] += found
    return {name: pa.Table.from_pylist(found, schema=schema(name)) for name, found in gathered.items()}


def concat(parts: Sequence[Mapping[str, pa.Table]]) -> dict[str, pa.Table]:
    """Tables one behind the other."""
    return {
        name: pa.concat_tables([part[name] for part in parts]) if parts else schema(name).empty_table()
        for name in TABLES
    }
