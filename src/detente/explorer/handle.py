"""From a request to an answer: a page is a plain function, run in a thread with the archive open for reading."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qs, unquote

from datasette.utils.asgi import Forbidden, Response

from detente.archive import Archive
from detente.explorer.ask import Answer, Ask

Page = Callable[[Ask], Answer]
_PATIENCE = 20.0
"""Seconds that a page may ask the archive; a search that would take longer is not worth waiting for."""


def handler(page: Page, form: Page | None = None) -> Callable[..., Any]:
    """The view that Datasette calls. `form` takes what is posted; without it nothing can be."""

    async def view(request: Any, datasette: Any) -> Response:
        await datasette.ensure_permissions(request.actor, ["view-instance"])
        may_write = await datasette.permission_allowed(request.actor, "detente-write", default=False)
        posted = None
        if request.method == "POST":
            if form is None or not may_write:
                raise Forbidden("Changing the archive needs detente serve --write, and a person who is signed in")
            posted = parse_qs((await request.post_body()).decode("utf-8", "replace"))
        work = form if posted is not None and form else page
        answer = await asyncio.to_thread(_answered, work, request, datasette, posted, may_write)
        return respond(answer)

    return view


def _answered(page: Page, request: Any, explorer: Any, form: dict[str, list[str]] | None, may_write: bool) -> Answer:
    with Archive.open(explorer.archive) as archive:
        archive.limit(_PATIENCE)
        ask = Ask(
            explorer=explorer,
            archive=archive,
            path=unquote(request.path),
            args={name: request.args.getlist(name) for name in request.args},
            parts={name: unquote(value) for name, value in request.url_vars.items() if value is not None},
            form=form,
            may_write=may_write,
            user=(request.actor or {}).get("id"),
            csrf=request.scope["csrftoken"],
        )
        return page(ask)


def respond(answer: Answer) -> Response:
    """The answer as HTTP; a browser asks again each time, since the archive grows."""
    headers = {"cache-control": "private, no-cache", **answer.headers}
    return Response(answer.body, status=answer.status, headers=headers, content_type=answer.type)
