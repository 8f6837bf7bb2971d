"""What `detente actors`, `detente dates` and `detente places` share: articles in, one room's findings out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum
from itertools import chain, islice
from typing import TYPE_CHECKING, Annotated, Any, NoReturn

import msgspec
import typer

if TYPE_CHECKING:
    from detente.language import Annotation
    from detente.model import Capture

Row = dict[str, Any]


class Format(StrEnum):
    """How findings are printed."""

    table = "table"
    json = "json"
    jsonl = "jsonl"


Formats = Annotated[
    Format, typer.Option(help="table: for people; json: one object, for several articles an array; jsonl: a line each.")
]


def tell(
    pages: Sequence[str],
    published: str | None,
    model: str | None,
    form: Format,
    room: Callable[[Annotation], tuple[str, list[Row]]],
    lines: Callable[[Row], Sequence[str]],
) -> NoReturn:
    """Print what a room finds in each article, and leave; a bad article is named and the others go on.

    Args:
        room: an article's grammar → the name of its findings and the findings.
        lines: a finding → its cells for people.
    """
    from detente.cli.pages import found
    from detente.cli.tally import Tally

    captures = found(pages, published)
    first = list(islice(captures, 2))
    out = _Out(form, len(first) > 1, lines)
    tally = Tally()
    tally.go(chain(first, captures), _reader(model, room), lambda told, _: out.put(told))
    out.close()
    tally.leave()


def _reader(model: str | None, room: Callable[[Annotation], tuple[str, list[Row]]]) -> Callable[[Capture], Any]:
    from detente.language import MODEL, annotate
    from detente.reading import read_article

    def read(capture: Capture) -> Row:
        article = read_article(capture)
        name, rows = room(annotate(article, model or MODEL))
        told = {"id": article.id, "headline": article.headline, "published": article.published}
        return {"article": told, name: rows}

    return read


class _Out:
    """Prints one article's findings after the other."""

    def __init__(self, form: Format, several: bool, lines: Callable[[Row], Sequence[str]]) -> None:
        self._form, self._several, self._lines = form, several, lines
        self._before = "["

    def put(self, told: Any) -> None:
        """Print one article's."""
        if self._form is Format.table:
            table(told, self._lines)
        elif self._form is Format.jsonl:
            typer.echo(msgspec.json.encode(told))
        elif self._several:
            typer.echo(f"{self._before}\n{_pretty(told)}", nl=False)
            self._before = ","
        else:
            typer.echo(_pretty(told))

    def close(self) -> None:
        """Close the array, which may be empty."""
        if self._form is Format.json and self._several:
            typer.echo("\n]" if self._before == "," else "[]")


def _pretty(told: Any) -> str:
    return msgspec.json.format(msgspec.json.encode(told), indent=2).decode()


def table(told: Row, lines: Callable[[Row], Sequence[str]]) -> None:
    """Print findings for people: the article, then a line each."""
    from rich.table import Table
    from rich.text import Text

    from detente.cli.paper import lay, paper

    console = paper()
    article = told["article"]
    rows = next(value for key, value in told.items() if key != "article")
    console.print(Text(article["headline"] or article["id"], style="bold"))
    console.print(Text(f"published {article['published'] or 'on an unknown day'}, {len(rows)} found", style="dim"))
    grid = Table.grid(padding=(0, 2))
    for row in rows:
        grid.add_row(*map(Text, lines(row)))
    if rows:
        lay(console, grid)
