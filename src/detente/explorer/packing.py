"""Answers packed with gzip where the browser can unpack them: a page of tables shrinks to a tenth."""

from __future__ import annotations

import gzip
from collections.abc import MutableMapping
from typing import Any

from detente.explorer.guard import App, Scope, Send

_SMALL = 1000
_WORTH = (b"text/", b"application/json", b"application/toml", b"image/svg")


def packing(app: App) -> App:
    """The application, its whole answers packed; what is streamed, and what is packed already, goes as it is."""

    async def pack(scope: Scope, receive: Any, send: Send) -> None:
        taken = dict(scope.get("headers") or ()).get(b"accept-encoding", b"")
        if scope["type"] != "http" or b"gzip" not in taken:
            await app(scope, receive, send)
        else:
            await app(scope, receive, _Packer(send))

    return pack


class _Packer:
    """Holds the head of an answer back until its body tells whether packing is worth it."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self._head: MutableMapping[str, Any] | None = None

    async def __call__(self, message: MutableMapping[str, Any]) -> None:
        if message["type"] == "http.response.start":
            self._head = message
            return
        head, self._head = self._head, None
        if head is not None:
            if not message.get("more_body") and _worth(head, message.get("body", b"")):
                head, message = _packed(head, message)
            await self._send(head)
        await self._send(message)


def _worth(head: MutableMapping[str, Any], body: bytes) -> bool:
    headers = {name.lower(): value for name, value in head.get("headers", [])}
    plain = b"content-encoding" not in headers and headers.get(b"content-type", b"").startswith(_WORTH)
    return plain and len(body) > _SMALL


def _packed(head: MutableMapping[str, Any], message: MutableMapping[str, Any]) -> tuple[Any, Any]:
    body = gzip.compress(message["body"], compresslevel=5, mtime=0)
    kept = [(name, value) for name, value in head["headers"] if name.lower() != b"content-length"]
    more = [(b"content-encoding", b"gzip"), (b"vary", b"Accept-Encoding")]
    return {**head, "headers": [*kept, *more]}, {**message, "body": body}
