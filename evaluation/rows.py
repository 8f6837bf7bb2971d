"""A measured figure: what was asked, what we reach, what the best known system reaches."""

from __future__ import annotations

from typing import NotRequired, TypedDict


class Row(TypedDict):
    """A row of the scoreboard. `n` is the number of items asked about; `peer` is None where no figure is known."""

    task: str
    metric: str
    ours: float
    n: int
    peer: NotRequired[float | None]
    peer_name: NotRequired[str | None]


def row(task: str, metric: str, ours: float, n: int, peer: float | None = None, peer_name: str | None = None) -> Row:
    """Build a row, rounded as it is printed."""
    return Row(task=task, metric=metric, ours=round(ours, 3), n=n, peer=peer, peer_name=peer_name)
