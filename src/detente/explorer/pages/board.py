"""The board: issues as rows, sides as columns, each stance with the words that it rests on."""

from __future__ import annotations

from detente.explorer.ask import Answer, Ask
from detente.views.board import COLUMNS, Asked, Board, flat
from detente.views.board import board as laid_out

SIZE = 30


def board(ask: Ask) -> Answer:
    """The board; `sides` names the columns, parted by blanks or commas."""
    found, page = _found(ask), ask.number("page")
    rows = found.rows[(page - 1) * SIZE : page * SIZE]
    return ask.page("board.html", board=found, rows=rows, page=page, size=SIZE, total=len(found.rows))


def saved(ask: Ask) -> Answer:
    """Every position of the board, as a file."""
    rows = list(flat(_found(ask)))
    return ask.csv(rows, COLUMNS, "board") if ask.parts["form"] == "csv" else ask.json(rows, "board")


def _found(ask: Ask) -> Board:
    sides = tuple((ask.one("sides") or "").replace(",", " ").split())
    asked = Asked(sides=sides, since=ask.one("since"), until=ask.one("until"))
    return ask.keep(("board", asked), lambda archive: laid_out(archive, asked))


ROUTES = {"/board": board, r"/board\.(?P<form>csv|json)": saved}
