"""The service beside the pages: `/api/v1/…` answers in JSON, `/api/v1/` is its documentation for people."""

from __future__ import annotations

import asyncio
import json
import re
import sys
import traceback
from collections.abc import Callable
from typing import Any, Final
from urllib.parse import unquote

import msgspec
from datasette.utils.asgi import Forbidden, Response

from detente.archive import Archive
from detente.explorer.ask import Answer, Ask
from detente.explorer.handle import respond
from detente.model import DetenteError
from detente.service import ENDPOINTS, Endpoint, Missing, Refused
from detente.service.answers import Error
from detente.service.openapi import BASE, openapi, parameters
from detente.service.read import BYTES, Desk

_TYPE: Final = "application/json; charset=utf-8"
_AGAIN: Final = "10"
_DESK: Final = Desk()


def routes() -> list[tuple[str, Callable[..., Any]]]:
    """The form of each address, and the view that answers it."""
    found = [(_pattern(endpoint.path), _asking(endpoint)) for endpoint in ENDPOINTS]
    found += [(_pattern("/openapi.json"), _guarded(_described)), (_pattern("/read"), _guarded(_reading))]
    return [*found, (re.escape(BASE) + "/.+", _guarded(_nothing))]


def documentation(ask: Ask) -> Answer:
    """What can be asked, for people."""
    return ask.page("api.html", endpoints=[(BASE + e.path, e, parameters(e)) for e in ENDPOINTS], base=BASE)


def _pattern(path: str) -> str:
    return re.escape(BASE) + re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>[^/]+)", re.escape(path)) + "$"


def _asking(endpoint: Endpoint) -> Callable[..., Any]:
    async def answer(request: Any, explorer: Any) -> bytes:
        given = {name: request.args.getlist(name)[-1] for name in request.args}
        given |= {name: unquote(value) for name, value in request.url_vars.items()}
        return await asyncio.to_thread(_answered, endpoint, explorer.archive, given)

    return _guarded(answer)


def _answered(endpoint: Endpoint, path: Any, given: dict[str, str]) -> bytes:
    with Archive.open(path) as archive:
        return endpoint.answered(archive, given)


async def _described(request: Any, explorer: Any) -> bytes:
    return json.dumps(openapi(), ensure_ascii=False, indent=1).encode()


async def _nothing(request: Any, explorer: Any) -> bytes:
    raise Missing(f"there is no {request.path}; {BASE}/openapi.json tells what there is")


async def _reading(request: Any, explorer: Any) -> bytes:
    if request.method != "POST":
        raise Refused(405, "articles are sent by POST")
    body = await _body(request)
    return await asyncio.to_thread(_DESK.read, body, request.headers.get("content-type", ""))


async def _body(request: Any) -> bytes:
    """The body, never more of it than may be taken in."""
    size, pieces, more = 0, [], True
    while more:
        message = await request.receive()
        piece = message.get("body", b"")
        size += len(piece)
        if size > BYTES or message["type"] == "http.disconnect":
            raise Refused(413, f"it is larger than {BYTES // 1_000_000} MB")
        pieces.append(piece)
        more = message.get("more_body", False)
    return b"".join(pieces)


def _guarded(work: Callable[..., Any]) -> Callable[..., Any]:
    """A view: who may, what went wrong as JSON, and nothing of the server's insides."""

    async def view(request: Any, datasette: Any) -> Response:
        try:
            await datasette.ensure_permissions(request.actor, ["view-instance"])
            answer = Answer(body=await work(request, datasette), type=_TYPE)
        except Forbidden:
            answer = _fault(403, "sign in first", "detente serve prints how when it starts")
        except Missing as missing:
            answer = _fault(404, str(missing), None)
        except Refused as refused:
            answer = _fault(refused.status, refused.text, None)
        except DetenteError as error:
            name = error.name.replace(str(datasette.archive.resolve()), datasette.archive.name)
            name = name.replace(str(datasette.archive), datasette.archive.name).removeprefix("--")
            answer = _fault(400, f"{name}: {error.problem}", error.mend)
        except Exception as fault:
            traceback.print_exception(fault, file=sys.stderr)
            answer = _fault(500, "a fault of ours", "the terminal of detente serve says more")
        return respond(answer)

    return view


def _fault(status: int, error: str, mend: str | None) -> Answer:
    headers = {"retry-after": _AGAIN} if status == 503 else {}
    return Answer(body=msgspec.json.encode(Error(error=error, mend=mend)), type=_TYPE, status=status, headers=headers)
