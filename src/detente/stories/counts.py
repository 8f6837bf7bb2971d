"""How many, as the sources of an incident tell it: figures of a fitting kind in the sentences of its mentions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from detente.knowledge import tables

_FIGURES = """SELECT DISTINCT g.article, e.type, f.kind, f.value, f.low, f.high FROM records AS r
    JOIN events AS e ON e.record = r.id JOIN readings AS g ON g.id = r.reading
    JOIN records AS q ON q.reading = r.reading AND q.kind = 'figure' AND q.sentence_start = r.sentence_start
    JOIN figures AS f ON f.record = q.id WHERE r.id IN ({marks})"""
Rows = Callable[[str], Iterator[dict[str, Any]]]


def counts(rows: Rows, records: Sequence[int], origin: Mapping[str, str]) -> list[tuple[str, int]]:
    """Each count told of these events, as `75 killed`, with how many sources tell it; the most told first."""
    measures: dict[str, list[str]] = tables.toml("stories/kin.toml")["counts"]
    by: dict[str, set[str]] = defaultdict(set)
    for row in rows(_FIGURES.format(marks=", ".join(str(int(r)) for r in records))):
        if row["type"] in measures.get(row["kind"], ()):
            by[f"{_number(row)} {row['kind']}"].add(origin.get(row["article"], row["article"]))
    return sorted(((told, len(sources)) for told, sources in by.items()), key=lambda pair: (-pair[1], pair[0]))


def _number(row: dict[str, Any]) -> str:
    value, low, high = (None if row[key] is None else f"{row[key]:,.10g}" for key in ("value", "low", "high"))
    if value:
        return value
    if low and high:
        return f"{low} to {high}"
    return f"{low} or more" if low else f"up to {high}"
