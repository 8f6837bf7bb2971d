"""The front page: one box to search, what is new, who moves."""

from __future__ import annotations

from detente.explorer.ask import Answer, Ask
from detente.explorer.charts import sparkline
from detente.views.moving import moving
from detente.views.overview import names, newest, overview


def front(ask: Ask) -> Answer:
    """Everything at a glance."""
    archive, keep = ask.archive, ask.explorer.memory.keep
    return ask.page(
        "front.html",
        held=keep("overview", lambda: overview(archive)),
        new=newest(archive),
        dyads=keep("moving", lambda: moving(archive)),
        names=keep("names", lambda: names(archive)),
        sparkline=sparkline,
    )


ROUTES = {"/": front}
