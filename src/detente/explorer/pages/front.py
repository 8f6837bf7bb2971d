"""The front page: one box to search, what is new, who moves."""

from __future__ import annotations

from detente.explorer.ask import Answer, Ask
from detente.explorer.charts import sparkline
from detente.views.moving import moving
from detente.views.overview import names, newest, overview
from detente.views.running import running

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
        names=keep("names", lambda: names(archive)),
        sparkline=sparkline,
    )


ROUTES = {"/": front}
