"""The board on a sheet: a table on a terminal, Markdown for a page, JSON for programs."""

from __future__ import annotations

import msgspec
from rich.markup import escape
from rich.table import Table

from detente.cli.paper import lay, paper
from detente.views.board import Board, BoardRow, Cell
from detente.views.issues import Stand

SIGNS = {"differ": "≠", "agree": "=", "alone": ""}
_SHOWN = 3
_FOR = {1: "green", -1: "red", 0: "yellow"}


def lay_out(found: Board) -> None:
    """Print the board; ≠ marks an issue on which sides differ, = one on which they agree."""
    table = Table(show_lines=True, header_style="bold cyan")
    for name in ("issue", "", *found.sides):
        table.add_column(name, overflow="fold", justify="center" if not name else "left")
    for row in found.rows:
        cells = [_painted(row.cells[s]) if s in row.cells else "" for s in found.sides]
        table.add_row(f"[bold]{escape(row.label)}[/]\n[dim]{row.issue}[/]", SIGNS[row.mark], *cells)
    lay(paper(), table if found.rows else "no positions match")


def markdown(found: Board) -> str:
    """A Markdown table; the end of each cell tells where a side moved."""
    head = ["issue", "", *found.sides]
    lines = ["| " + " | ".join(head) + " |", "|" + " --- |" * len(head)]
    for row in found.rows:
        cells = [" <br> ".join(lines_of(row.cells[s])) if s in row.cells else "" for s in found.sides]
        lines.append("| " + " | ".join(_safe(c) for c in (row.label, SIGNS[row.mark], *cells)) + " |")
    return "\n".join(lines if found.rows else ["no positions match"])


def as_json(found: Board) -> str:
    """The board as an object: sides, and rows with their cells by side."""
    return msgspec.json.format(
        msgspec.json.encode({"sides": found.sides, "rows": [_plain(r) for r in found.rows]})
    ).decode()


def lines_of(cell: Cell) -> list[str]:
    """What a cell says: its positions, the latest first, and where the side moved."""
    latest = list(reversed(cell.stands))
    lines = [f"{s.stance}: “{' '.join(s.matter.split())}”" + _when_and_who(s, cell) for s in latest]
    lines = list(dict.fromkeys(lines))
    more = [f"… and {len(lines) - _SHOWN} more"] if len(lines) > _SHOWN else []
    return lines[:_SHOWN] + more + [f"moved {m.day}: {m.before} → {m.after}" for m in cell.moves]


def _when_and_who(stand: Stand, cell: Cell) -> str:
    """The day, and whose it is where not the column's own side speaks."""
    told = [t for t in (stand.day, stand.side if stand.side != cell.side else None) if t]
    return f" ({', '.join(told)})" if told else ""


def _plain(row: BoardRow) -> dict[str, object]:
    cells = {
        side: {"stance": cell.stance, "way": cell.way, "stands": cell.stands, "moves": cell.moves}
        for side, cell in row.cells.items()
    }
    return {"issue": row.issue, "label": row.label, "mark": row.mark, "cells": cells}


def _painted(cell: Cell) -> str:
    colour = _FOR[cell.way]
    lines = [escape(line) for line in lines_of(cell)]
    return "\n".join(f"[{colour}]{line}[/]" if n == 0 else line for n, line in enumerate(lines))


def _safe(text: str) -> str:
    return text.replace("|", "\\|")
