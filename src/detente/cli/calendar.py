"""The timeline for people: day by day, each event with its sentence, the trigger lit up."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import Any

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from detente.cli.marks import COLOURS, Mark, lit
from detente.cli.paper import lay

_UNDATED = "no date"


def print_timeline(
    rows: Iterable[dict[str, Any]], console: Console, brief: bool = False, page: str | None = None
) -> None:
    """Print the rows of a timeline under their days, and how many there were, or which `page` it was; briefly: without
    the sentences."""
    plain = not console.is_terminal
    count = 0
    for day, events in groupby(rows, key=_day):
        lay(console, Text(day, style="bold cyan"))
        for row in events:
            count += 1
            if brief:
                lay(console, Padding(_act(row).append(f"  “{row['trigger']}”", style="italic"), (0, 0, 0, 2)))
                continue
            lay(console, Padding(_act(row), (0, 0, 0, 2)))
            lay(console, Padding(_words(row, plain), (0, 0, 0, 4)))
    last = page or (f"{count} event{'s' * (count > 1)}" if count else "no events match")
    lay(console, Text(last, style="dim"))


def _day(row: dict[str, Any]) -> str:
    start, end = row["date_start"], row["date_end"]
    return (start if start == end else f"{start} to {end}") if start else _UNDATED


def _act(row: dict[str, Any]) -> Text:
    """`CONSULT visit  USA/GOV/John Kerry → FRA  planned  Paris, FRA`."""
    text = Text(row["type"], style="default")
    text.stylize(COLOURS[row["quad"]])
    text.append(f" {row['mode']}" if row["mode"] else "", style="dim")
    text.append("  " + (row["actors"] or "·") + (f" → {row['recipients']}" if row["recipients"] else ""))
    notes = [row["status"] if row["status"] != "actual" else "", "background" if row["background"] else ""]
    notes.append(", ".join(part for part in (row["place"], row["country"]) if part))
    notes.append(f"says {row['on_the_word_of']}" if row["on_the_word_of"] else "")
    return text.append("".join(f"  {note}" for note in notes if note), style="dim")


def _words(row: dict[str, Any], plain: bool) -> Text:
    start = row["trigger_offset"]
    marks = [Mark(start, start + len(row["trigger"]), "reverse bold")]
    outlet = row["outlet"] or "unknown outlet"
    source = f"{outlet}, {row['published']}" if row["published"] else outlet
    return lit(row["sentence"].replace("\n", " "), marks, plain).append(f"  {source}", style="dim italic")
