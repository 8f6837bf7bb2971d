"""The front page: one box to search, what is new, who moves."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from detente.archive import Archive
from detente.explorer.ask import Answer, Ask
from detente.explorer.charts import Chart, sparkline
from detente.explorer.world_map import world_map
from detente.views.moving import moving
from detente.views.overview import names, newest, overview
from detente.views.running import running
from detente.views.sites import lands

_ALERTS = 6


def front(ask: Ask) -> Answer:
    """Everything at a glance."""
    archive, slow = ask.archive, {key: ask.keep(key, work) for key, work in SLOW.items()}
    return ask.page(
        "front.html",
        new=newest(archive),
        alerts=sorted(archive.alerts.all(), key=lambda alert: alert.raised)[-_ALERTS:][::-1],
        **slow,
        sparkline=sparkline,
    )


def _map(archive: Archive) -> Chart | None:
    """Countries shaded, without points: small, and light to send."""
    found = lands(archive)
    return world_map(found, (), {}, width=560) if found else None


SLOW: dict[str, Callable[[Archive], Any]] = {
    "held": overview,
    "dyads": moving,
    "stories": running,
    "map": _map,
    "names": names,
}
"""What takes long in a large archive, by the name that the template has for it."""
ROUTES = {"/": front}
