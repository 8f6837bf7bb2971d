"""`detente actors`: one mention on a day, or the cast of an article with the reasons."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import msgspec
import typer

from detente.cli.options import Knowledge, Model, Published
from detente.cli.rooms import Format, Formats, Row, tell

if TYPE_CHECKING:
    from detente.actors import Identity
    from detente.language import Annotation

_WHAT = typer.Argument(
    metavar="MENTION|PAGE…",
    help='Words that name an actor ("President Tokayev"), or pages as in `detente read`.',
    show_default=False,
)
_ON = typer.Option(metavar="DATE", help="The day on which the words name the actor; they are then never a page.")


def actors(
    what: Annotated[list[str], _WHAT],
    on: Annotated[str | None, _ON] = None,
    published: Published = None,
    format: Formats = Format.table,
    model: Model = None,
    knowledge: Knowledge = None,
) -> None:
    """Say who is meant: country, sectors, name, codes, the rule that resolved the words, and its certainty.

    A page's cast has one entry an actor with all its mentions.
    """
    from detente.cli.pages import lay

    lay(knowledge)
    if on is None and all(_is_page(word) for word in what):
        tell(what, published, model, format, _room, _lines)
    _mentions(what, on, format)


def _is_page(word: str) -> bool:
    return word == "-" or "://" in word or Path(word).exists()


def _mentions(what: Sequence[str], on: str | None, form: Format) -> None:
    """Print each mention's actor.

    Raises:
        DetenteError: if a mention names no actor that we know, or `on` is no day.
    """
    from detente.actors import resolve
    from detente.model import DetenteError
    from detente.views.filters import check_day

    check_day("--on", on, precise=True)
    found = []
    for words in what:
        actor = resolve(words, on)
        if actor is None:
            problem = "names no actor that we know, and no file"
            raise DetenteError(words, problem, "write the mention as in an article, or give the path of a page")
        found.append(actor)
    if form is Format.table:
        for actor in found:
            _print(actor)
        return
    many = found if form is Format.jsonl else [found if len(found) > 1 else found[0]]
    for item in many:
        told = msgspec.json.encode(item)
        typer.echo(told if form is Format.jsonl else msgspec.json.format(told, indent=2))


def _print(actor: Identity) -> None:
    codes = [f"COW {actor.cow}" if actor.cow else "", f"GW {actor.gw}" if actor.gw else "", actor.wikidata or ""]
    typer.echo(actor.code())
    typer.echo("  " + ", ".join(filter(None, [*codes, f"rule {actor.rule}", f"certainty {actor.certainty:.2f}"])))


def _room(annotation: Annotation) -> tuple[str, list[Row]]:
    """The cast, each member with its codes and mentions."""
    from detente.actors import gather, identities
    from detente.places import find_places, whose

    day = annotation.article.published
    cast = gather(annotation, day, whose(find_places(annotation)))
    rows: dict[int, Row] = {}
    for mention in cast.mentions:
        for member, told in zip(mention.members, identities(mention, day), strict=True):
            row = rows.setdefault(id(member), _member(told))
            row["mentions"].append(
                {
                    "start": mention.start,
                    "end": mention.end,
                    "words": mention.words,
                    "rule": told.rule,
                    "certainty": told.certainty,
                }
            )
    return "cast", list(rows.values())


def _member(told: Identity) -> dict[str, Any]:
    row = {"code": told.code(), "country": told.country, "sectors": list(told.sectors), "name": told.name}
    return row | {"cow": told.cow, "gw": told.gw, "wikidata": told.wikidata, "mentions": []}


def _lines(row: Row) -> Sequence[str]:
    named = Counter(f"{' '.join(m['words'].split())} ({m['rule']}, {m['certainty']:.2f})" for m in row["mentions"])
    return row["code"], "; ".join(words if n == 1 else f"{words} ×{n}" for words, n in named.items())
