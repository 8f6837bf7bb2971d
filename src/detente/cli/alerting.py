"""Alerts for the watch: judged after each article, sent by a thread of their own, so that none waits for a receiver."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Final

from detente.export.alerts import deliver, outs
from detente.stories import open_archive
from detente.views.alerts import evaluate, load

if TYPE_CHECKING:
    from detente.archive import Archive

_AGAIN: Final = 60.0
"""Seconds after which what could not be sent is sent again."""


class Alerting:
    """The rules of a file over an archive. Use it in a `with` statement.

    Raises:
        DetenteError: if a rule is wrong; the message has its line.
    """

    def __init__(self, rules: Path, archive: Path, since: str | None, tell: Callable[[str], None]) -> None:
        self._rules, self._path, self._since, self._tell = load(rules), archive, since, tell
        self._wake, self._ending = threading.Event(), False
        self._thread = threading.Thread(target=self._send, name="alerts", daemon=True)

    def judge(self, archive: Archive) -> list[str]:
        """A line for each alert that the articles raise which came since the last time."""
        raised = evaluate(archive, self._rules.rule, since=self._since, outs=outs(self._rules))
        if raised:
            self._wake.set()
        return [f"{alert.rule}: {alert.subject}, {alert.day}: {alert.why}" for alert in raised]

    def _send(self) -> None:
        """Send what waits, from an archive handle of this thread; what fails is sent again later."""
        with open_archive(self._path) as archive:
            ending = False
            while not ending:
                ending = self._ending
                self._wake.clear()
                faults = deliver(archive, self._rules)
                for fault in faults:
                    self._tell(f"alert not sent: {fault}")
                if not ending and not self._ending:
                    self._wake.wait(_AGAIN if faults else None)

    def __enter__(self) -> Alerting:
        self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """What waits is sent once more, if it can be soon."""
        self._ending = True
        self._wake.set()
        self._thread.join(10)
