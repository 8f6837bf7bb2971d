"""`detente explain`: why an article's events are as they are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from detente.cli.options import Json, Model, Published
from detente.model import DetenteError

if TYPE_CHECKING:
    from rich.console import RenderableType

    from detente.coding.events import Explanation, Side

_LABELS = {"type": "type", "status": "status", "when": "when", "where": "where", "source": "source"}


def explain(
    page: Annotated[
        str, typer.Argument(metavar="PAGE", help="A page, as `detente read` takes it.", show_default=False)
    ],
    event: Annotated[int | None, typer.Option(min=1, metavar="N", help="Only the Nth event of the article.")] = None,
    published: Published = None,
    json: Json = False,
    model: Model = None,
) -> None:
    """Show what made each event: entry, path from trigger to sides, status, time, place, with the reasons."""
    import msgspec

    from detente.cli.paper import lay, paper

    found = _explained(page, published, model)
    if event is not None and event > len(found):
        raise DetenteError(page, f"has {len(found)} events, no event {event}", "leave --event out to see them all")
    if json:
        typer.echo(msgspec.json.format(msgspec.json.encode(found if event is None else found[event - 1]), indent=2))
        return
    console = paper()
    for number, told in enumerate(found, 1):
        if event in (None, number):
            lay(console, sheet(told, number))


def _explained(page: str, published: str | None, model: str | None) -> list[Explanation]:
    from detente.cli.pages import found
    from detente.language import MODEL
    from detente.reader import Reader
    from detente.reading import read_article

    captures = list(found([page], published))
    if len(captures) != 1:
        raise DetenteError(page, f"holds {len(captures)} articles", "give one article's own page")
    if isinstance(captures[0], DetenteError):
        raise captures[0]
    return Reader(model or MODEL).explain(read_article(captures[0]))


def sheet(told: Explanation, number: int) -> RenderableType:
    """One event with its reasons, for people."""
    from rich.console import Group
    from rich.padding import Padding
    from rich.table import Table
    from rich.text import Text

    from detente.cli.words import codes

    event, e = told.event, told.event.evidence
    head = f"{number}. {event.type}{' ' + event.mode if event.mode else ''}  {codes(event.actors) or '·'}"
    head += f" → {codes(event.recipients)}" if event.recipients else ""
    sentence = Text(" ".join(e.sentence.split("\n")))
    sentence.stylize("reverse bold", e.trigger_start - e.start, e.trigger_end - e.start)
    table = Table.grid(padding=(0, 2), expand=False)
    for label, value in _rows(told):
        table.add_row(Text(label, style="dim"), Text(value))
    return Group(Text(head, style="bold"), Padding(sentence, (0, 0, 0, 3)), Padding(table, (0, 0, 1, 3)))


def _rows(told: Explanation) -> list[tuple[str, str]]:
    from detente.cli.words import day, site

    event, why = told.event, told.reasons
    out = [("trigger", f"“{event.evidence.trigger}”"), ("entry", _entry(told.entry))]
    out += [("who", _side(side, why.get("who", ""))) for side in told.who] or [("who", why.get("who", ""))]
    out += [("whom", _side(side, why.get("whom", ""))) for side in told.whom] or [("whom", why.get("whom", ""))]
    facts = {"status": event.status, "when": day(event.date), "where": site(event.place)}
    facts |= {"type": event.type, "source": event.source.code() if event.source else ""}
    out += [(label, f"{facts[part]}  ({why[part]})".strip()) for part, label in _LABELS.items() if part in why]
    if event.background:
        out.append(("background", "it ended more than seven days before publication"))
    return [*out, *[("told again", mention) for mention in told.told_again]]


def _side(side: Side, why: str) -> str:
    path = f"; {side.path}" if side.path else ""
    return f"{side.code}  “{side.mention}” ({side.resolved or 'as named'}; {why}{path})"


def _entry(entry: dict[str, Any]) -> str:
    keys = "; ".join(f"{k} = {_value(v)}" for k, v in entry.items() if k not in ("rule", "words", "pos"))
    return f"{entry['rule']} ({entry['pos']}): {_value(entry['words'])}" + (f"; {keys}" if keys else "")


def _value(value: Any) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{k} {_value(v)}" for k, v in value.items())
    if isinstance(value, list):
        shown = ", ".join(map(str, value[:6]))
        return shown + (f" … ({len(value)})" if len(value) > 6 else "")
    return str(value)
