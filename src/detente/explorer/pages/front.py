"""The front page: one box to search, what is new, who moves."""

from __future__ import annotations

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
    archive, keep = ask.archive, ask.explorer.memory.keep
    return ask.page(
        "front.html",
        held=keep("overview", lambda: overview(archive)),
        new=newest(archive),
        dyads=keep("moving", lambda: moving(archive)),
        stories=keep("running", lambda: running(archive)),
        alerts=sorted(archive.alerts.all(), key=lambda alert: alert.raised)[-_ALERTS:][::-1],
        map=keep("front map", lambda: _map(archive)),
        names=keep("names", lambda: names(archive)),
        sparkline=sparkline,
    )


def _map(archive: Archive) -> Chart | None:
    """Countries shaded, without points: small, and light to send."""
    found = lands(archive)
    return world_map(found, (), {}, width=560) if found else None


ROUTES = {"/": front}
