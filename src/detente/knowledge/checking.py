"""A register of self-checks: each room of the knowledge says how much it holds and what contradicts itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

Counts = Callable[[], dict[str, int]]
Problems = Callable[[], list[str]]


@dataclass(frozen=True)
class Check:
    """One room's self-check: rows by table, and contradictions, one line each."""

    room: str
    counts: Counts
    problems: Problems


_CHECKS: dict[str, Check] = {}


def register(room: str, counts: Counts, problems: Problems) -> None:
    """Let `python -m detente.knowledge check` ask this room too; called once, when the room is imported."""
    _CHECKS[room] = Check(room, counts, problems)


def registered() -> Iterator[Check]:
    """The checks of the rooms imported so far, by name."""
    yield from (_CHECKS[room] for room in sorted(_CHECKS))
