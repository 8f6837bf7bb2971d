"""Where text for people goes: a terminal in colour, or a file in plain letters without trailing blanks."""

from __future__ import annotations

import typer
from rich.console import Console, RenderableType


def paper() -> Console:
    """Standard output as it is now."""
    return Console(highlight=False)


def lay(console: Console, what: RenderableType) -> None:
    """Print on a terminal; elsewhere print without the blanks that fill a line up to the width."""
    if console.is_terminal:
        console.print(what)
        return
    with console.capture() as caught:
        console.print(what)
    typer.echo("\n".join(line.rstrip() for line in caught.get().splitlines()), file=console.file)
