"""`detente code`: read a whole corpus into Parquet files."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from detente.cli.options import FieldMap, Model, Published

if TYPE_CHECKING:
    from detente.run.engine import Engine
    from detente.run.manifest import Total


class EngineName(StrEnum):
    """What the articles are read with."""

    local = "local"
    ray = "ray"


_INPUTS = typer.Argument(
    metavar="INPUT…",
    help="Files, folders and patterns of all that detente reads, Parquet too, on the disk or in a store (s3://, gs://).",
    show_default=False,
)
_OUT = typer.Option("--out", "-o", metavar="DIR", help="The folder for the parts and the manifest.", show_default=False)


def code(
    inputs: Annotated[list[str], _INPUTS],
    out: Annotated[str, _OUT],
    workers: Annotated[int | None, typer.Option(metavar="N", help="Processes; all cores if not given.")] = None,
    engine: Annotated[EngineName, typer.Option(help="local: this machine; ray: a Ray cluster.")] = EngineName.local,
    address: Annotated[str | None, typer.Option(metavar="ADDRESS", help="Where the Ray cluster is.")] = None,
    fields: FieldMap = None,
    published: Published = None,
    model: Model = None,
    limit: Annotated[int | None, typer.Option(metavar="N", help="Read only the first N articles.")] = None,
    sample: Annotated[
        float | None, typer.Option(metavar="SHARE", help="Read only this share, as 0.01, drawn by a hash.")
    ] = None,
    shard: Annotated[
        str | None, typer.Option(metavar="K/N", help="Read only the K-th of N shares, for a job array.")
    ] = None,
    part_size: Annotated[int, typer.Option(metavar="N", help="Articles of a part.")] = 1000,
    timeout: Annotated[float, typer.Option(metavar="SECONDS", help="The longest that an article may take.")] = 120.0,
) -> None:
    """Read a corpus into Parquet files: articles, events, statements, positions and figures, with a manifest.

    Stopped and started again with the same words, it goes on where it was. The same input gives the same files,
    whatever the number of workers. A bad article is named in the manifest and never ends the run.
    """
    from detente.cli.running import told_of
    from detente.reading.sources import check_fields
    from detente.run import job as jobs
    from detente.run.code import run
    from detente.views.filters import check_day

    check_day("--published", published, precise=True)
    check_fields(fields)
    job = jobs.check(
        jobs.Job(
            inputs=tuple(inputs),
            fields=fields,
            published=published,
            model=model,
            limit=limit,
            sample=sample,
            shard=jobs.shard(shard),
            part=part_size,
        )
    )
    working = _engine(engine, address, workers, model, timeout)
    try:
        with told_of(job) as watch:
            total = run(job, out, working, watch)
    finally:
        working.close()
    _leave(total, out)


def _engine(name: EngineName, address: str | None, workers: int | None, model: str | None, seconds: float) -> Engine:
    from detente.model import DetenteError
    from detente.run.local import Local, cores

    if workers is not None and workers < 1:
        raise DetenteError(f"--workers {workers}", "is too few", "give 1 or more")
    if seconds <= 0:
        raise DetenteError(f"--timeout {seconds}", "is too short", "give the seconds that an article may take")
    if model is not None:
        from detente.language.pipeline import load

        load(model)
    if name is EngineName.local:
        if address is not None:
            raise DetenteError(f"--address {address}", "is for a Ray cluster", "add --engine ray")
        return Local(workers or cores(), model, seconds)
    from detente.run.cluster import Cluster

    return Cluster(address, workers, model, seconds)


def _leave(total: Total, out: str) -> None:
    """Sum up, and end the command: 0 all well, 1 some inputs were bad, 2 nothing was done."""
    rows = ", ".join(f"{count:,} {name}" for name, count in total.rows.items() if name != "articles")
    typer.echo(f"{total.articles:,} articles in {total.parts} parts in {out}: {rows}; {total.failures:,} bad")
    raise typer.Exit(0 if total.articles and not total.failures else 1 if total.articles else 2)
