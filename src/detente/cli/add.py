"""`detente add`: read articles into an archive."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from detente.cli.options import AddedAt, ArchivePath, FieldMap, Knowledge, Model, Pages, Published

if TYPE_CHECKING:
    from detente.model import Capture, Reading


def add(
    pages: Pages,
    archive: ArchivePath,
    published: Published = None,
    fields: FieldMap = None,
    model: Model = None,
    knowledge: Knowledge = None,
    at: AddedAt = None,
) -> None:
    """Read articles and keep them, with their records, in an archive. What is there already stays as it is.

    Each article is added whole or not at all; a bad one is named and the others go on.
    """
    from detente.cli.clock import moment
    from detente.cli.pages import found, lay, reader
    from detente.cli.progress import progress
    from detente.cli.tally import Tally
    from detente.stories import open_archive

    lay(knowledge)
    fresh, tally, added = 0, Tally(), moment(at)

    def take(reading: Reading, capture: Capture) -> None:
        nonlocal fresh
        fresh += kept.add(reading, capture, added)

    try:
        with open_archive(archive) as kept, progress(pages) as (watch, tally.name):
            tally.go(watch(found(pages, published, fields)), reader(model), take, skip=kept.holds)
    finally:
        if tally.good or tally.bad > 1:
            typer.echo(f"{fresh} added, {tally.good - fresh} already there, {tally.bad} bad")
    tally.leave()
