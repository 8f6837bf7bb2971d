"""Every way that a file of rules names, and each alert by each of them once: what fails waits for the next time."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from detente.archive import Archive
from detente.archive.alerts import Alert
from detente.archive.keys import sha256
from detente.export.alerts import feeds, message, webhook
from detente.export.alerts.told import ToldAlert, line, told
from detente.model import DetenteError
from detente.views.alerts.rules import Rules

_NEWEST = 100
"""How many alerts a feed holds."""
Form = Callable[[Sequence[ToldAlert]], bytes]


def outs(rules: Rules) -> list[str]:
    """The names of the ways by which each alert is to go out once, to be kept with it; no address stands in them."""
    nowhere = Path()
    return [*_ways(rules, nowhere), *_feeds(rules, nowhere)]


def deliver(archive: Archive, rules: Rules, at: str | None = None) -> list[DetenteError]:
    """Send all alerts that wait, and write anew the feeds that lack one; paths are seen from the archive's folder,
    since it is the archive that knows what went out.

    Returns:
        What went wrong; the alerts concerned wait for the next time, the others are out.
    """
    faults: list[DetenteError] = []
    folder = archive.path.parent
    for name, send in _ways(rules, folder).items():
        for alert in archive.alerts.waiting(name):
            try:
                send(archive, alert)
            except DetenteError as error:
                faults.append(error)
                break
            archive.alerts.delivered(alert, name, at)
    for name, (path, form) in _feeds(rules, folder).items():
        lacking = archive.alerts.waiting(name)
        if lacking or not path.exists():
            try:
                _write_feed(archive, path, form)
            except DetenteError as error:
                faults.append(error)
                continue
            for alert in lacking:
                archive.alerts.delivered(alert, name, at)
    return faults


def _ways(rules: Rules, folder: Path) -> dict[str, Callable[[Archive, Alert], None]]:
    ways: dict[str, Callable[[Archive, Alert], None]] = {}
    out = rules.out
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
        ways[f"webhook {sha256(hook.url)[:16]}"] = lambda archive, alert: webhook.post(told(archive, alert), hook)
    return ways


def _feeds(rules: Rules, folder: Path) -> dict[str, tuple[Path, Form]]:
    named = (("rss", rules.out.rss, feeds.rss), ("atom", rules.out.atom, feeds.atom))
    return {f"{kind} {name}": (folder / name, form) for kind, name, form in named if name is not None}


def _write_feed(archive: Archive, path: Path, form: Form) -> None:
    newest = [told(archive, alert) for alert in archive.alerts.all()[-_NEWEST:]]
    partial = path.with_name(path.name + ".part")  # a reader of the feed never sees half of it
    with _writing(path):
        partial.write_bytes(form(newest[::-1]))
        partial.replace(path)


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
