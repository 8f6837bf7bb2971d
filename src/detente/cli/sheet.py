"""An article's records on one sheet for people: under each sentence, with its words lit up, what it records."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from detente.cli.marks import COLOURS, Mark, lit
from detente.cli.words import amount, codes, day, manner, site
from detente.model import Event, Figure, Position, Reading, Record, Statement

_TRIGGER = "reverse bold"
_QUOTE = ("«", "»")


def sheet(reading: Reading, plain: bool) -> Group:
    """Headline and provenance, then events, statements, positions and figures, in the order of the text."""
    parts: list[RenderableType] = [*_head(reading), Text()]
    parts += _section("Events", reading.events, _event, plain)
    parts += _section("Statements", reading.statements, _statement, plain)
    parts += _section("Positions", reading.positions, _position, plain)
    parts += _section("Figures", reading.figures, _figure, plain)
    return Group(*parts)


def _head(reading: Reading) -> Iterator[RenderableType]:
    article = reading.article
    if article.headline:
        yield Text(article.headline, style="bold")
    line = [article.source, article.published or "no date", article.dateline, ", ".join(article.byline)]
    yield Text(" · ".join(part for part in line if part), style="dim")


def _section(
    name: str, records: Sequence[Record], row: Callable[..., list[Text]], plain: bool
) -> Iterator[RenderableType]:
    """A heading with the count, then sentence by sentence the records that rest on it."""
    yield Text.assemble((name.upper(), "bold cyan"), (f"  {len(records)}", "dim"))
    by_place = sorted(records, key=lambda r: (r.evidence.start, r.evidence.end, r.evidence.trigger_start))
    for _, group in groupby(by_place, key=lambda r: (r.evidence.start, r.evidence.end)):
        told = list(group)
        marks = [mark for record in told for mark in _marks(record)]
        yield Padding(lit(" ".join(told[0].evidence.sentence.split("\n")), marks, plain), (0, 0, 0, 2))
        table = Table.grid(padding=(0, 2), expand=False)
        for record in told:
            table.add_row(*row(record))
        yield Padding(table, (0, 0, 1, 4))
    if not records:
        yield Text()


def _marks(record: Record) -> list[Mark]:
    """The trigger or cue, and the words that a statement, a position or a figure keeps."""
    e = record.evidence
    colour = f" {COLOURS[record.quad]}" if isinstance(record, Event) else ""
    marks = [Mark(e.trigger_start - e.start, e.trigger_end - e.start, _TRIGGER + colour)]
    if not isinstance(record, Event):
        marks.append(Mark(record.start - e.start, record.end - e.start, "underline", _QUOTE))
    return marks


def _event(record: Event) -> list[Text]:
    kind = Text(record.type, style=COLOURS[record.quad])
    kind.append(f" {record.mode}" if record.mode else "", style="dim")
    sides = Text(codes(record.actors) or "·")
    if record.recipients:
        sides.append(" → " + codes(record.recipients))
    notes = [day(record.date), site(record.place), record.status if record.status != "actual" else ""]
    notes += ["background" if record.background else "", f"says {record.source.code()}" if record.source else ""]
    return [kind, sides, Text(", ".join(n for n in notes if n), style="dim")]


def _statement(record: Statement) -> list[Text]:
    speaker = Text(record.speaker.code() if record.speaker else "·")
    notes = [manner(record), f"to {record.addressee}" if record.addressee else "", record.venue or "", day(record.date)]
    return [speaker, Text(", ".join(n for n in notes if n), style="dim")]


def _position(record: Position) -> list[Text]:
    holder = Text(record.holder.code())
    if record.toward:
        holder.append(f" → {record.toward.code()}")
    return [Text(record.stance, style="magenta"), holder, Text(day(record.date), style="dim")]


def _figure(record: Figure) -> list[Text]:
    notes = [site(record.place), day(record.date), f"says {record.source.code()}" if record.source else ""]
    value = Text(amount(record), style="bold", justify="right")
    return [value, Text(record.kind), Text(", ".join(n for n in notes if n), style="dim")]
