"""`detente bench`: what reading costs on this machine."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from detente.cli.options import FieldMap, Pages, Published

if TYPE_CHECKING:
    from detente.run.bench import Bench

_MOST = 200


def bench(
    pages: Pages,
    published: Published = None,
    fields: FieldMap = None,
    rounds: Annotated[int, typer.Option(metavar="N", min=1, help="How often each article is read.")] = 5,
    json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """Measure words a second, against bare spaCy in the same run, the share of each room, start-up time and memory.

    The first 200 articles are taken; bad ones are named and left out.
    """
    import msgspec

    from detente.cli.pages import found
    from detente.cli.tally import name_bad
    from detente.model import Capture, DetenteError
    from detente.reading import read_article
    from detente.run.bench import bench as measure

    good: list[Capture] = []
    for item in found(pages, published, fields):
        try:
            if isinstance(item, DetenteError):
                raise item
            read_article(item)
            good.append(item)
        except DetenteError as error:
            name_bad(error)
        if len(good) == _MOST:
            break
    if not good:
        raise DetenteError("detente bench", "there is no article to read", "name some pages")
    measured = measure(good, rounds)
    typer.echo(msgspec.json.encode(measured).decode() if json else _sheet(measured))


def _sheet(measured: Bench) -> str:
    rows = [
        ("articles", f"{measured.articles:,} with {measured.words:,} words, {measured.rounds} rounds"),
        ("a reading", f"{measured.ours:,.0f} words/s a core"),
        ("bare spaCy", f"{measured.bare:,.0f} words/s a core"),
        ("ratio", f"{measured.ratio:.2f} (above 1: a reading is the faster)"),
        ("start", f"{measured.start:.2f} s from the command to the first record"),
        ("peak memory", f"{measured.peak:,.0f} MB"),
    ]
    shares = sorted(measured.rooms.items(), key=lambda room: -room[1])
    rows += [(f"  {room}", f"{share:6.1%}") for room, share in shares]
    return "\n".join(f"{name:<13} {told}" for name, told in rows)
