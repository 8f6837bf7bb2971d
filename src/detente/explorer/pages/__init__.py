"""The pages. Each module serves one subject: `ROUTES` by the form of their address, each a function of an `Ask`."""

from detente.explorer.handle import Page
from detente.explorer.pages import (
    actor,
    article,
    board,
    capture,
    dyad,
    figures,
    front,
    incident,
    method,
    search,
    storyline,
    timeline,
    where,
)

_MODULES = (front, search, actor, article, board, capture, dyad, figures, incident, method, where, storyline, timeline)
ROUTES: dict[str, Page] = {pattern: page for module in _MODULES for pattern, page in module.ROUTES.items()}
FORMS: dict[str, Page] = {pattern: page for module in (incident,) for pattern, page in module.FORMS.items()}
MENU: tuple[tuple[str, str], ...] = (
    ("Search", "/search"),
    ("Dyads", "/dyads"),
    ("Timeline", "/timeline"),
    ("Map", "/map"),
    ("Incidents", "/incidents"),
    ("Board", "/board"),
    ("Figures", "/figures"),
    ("Method", "/method"),
    ("Data", "/data"),
)
"""What stands in the head of every page: a name and an address."""
