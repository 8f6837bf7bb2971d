"""Our hooks into Datasette: pages, guard, error pages, and a link back from its tables."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from typing import Any

from datasette import handle_exception as theirs
from datasette import hookimpl

from detente.explorer import api, assets, errors
from detente.explorer.guard import App, guarded
from detente.explorer.handle import handler
from detente.explorer.packing import packing
from detente.explorer.pages import FORMS, ROUTES
from detente.explorer.tidy import TidyLoader
from detente.service.openapi import BASE
from detente.service.read import HTML, JSON


def _ours(datasette: Any) -> bool:
    """Datasette's plugins are the process's; another Datasette beside us is left alone."""
    from detente.explorer.application import Explorer

    return isinstance(datasette, Explorer)


@hookimpl
def register_routes(datasette: Any) -> list[tuple[str, Callable[..., Any]]]:
    """Our pages stand before Datasette's own."""
    if not _ours(datasette):
        return []
    hidden = r"/-/databases(\.json)?$"  # it names the file's path
    pages = [(pattern + "$", handler(page, FORMS.get(pattern))) for pattern, page in ROUTES.items()]
    pages += [(re.escape(BASE) + "/?$", handler(api.documentation)), *api.routes()]
    return [*pages, (assets.PATTERN, assets.serve), (hidden, errors.not_found)]


@hookimpl
def asgi_wrapper(datasette: Any) -> Callable[[App], App]:
    """Put the guard before everything, and pack what goes out."""
    return lambda app: guarded(packing(app), datasette.hosts) if _ours(datasette) else app


@hookimpl
def prepare_jinja2_environment(env: Any, datasette: Any) -> None:
    """Datasette's templates keep to our policy."""
    if _ours(datasette) and not isinstance(env.loader, TidyLoader):
        env.loader = TidyLoader(env.loader)


@hookimpl
def extra_css_urls(datasette: Any) -> list[str]:
    """Datasette's tables wear a little of our dress."""
    return [assets.url("tables.css")] if _ours(datasette) else []


@hookimpl
def extra_js_urls(datasette: Any) -> list[str]:
    """What Datasette says in a script of the page, we say in a file."""
    return [assets.url("tables.js")] if _ours(datasette) else []


@hookimpl
def permission_allowed(datasette: Any, actor: dict[str, Any] | None, action: str) -> bool | None:
    """Who may write: the signed-in, where the explorer was started for it."""
    if action != "detente-write":
        return None
    return bool(_ours(datasette) and datasette.writes and actor)


@hookimpl
def skip_csrf(datasette: Any, scope: dict[str, Any]) -> bool:
    """An article may be sent to be read without a form of ours: nothing is changed by it, and its content types are
    none that a page elsewhere can send unasked."""
    kind = dict(scope.get("headers") or ()).get(b"content-type", b"").decode("latin-1")
    sent = kind.partition(";")[0].strip().lower()
    return _ours(datasette) and scope["path"] == f"{BASE}/read" and sent in (JSON, *HTML)


@hookimpl
def forbidden(datasette: Any, request: Any, message: str) -> Any:
    """Say how to sign in."""
    return errors.forbidden(datasette, request, message) if _ours(datasette) else None


@hookimpl
def handle_exception(datasette: Any, request: Any, exception: Exception) -> Any:
    """A page for people, without anything of the server's insides."""
    if not _ours(datasette):
        answer: Callable[[], Awaitable[Any]] = theirs.handle_exception(datasette, request, exception)
        return answer
    return errors.told(datasette, request, exception)
