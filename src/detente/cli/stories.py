"""`detente incident`, `detente stories`, `detente copies`: what many articles say together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from detente.cli.options import ArchivePath, AsOf
from detente.model import DetenteError

if TYPE_CHECKING:
    from detente.archive import Archive
    from detente.stories import Incident

incident = typer.Typer(help="Show, split and merge incidents: mentions of one happening.", no_args_is_help=True)
Id = Annotated[str, typer.Argument(metavar="INCIDENT", help="Its id, as `incident show` prints it.")]


@incident.command("show")
def show(
    archive: ArchivePath,
    id: Annotated[str | None, typer.Argument(metavar="[INCIDENT]", help="One of them.")] = None,
    actor: Annotated[str | None, typer.Option(help="A country (RUS), a code (RUS/GOV) or part of a name.")] = None,
    dyad: Annotated[str | None, typer.Option(help="Two countries, in either direction, as USA-RUS.")] = None,
    type: Annotated[str | None, typer.Option(help="A PLOVER type, as REJECT.")] = None,
    since: Annotated[str | None, typer.Option(metavar="DATE", help="A day, month or year, included.")] = None,
    until: Annotated[str | None, typer.Option(metavar="DATE", help="A day, month or year, included.")] = None,
    articles: Annotated[int, typer.Option(min=1, help="Told by so many articles at least.")] = 2,
    page: Annotated[int | None, typer.Option(min=1, help="Only this page, the most told first.")] = None,
    limit: Annotated[int, typer.Option("--limit", "--size", min=1, max=1000, help="Incidents on a page.")] = 20,
    as_of: AsOf = None,
) -> None:
    """List the incidents that several articles tell, or show one with its mentions and why each is there."""
    from detente.stories import incidents_of
    from detente.views import Filter

    where, values = Filter(actor=actor, dyad=dyad, type=type, since=since, until=until).where()
    with _opened(archive, as_of) as kept:
        if id is not None:
            _one(_of(kept, id))
        elif page is None:
            for each in incidents_of(kept, where, values, articles):
                typer.echo(_line(each))
        else:
            for each in incidents_of(kept, where, values, articles, "sources", page, limit):
                typer.echo(_line(each))


@incident.command("split")
def split(
    id: Id, mentions: Annotated[list[str], typer.Argument(metavar="MENTION…", help="Keys.")], archive: ArchivePath
) -> None:
    """Put mentions out of an incident, into one of their own."""
    with _changing(archive) as kept:
        found = _of(kept, id)
        unknown = [m for m in mentions if m not in found.why]
        if unknown:
            raise DetenteError(unknown[0], f"is no mention of {id}", "see detente incident show")
        if set(mentions) == set(found.why):
            raise DetenteError(id, "would have no mention left", "leave at least one")
        typer.echo(f"decision {kept.decide('split', id, mentions)}")


@incident.command("merge")
def merge(
    id: Id, others: Annotated[list[str], typer.Argument(metavar="INCIDENT…", help="Ids.")], archive: ArchivePath
) -> None:
    """Put other incidents into this one."""
    with _changing(archive) as kept:
        for each in (id, *others):
            _of(kept, each)
        typer.echo(f"decision {kept.decide('merge', id, others)}")


@incident.command("undo")
def undo(number: Annotated[int, typer.Argument(metavar="DECISION", help="Its number.")], archive: ArchivePath) -> None:
    """Undo a decision; it stays in the log."""
    with _changing(archive) as kept:
        if not kept.undo(number):
            raise DetenteError(str(number), "is no decision that stands", "see detente incident log")
    typer.echo(f"decision {number} undone")


@incident.command("log")
def log(archive: ArchivePath) -> None:
    """List all decisions, the undone ones too."""
    from detente.archive import Archive
    from detente.stories import log as decisions

    with Archive.open(archive) as kept:
        for d in decisions(kept):
            typer.echo(f"{d.id}  {d.at}  {d.kind} {d.incident} {' '.join(d.what)}" + ("  (undone)" if d.undone else ""))


def stories(archive: ArchivePath, as_of: AsOf = None) -> None:
    """List the running stories of an archive with their articles."""
    from detente.stories import storylines

    with _opened(archive, as_of) as kept:
        for line in storylines(kept):
            typer.echo(f"{line.id}  {len(line.articles)} articles of {line.sources} origins  {line.title}")
            for article in line.articles:
                typer.echo(f"    {article}")


def copies(archive: ArchivePath, as_of: AsOf = None) -> None:
    """List the articles that are copies or versions of others, with the share of common text."""
    from detente.stories import copies as placed

    with _opened(archive, as_of) as kept:
        for each in placed(kept):
            if each.likeness is not None:
                typer.echo(f"{each.article}  of {each.of}  origin {each.origin}  {each.likeness.reason()}")


def _opened(path: ArchivePath, as_of: str | None) -> Archive:
    """The archive to ask; what waits to be placed is placed first, where it may be written."""
    from detente.archive import Archive
    from detente.stories import open_archive

    kept = Archive.open(path, as_of=as_of)
    if not kept.waiting():
        return kept
    try:
        open_archive(path).close()
    except DetenteError as error:
        typer.echo(f"articles that wait to be gathered are left out: {error}", err=True)
    return kept


def _changing(path: ArchivePath) -> Archive:
    from detente.archive import Archive
    from detente.stories import open_archive

    Archive.open(path).close()  # writing would make an archive where there is none
    return open_archive(path)


def _of(kept: Archive, id: str) -> Incident:
    from detente.stories import incident

    found = incident(kept, id)
    if found is None:
        raise DetenteError(id, "is no incident of this archive", "see detente incident show")
    return found


def _line(each: Incident) -> str:
    from detente.stories.spread import sentence

    sources = f"{each.sources} {'source' if each.sources == 1 else 'sources'}"
    return f"{each.id}  {each.type}  “{each.trigger}”  {sources}  {sentence(each.dates)}".rstrip()


def _one(each: Incident) -> None:
    from detente.stories.spread import sentence

    typer.echo(_line(each))
    typer.echo(f"where: {sentence(each.places) or 'not said'}")
    if each.counts:
        typer.echo(f"how many: {sentence(each.counts)}")
    for m in each.mentions:
        typer.echo(f"  {m.key}  {m.outlet or ''}: {m.sentence}\n      {each.why[m.key]}")
