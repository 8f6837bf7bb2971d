"""`detente alerts`: rules of what is out of the usual, and what they raised."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from detente.cli.options import AddedAt, ArchivePath

if TYPE_CHECKING:
    from detente.archive import Archive
    from detente.archive.alerts import Alert

alerts = typer.Typer(help="Judge rules of what is out of the usual, and list what they raised.", no_args_is_help=True)


class Format(StrEnum):
    """How alerts are printed."""

    table = "table"
    jsonl = "jsonl"
    rss = "rss"
    atom = "atom"


Printed = Annotated[Format, typer.Option(help="table for people; jsonl for programs; rss or atom for feed readers.")]
Since = Annotated[str | None, typer.Option(metavar="DATE", help="Only alerts of that day, month or year, or later.")]


@alerts.command("check")
def check(
    rules: Annotated[Path, typer.Argument(metavar="RULES", help="A TOML file.", show_default=False)],
    archive: ArchivePath,
    since: Since = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only tell; keep and send nothing.")] = False,
    at: AddedAt = None,
    format: Printed = Format.table,
) -> None:
    """Judge the articles that came since the last time; print, keep and send what the rules raise, each alert once."""
    from detente.archive import Archive
    from detente.cli.clock import moment
    from detente.cli.tally import name_bad
    from detente.export.alerts import deliver, outs
    from detente.stories import open_archive
    from detente.views.alerts import evaluate, load

    asked, time, start = load(rules), moment(at), _first_day(since)
    Archive.open(archive).close()  # there must be one
    with Archive.open(archive) if dry_run else open_archive(archive) as kept:
        raised = evaluate(kept, asked.rule, since=start, at=time, keep=not dry_run, outs=outs(asked))
        _print(kept, raised, format)
        faults = [] if dry_run else deliver(kept, asked, time)
    for fault in faults:
        name_bad(fault)
    raise typer.Exit(1 if faults else 0)


@alerts.command("list")
def list_(
    archive: ArchivePath,
    rule: Annotated[str | None, typer.Option(metavar="NAME", help="Only alerts of this rule.")] = None,
    since: Since = None,
    format: Printed = Format.table,
) -> None:
    """List the alerts that were raised, oldest first, with the articles that caused them."""
    from detente.archive import Archive

    start = _first_day(since) or ""
    with Archive.open(archive) as kept:
        _print(
            kept,
            [alert for alert in (kept.alerts.all() if rule is None else kept.alerts.of(rule)) if alert.day >= start],
            format,
        )


def _first_day(since: str | None) -> str | None:
    from detente.model.days import first_day
    from detente.views.filters import check_day

    check_day("--since", since)
    return first_day(since) if since else None


def _print(kept: Archive, found: list[Alert], format: Format) -> None:
    from detente.export.alerts import feeds
    from detente.export.alerts.told import line, told

    all_told = (told(kept, alert) for alert in found)
    if format in (Format.rss, Format.atom):
        form = feeds.rss if format is Format.rss else feeds.atom
        sys.stdout.write(form(list(all_told)[::-1]).decode())
        return
    for alert in all_told:
        if format is Format.jsonl:
            sys.stdout.write(line(alert))
            continue
        typer.echo(f"{alert.day}  {alert.subject}  {alert.rule}\n    {alert.why}")
        for cause in alert.articles:
            typer.echo(f"    {cause.text()}")
    if format is Format.table and not found:
        typer.echo("no alerts")
