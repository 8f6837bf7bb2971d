"""Search: words in articles, statements and positions."""

from __future__ import annotations

from detente.explorer.ask import Answer, Ask
from detente.views.search import found, search

SIZE = 20


def results(ask: Ask) -> Answer:
    """One page of hits; without words, how to search."""
    query, kind, page = ask.one("q"), ask.one("kind"), ask.number("page")
    hits = search(ask.archive, query, ask.filter, kind, page, SIZE) if query else []
    total = found(ask.archive, query, ask.filter, kind) if query else 0
    return ask.page("search.html", query=query, kind=kind, hits=hits, total=total, page=page, size=SIZE)


ROUTES = {"/search": results}
