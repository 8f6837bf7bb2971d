"""Copies, incidents and storylines across articles, on sets of our own and on the public ones."""

from __future__ import annotations

from pathlib import Path

from detente.stories.copies import compare
from detente.stories.fingerprint import banded, fingerprint
from evaluation.pairs import pairs
from evaluation.rows import Row, row


def measure(data_dir: Path) -> list[Row]:
    """All rows that the data here allows."""
    return [*copies()]


def copies() -> list[Row]:
    """Copies among pairs that are copies or two reports of one event; a pair must also meet in the index's bands."""
    made = pairs()
    told = []
    for pair in made:
        one, two = fingerprint(pair.one), fingerprint(pair.two)
        told.append(bool({*banded(one.shingles)} & {*banded(two.shingles)}) and compare(one, two) is not None)
    right = sum(t and p.copy for t, p in zip(told, made, strict=True))
    f1 = 2 * right / max(1, sum(told) + sum(p.copy for p in made))
    rows = [row("copies (set of our own)", "pairs, F1", f1, len(made))]
    for how in dict.fromkeys(p.how for p in made):
        kind = [t == p.copy for t, p in zip(told, made, strict=True) if p.how == how]
        rows.append(row("copies (set of our own)", f"right, {how}", sum(kind) / len(kind), len(kind)))
    return rows
