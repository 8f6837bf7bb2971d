"""Every way that a file of rules names, and each alert by each of them once: what fails waits for the next time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from detente.archive import Archive
from detente.archive.alerts import Alert
from detente.export.alerts import feeds, message, webhook
from detente.export.alerts.told import line, told
from detente.model import DetenteError
from detente.views.alerts.rules import Rules

_NEWEST = 100
"""How many alerts a feed holds."""


def outs(rules: Rules) -> list[str]:
    """The names of the ways by which each alert is to go out once, to be kept with it."""
    return list(_ways(rules))


def deliver(archive: Archive, rules: Rules, at: str | None = None) -> list[DetenteError]:
    """Send all alerts that wait, and write the feeds anew.

    Returns:
        What went wrong; the alerts concerned wait for the next time, the others are out.
    """
    faults: list[DetenteError] = []
    for name, send in _ways(rules).items():
        for alert in archive.alerts.waiting(name):
            try:
                send(archive, alert)
            except DetenteError as error:
                faults.append(error)
                break
            archive.alerts.delivered(alert, name, at)
    try:
        _write_feeds(archive, rules)
    except DetenteError as error:
        faults.append(error)
    return faults


def _ways(rules: Rules) -> dict[str, Callable[[Archive, Alert], None]]:
    ways: dict[str, Callable[[Archive, Alert], None]] = {}
    out, folder = rules.out, Path(rules.folder)
    if out.jsonl is not None:
        path = folder / out.jsonl
        ways[f"jsonl {out.jsonl}"] = lambda archive, alert: _append(path, line(told(archive, alert)))
    if out.mail is not None:
        mail = out.mail
        ways[f"mail {mail.folder}"] = lambda archive, alert: message.write(
            told(archive, alert), mail, folder / mail.folder
        )
    if out.webhook is not None:
        hook = out.webhook
        ways[f"webhook {hook.url}"] = lambda archive, alert: webhook.post(told(archive, alert), hook)
    return ways


def _write_feeds(archive: Archive, rules: Rules) -> None:
    for name, form in ((rules.out.rss, feeds.rss), (rules.out.atom, feeds.atom)):
        if name is not None:
            newest = [told(archive, alert) for alert in archive.alerts.all()[-_NEWEST:]]
            path = Path(rules.folder) / name
            with _writing(path):
                path.write_bytes(form(newest[::-1]))


def _append(path: Path, text: str) -> None:
    with _writing(path), path.open("a", encoding="utf-8") as file:
        file.write(text)


@contextmanager
def _writing(path: Path) -> Iterator[None]:
    """What the file system complains of, in one line."""
    try:
        yield
    except OSError as error:
        raise DetenteError(str(path), f"cannot be written ({error.strerror})", "look at the path") from error
