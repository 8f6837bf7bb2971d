"""What stands between the pages and the network: who may call us, and what a browser may do with our answers."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, MutableMapping, Sequence
from typing import Any

Scope = MutableMapping[str, Any]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
App = Callable[[Scope, Any, Send], Awaitable[None]]

LOCAL = ("localhost", "127.0.0.1", "[::1]")
"""The names of this machine to itself. Any other name in a request means a page elsewhere that plays at being us."""
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_HEADERS = (
    (b"content-security-policy", POLICY.encode()),
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
    (b"referrer-policy", b"same-origin"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"permissions-policy", b"camera=(), microphone=(), geolocation=()"),
)


def guarded(app: App, hosts: Sequence[str]) -> App:
    """The application behind the guard; without `hosts` any name is taken."""

    async def guard(scope: Scope, receive: Any, send: Send) -> None:
        if scope["type"] != "http":
            await app(scope, receive, send)
        elif hosts and _host(scope) not in hosts:
            await _refuse(send)
        else:
            await app(scope, receive, lambda message: send(_with_headers(message)))

    return guard


def _host(scope: Scope) -> str:
    """The name that the request calls us by, without the port."""
    told = next((value.decode("latin-1") for name, value in scope["headers"] if name == b"host"), "")
    return told if told.endswith("]") else told.rpartition(":")[0] or told


def _with_headers(message: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    if message["type"] != "http.response.start":
        return message
    ours = {name for name, _ in _HEADERS}
    theirs = [(name, value) for name, value in message.get("headers", []) if name.lower() not in ours]
    return {**message, "headers": [*theirs, *_HEADERS]}


async def _refuse(send: Send) -> None:
    body = "Détente answers only to its own name; start it with --host to serve others.\n"
    headers = [(b"content-type", b"text/plain; charset=utf-8"), *_HEADERS]
    await send({"type": "http.response.start", "status": 421, "headers": headers})
    await send({"type": "http.response.body", "body": body.encode()})
