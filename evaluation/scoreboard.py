"""The scoreboard: rows of figures as a Markdown table, grouped by task."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from evaluation.rows import Row

_HEAD = """# Scoreboard

What `python -m evaluation` measured with detente {version}. Figures are shares of 1 unless the row says otherwise; `n`
is the number of items asked about. Peers are the best known systems, measured on the held-out halves of these sets or
on their sisters (see the note of each set); no figure stands where none is known. Figures on public sets show
progress; nothing from those sets is in this repository.
"""


def scoreboard(rows: Sequence[Row], version: str) -> str:
    """The whole page."""
    parts = [_HEAD.format(version=version)]
    for task, group in groupby(rows, key=lambda r: r["task"]):
        parts += [f"\n## {task[0].upper() + task[1:]}\n", "| metric | ours | peer | n |", "| --- | --- | --- | --- |"]
        parts += [_line(r) for r in group]
    return "\n".join(parts) + "\n"


def _line(r: Row) -> str:
    peer = r.get("peer")
    name = f" ({r['peer_name']})" if r.get("peer_name") else ""
    told = f"{_number(peer)}{name}" if peer is not None else "–"
    return f"| {r['metric'].replace('|', '/')} | {_number(r['ours'])} | {told} | {r['n']:,} |"


def _number(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.3f}"
