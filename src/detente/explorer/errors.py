"""When something is wrong: a page that says what and how to mend it, and nothing of the server's insides."""

from __future__ import annotations

import sys
import traceback
from typing import Any

from datasette.utils.asgi import Base400, Forbidden, NotFound, Response
from datasette.views.base import DatasetteError

from detente.explorer.render import bare
from detente.model import DetenteError


class Missing(Exception):
    """There is no such thing in this archive. `what` names it, `mend` says where to look."""

    def __init__(self, what: str, mend: str = "look for it in the search") -> None:
        super().__init__(what)
        self.what, self.mend = what, mend


def told(explorer: Any, request: Any, fault: Exception) -> Response:
    """The answer to a fault."""
    status, title, text, mend = _words(explorer, fault)
    if status == 500:
        traceback.print_exception(fault, file=sys.stderr)
    if request.path.endswith(".json"):
        return Response.json({"ok": False, "error": text, "status": status}, status=status)
    page = bare("error.html", explorer, status=status, title=title, text=text, mend=mend)
    return Response.html(page, status=status)


def not_found(datasette: Any, request: Any) -> Response:
    """A page that we do not give out."""
    return told(datasette, request, NotFound("There is no such page"))


def forbidden(explorer: Any, request: Any, message: str) -> Response:
    """Sign in first."""
    return told(explorer, request, Forbidden(message or "This needs a person who is signed in"))


def _words(explorer: Any, fault: Exception) -> tuple[int, str, str, str]:
    if isinstance(fault, Missing):
        return 404, "Not in this archive", fault.what, fault.mend
    if isinstance(fault, DetenteError):
        return 400, "This cannot be read", *_without_path(explorer, fault)
    if isinstance(fault, Forbidden):
        mend = "open the address with a token that detente serve printed when it started"
        return 403, "Please sign in", str(fault.args[0]), mend
    if isinstance(fault, NotFound):
        return 404, "There is no such page", "The address leads nowhere.", "start at the front page, or search"
    if isinstance(fault, Base400):
        return fault.status, "This cannot be read", str(fault.args[0]), "check the address"
    if isinstance(fault, DatasetteError):
        long = "The query took longer, or gave more, than a visitor may ask for."
        text = long if fault.message_is_html else str(fault.message)
        return fault.status, fault.title or "This cannot be shown", text, "change the query"
    return 500, "A fault of ours", "The page could not be made.", "the terminal of detente serve says more"


def _without_path(explorer: Any, fault: DetenteError) -> tuple[str, str]:
    """What is wrong, with the archive by its name only."""
    name = fault.name.replace(str(explorer.archive.resolve()), explorer.archive.name)
    name = name.replace(str(explorer.archive), explorer.archive.name).removeprefix("--")
    return f"{name} {fault.problem}.", fault.mend
