"""`detente verify`, `backup`, `forget` and `reread`: looking after an archive."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from detente.cli.options import AddedAt, ArchivePath, Model

if TYPE_CHECKING:
    from detente.model import Reading


def verify(archive: ArchivePath) -> None:
    """Check every span against its article, every hash, every key; exit code 1 if anything is wrong."""
    from detente.archive import Archive

    with Archive.open(archive) as kept:
        wrong = kept.verify()
        for line in wrong:
            typer.echo(line)
        typer.echo(f"{len(wrong)} wrong" if wrong else f"all well: {len(kept.articles())} articles")
    raise typer.Exit(1 if wrong else 0)


def backup(archive: ArchivePath, to: Annotated[Path, typer.Argument(metavar="FILE", help="The copy.")]) -> None:
    """Copy an archive to a new file, also while others read and write it."""
    from detente.archive import Archive

    with Archive.open(archive) as kept:
        kept.backup(to)
    typer.echo(f"copied to {to}")


def forget(
    archive: ArchivePath,
    article: Annotated[str, typer.Argument(metavar="ARTICLE", help="The id of an article.")],
    reason: Annotated[str, typer.Option(help="Kept with the tombstone.")] = "",
    at: AddedAt = None,
) -> None:
    """Erase an article with its captures and records. A tombstone stays; the same pages are not added again."""
    from detente.archive import Archive
    from detente.cli.clock import moment
    from detente.model import DetenteError

    Archive.open(archive).close()  # there must be one
    with Archive.open(archive, create=True) as kept:
        if not kept.forget(article, reason, moment(at)):
            raise DetenteError(f"article {article}", "is not in the archive", "take an id from detente search")
    typer.echo(f"{article} forgotten")


def reread(archive: ArchivePath, model: Model = None, at: AddedAt = None) -> None:
    """Read the kept captures again with this version's knowledge; what differs becomes a revision and is printed."""
    from detente.archive import Archive
    from detente.cli.clock import moment
    from detente.cli.differences import differences
    from detente.cli.pages import reader
    from detente.cli.tally import Tally
    from detente.stories import open_archive

    changed, tally = 0, Tally()
    Archive.open(archive).close()  # there must be one
    with open_archive(archive) as kept:
        standing = [row["article"] for row in kept.rows("SELECT article FROM standing ORDER BY id")]
        for article in standing:
            capture, before = kept.captured(article), kept.reading(article)
            if capture is None or before is None:
                continue

            def take(after: Reading, _: object, before: Reading = before) -> None:
                nonlocal changed
                if kept.revise(after, moment(at), of=before.article.id):
                    changed += 1
                    for line in differences(before, after):
                        typer.echo(line)

            tally.go([capture], reader(model), take)
    typer.echo(f"{tally.good} read again, {changed} revised, {tally.bad} bad")
    tally.leave()
