"""`detente incident`, `detente stories`, `detente copies`: what many articles say together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from detente.cli.options import ArchivePath
from detente.model import DetenteError

if TYPE_CHECKING:
    from detente.stories.gathered import Gathered
    from detente.stories.incidents import Incident

incident = typer.Typer(help="Show, split and merge incidents: mentions of one happening.", no_args_is_help=True)
Id = Annotated[str, typer.Argument(metavar="INCIDENT", help="Its id, as `incident show` prints it.")]


@incident.command("show")
def show(
    archive: ArchivePath, id: Annotated[str | None, typer.Argument(metavar="[INCIDENT]", help="One of them.")] = None
) -> None:
    """List the incidents that several articles tell, or show one with its mentions and why each is there."""
    found = _gathered(archive)
    if id is not None:
        _one(found, _of(found, id))
        return
    for each in found.incidents.values():
        if len({m.article for m in each.group.mentions}) > 1:
            typer.echo(_line(found, each))


@incident.command("split")
def split(
    id: Id, mentions: Annotated[list[str], typer.Argument(metavar="MENTION…", help="Keys.")], archive: ArchivePath
) -> None:
    """Put mentions out of an incident, into one of their own."""
    unknown = [m for m in mentions if m not in _of(_gathered(archive), id).why]
    if unknown:
        raise DetenteError(unknown[0], f"is no mention of {id}", "see detente incident show")
    _decide(archive, "split", id, mentions)


@incident.command("merge")
def merge(
    id: Id, others: Annotated[list[str], typer.Argument(metavar="INCIDENT…", help="Ids.")], archive: ArchivePath
) -> None:
    """Put other incidents into this one."""
    found = _gathered(archive)
    for each in (id, *others):
        _of(found, each)
    _decide(archive, "merge", id, others)


@incident.command("undo")
def undo(number: Annotated[int, typer.Argument(metavar="DECISION", help="Its number.")], archive: ArchivePath) -> None:
    """Undo a decision; it stays in the log."""
    from detente.archive import Archive

    Archive.open(archive).close()  # writing would make an archive where there is none
    with Archive.open(archive, create=True) as kept:
        if not kept.undo(number):
            raise DetenteError(str(number), "is no decision that stands", "see detente incident log")
    typer.echo(f"decision {number} undone")


@incident.command("log")
def log(archive: ArchivePath) -> None:
    """List all decisions, the undone ones too."""
    from detente.archive import Archive
    from detente.stories.gathered import log as decisions

    with Archive.open(archive) as kept:
        for d in decisions(kept):
            typer.echo(f"{d.id}  {d.at}  {d.kind} {d.incident} {' '.join(d.what)}" + ("  (undone)" if d.undone else ""))


def stories(archive: ArchivePath) -> None:
    """List the running stories of an archive with their articles."""
    found = _gathered(archive)
    for line in found.storylines.values():
        origins = len({found.origins()[a] for a in line.articles})
        typer.echo(f"{line.id}  {len(line.articles)} articles of {origins} origins  {line.title}")
        for article in line.articles:
            typer.echo(f"    {article}")


def copies(archive: ArchivePath) -> None:
    """List the articles that are copies or versions of others, with the share of common text."""
    for placed in _gathered(archive).copies.values():
        if placed.likeness is not None:
            typer.echo(f"{placed.article}  of {placed.of}  origin {placed.origin}  {placed.likeness.reason()}")


def _gathered(path: ArchivePath) -> Gathered:
    from detente.archive import Archive
    from detente.stories.gathered import gather

    with Archive.open(path) as kept:
        return gather(kept)


def _decide(path: ArchivePath, kind: str, id: str, what: list[str]) -> None:
    from detente.archive import Archive

    with Archive.open(path, create=True) as kept:
        typer.echo(f"decision {kept.decide(kind, id, what)}")


def _of(found: Gathered, id: str) -> Incident:
    if id not in found.incidents:
        raise DetenteError(id, "is no incident of this archive", "see detente incident show")
    return found.incidents[id]


def _line(found: Gathered, each: Incident) -> str:
    from detente.stories import spread

    told, origins = each.group.mentions, found.origins()
    type = max(sorted({m.type or "" for m in told}), key=[m.type for m in told].count)
    days = spread.sentence(spread.dates(told, origins))
    n = spread.sources(told, origins)
    return f"{each.id}  {type}  “{told[0].trigger}”  {n} {'source' if n == 1 else 'sources'}  {days}".rstrip()


def _one(found: Gathered, each: Incident) -> None:
    from detente.stories import spread

    typer.echo(_line(found, each))
    typer.echo(f"where: {spread.sentence(spread.places(each.group.mentions, found.origins())) or 'not said'}")
    for m in each.group.mentions:
        typer.echo(f"  {m.key}  {m.outlet or ''}: {m.sentence}\n      {each.why[m.key].reason()}")
