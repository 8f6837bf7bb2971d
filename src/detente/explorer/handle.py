"""From a request to an answer: a page is a plain function, run in a thread with the archive open for reading."""

from __future__ import annotations

import asyncio
import gzip
from collections.abc import Callable
from typing import Any
from urllib.parse import unquote

from datasette.utils.asgi import Forbidden, Response

from detente.archive import Archive
from detente.explorer.ask import Answer, Ask

Page = Callable[[Ask], Answer]
_SMALL = 1000


def handler(page: Page) -> Callable[..., Any]:
    """The view that Datasette calls."""

    async def view(request: Any, datasette: Any) -> Response:
        await datasette.ensure_permissions(request.actor, ["view-instance"])
        may_write = await datasette.permission_allowed(request.actor, "detente-write", default=False)
        form = await request.post_vars() if request.method == "POST" else None
        if form is not None and not may_write:
            raise Forbidden("detente-write")
        answer = await asyncio.to_thread(_answered, page, request, datasette, form, may_write)
        return respond(answer, request)

    return view


def _answered(page: Page, request: Any, explorer: Any, form: dict[str, str] | None, may_write: bool) -> Answer:
    with Archive.open(explorer.archive) as archive:
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


def respond(answer: Answer, request: Any) -> Response:
    """The answer as HTTP, packed where the browser can unpack it."""
    body, headers = answer.body, {"cache-control": "private, no-cache", **answer.headers}
    if len(body) > _SMALL and "gzip" in request.headers.get("accept-encoding", ""):
        body = gzip.compress(body, compresslevel=5, mtime=0)
        headers |= {"content-encoding": "gzip", "vary": "Accept-Encoding"}
    return Response(body, status=answer.status, headers=headers, content_type=answer.type)
