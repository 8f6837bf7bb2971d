"""The participants of many records at once: one query a batch, not one a record."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from detente.archive import Archive

_SQL = """SELECT record, role, number, country, sectors, name, code, start, "end" FROM participants
    WHERE record IN (SELECT value FROM json_each(?)) ORDER BY record, role, number"""


def casts(archive: Archive, records: Iterable[int]) -> dict[int, list[dict[str, Any]]]:
    """Whoever takes part in each of these records, by role and number; a record with nobody is there too."""
    found: dict[int, list[dict[str, Any]]] = {record: [] for record in records}
    for row in archive.rows(_SQL, (json.dumps(list(found)),)):
        found[row["record"]].append(row)
    return found
