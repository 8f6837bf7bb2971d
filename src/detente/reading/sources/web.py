"""One page from the web: http and https only, bounded in size, time and redirects, and never from a private network."""

from __future__ import annotations

import ipaddress
import socket
import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from email.message import Message
from http.client import HTTPException
from typing import IO, Any, Final
from urllib.parse import urlsplit

from detente.model import DetenteError
from detente.reading import limits
from detente.reading.decoding import too_large

_HEADERS: Final = {"User-Agent": "detente (news reader)", "Accept": "text/html,application/xhtml+xml,*/*;q=0.5"}
_PIECE: Final = 65536


@dataclass(frozen=True)
class Page:
    """What came back, and the address that it came from in the end."""

    url: str
    data: bytes


def fetch(url: str, *, allow_private: bool = False) -> Page:
    """Fetch one page.

    Raises:
        DetenteError: if the address is not http(s), leads into a private network, answers with an error, or if the
            answer is over `limits.PAGE_BYTES` or slower than `limits.FETCH_SECONDS`.
    """
    _check(url, url, allow_private)
    opener = urllib.request.build_opener(_Redirects(url, allow_private), urllib.request.ProxyHandler())
    request = urllib.request.Request(url, headers=_HEADERS)
    try:
        with opener.open(request, timeout=limits.FETCH_SECONDS) as answer:
            return Page(url=answer.geturl(), data=_read(answer, url))
    except DetenteError:
        raise
    except urllib.error.HTTPError as error:
        raise DetenteError(url, f"the server answered {error.code} {error.reason}", "check the address") from error
    except (OSError, HTTPException, ValueError) as error:
        reason = getattr(error, "reason", None) or error
        raise DetenteError(url, f"it cannot be fetched ({reason})", "check the address and the network") from error


def _read(answer: Any, url: str) -> bytes:
    """The body, piece by piece, so that neither size nor slowness is unbounded."""
    end = time.monotonic() + limits.FETCH_SECONDS * 3
    pieces: list[bytes] = []
    size = 0
    while piece := answer.read(_PIECE):
        pieces.append(piece)
        size += len(piece)
        if size > limits.PAGE_BYTES:
            raise too_large(url, limits.PAGE_BYTES)
        if time.monotonic() > end:
            raise DetenteError(url, "the server is too slow", "save the page and give the file")
    return b"".join(pieces)


def _check(url: str, name: str, allow_private: bool) -> None:
    """Refuse addresses that are not the public web's."""
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError as error:
        raise DetenteError(name, "it is not a web address", "give an address like https://…") from error
    if parts.scheme not in ("http", "https") or not host:
        raise DetenteError(name, "only http and https addresses are fetched", "give an address like https://…")
    if not allow_private and not _is_public(host, port or 443, name):
        raise DetenteError(name, "it leads into a private network", "save the page and give the file")


def _is_public(host: str, port: int, name: str) -> bool:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise DetenteError(name, "its host is not known", "check the address and the network") from error
    return all(ipaddress.ip_address(str(entry[4][0]).split("%")[0]).is_global for entry in found)


class _Redirects(urllib.request.HTTPRedirectHandler):
    """Follows a few redirects, each held to the same rules as the first address."""

    max_redirections = limits.REDIRECTS

    def __init__(self, name: str, allow_private: bool) -> None:
        self.name, self.allow_private = name, allow_private

    def redirect_request(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: Message, newurl: str
    ) -> urllib.request.Request | None:
        """The next request, if the new address may be fetched."""
        _check(newurl, self.name, self.allow_private)
        return super().redirect_request(req, fp, code, msg, headers, newurl)  # type: ignore[arg-type]
