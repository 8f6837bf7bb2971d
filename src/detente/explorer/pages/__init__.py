"""The pages. Each module serves one subject: `ROUTES` by the form of their address, each a function of an `Ask`."""

from detente.explorer.handle import Page
from detente.explorer.pages import article, dyad, front, search

_MODULES = (front, search, article, dyad)
ROUTES: dict[str, Page] = {pattern: page for module in _MODULES for pattern, page in module.ROUTES.items()}
MENU: tuple[tuple[str, str], ...] = (("Search", "/search"), ("Dyads", "/dyads"), ("Data", "/data"))
"""What stands in the head of every page: a name and an address."""
