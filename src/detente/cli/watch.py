"""`detente watch`: poll feeds and sitemaps, read what is new into an archive, raise alerts."""

from __future__ import annotations

import signal
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from detente.cli.options import ArchivePath, Model

if TYPE_CHECKING:
    from collections.abc import Callable

    from detente.archive import Archive
    from detente.cli.alerting import Alerting
    from detente.model import Capture, Reading
    from detente.run.watch import Config, Taken, Watcher

Feeds = Annotated[Path, typer.Argument(metavar="FEEDS", help="A TOML file of feeds and sitemaps (docs/watch.md).")]
Once = Annotated[bool, typer.Option("--once", help="Ask every source once, read what is new, and end.")]
Port = Annotated[
    int | None,
    typer.Option(
        "--status-port",
        metavar="PORT",
        min=0,
        max=65535,
        help="Serve /status and /metrics on this machine; 0 takes a free port.",
    ),
]
StatePath = Annotated[
    Path | None,
    typer.Option(
        "--state",
        metavar="FILE",
        help="Where the watch keeps its state. [default: beside the archive]",
        show_default=False,
    ),
]


Rules = Annotated[
    Path | None,
    typer.Option("--alerts", metavar="RULES", help="A TOML file of alert rules (docs/alerts.md).", show_default=False),
]
Since = Annotated[str | None, typer.Option(metavar="DATE", help="Raise no alerts of earlier days.")]


def watch(
    feeds: Feeds,
    archive: ArchivePath,
    alerts: Rules = None,
    since: Since = None,
    once: Once = False,
    status_port: Port = None,
    state: StatePath = None,
    model: Model = None,
) -> None:
    """Watch feeds and sitemaps: fetch new articles politely, read them into the archive, raise alerts.

    It may be ended and killed at any moment: started again, it goes on where it was and fetches nothing twice.
    """
    from detente.cli.pages import reader
    from detente.run.watch import Processes, State, Watcher, load, report
    from detente.run.watch.serve import StatusServer
    from detente.stories import open_archive

    reader(model)  # told at once if there is none of that name
    config, tell = load(feeds), partial(typer.echo, err=True)
    rules = _rules(alerts, archive, since, tell)
    kept_in = state or archive.with_name(archive.name + ".watch")
    with ExitStack() as held:
        kept = held.enter_context(open_archive(archive))
        known = held.enter_context(State(kept_in))
        reads = held.enter_context(Processes(model))
        if rules is not None:
            held.enter_context(rules)
            for line in rules.judge(kept):
                tell(f"alert: {line}")
        watcher = Watcher(config, known, reads, _taker(kept, rules), tell)
        if status_port is not None:
            server = held.enter_context(StatusServer(status_port, lambda: report(kept_in, watcher.counts)))
            tell(f"status on http://127.0.0.1:{server.port}/status")
        signal.signal(signal.SIGTERM, lambda *_: watcher.stop())
        watcher.run(once)
        _leave(config, watcher, once)


def _rules(alerts: Path | None, archive: Path, since: str | None, tell: Callable[[str], None]) -> Alerting | None:
    from detente.views.filters import check_day

    check_day("--since", since, precise=True)
    if alerts is None:
        return None
    from detente.cli.alerting import Alerting

    return Alerting(alerts, archive, since, tell)


def _taker(kept: Archive, rules: Alerting | None) -> Callable[[Reading, Capture], Taken]:
    """Keeps a reading and judges the rules; after a kill in between, the next article raises what is missing."""
    from detente.run.watch import Taken

    def take(reading: Reading, capture: Capture) -> Taken:
        fresh = kept.add(reading, capture)
        return Taken(fresh, rules.judge(kept) if rules else ())

    return take


def _leave(config: Config, watcher: Watcher, once: bool) -> None:
    """A line of what was done; exit code 1 if some sources could not be had, 2 if none could."""
    done = watcher.counts.articles
    typer.echo(f"{done['added']} added, {done['known']} already there, {done['unreadable']} bad")
    if once:
        bad = watcher.failing()
        if bad:
            raise typer.Exit(2 if len(bad) == len(config.sources()) else 1)
