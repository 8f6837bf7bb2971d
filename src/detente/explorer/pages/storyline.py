"""A running story: its articles in order, and the incidents that they tell."""

from __future__ import annotations

from detente.explorer.ask import Answer, Ask
from detente.explorer.errors import Missing
from detente.stories import incidents_of
from detente.views.running import parts

_MOST = 15


def storyline(ask: Ask) -> Answer:
    """One storyline."""
    told = parts(ask.archive, ask.parts["id"])
    if not told:
        raise Missing(f"There is no storyline {ask.parts['id']} here.", "the front page lists those that move")
    marks = ", ".join("?" * len(told))
    where, values = f"t.article IN ({marks})", [part.id for part in told]
    incidents = list(incidents_of(ask.archive, where, values, order="sources", size=_MOST))
    return ask.page("storyline.html", id=ask.parts["id"], parts=told, incidents=incidents, most=_MOST)


ROUTES = {r"/storyline/(?P<id>[^/]+)": storyline}
