"""Asks for an address and follows its redirects, each held to the same rules as the first."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from typing import Final
from urllib.parse import urldefrag, urljoin, urlsplit

import urllib3
from urllib3.exceptions import DecodeError, HTTPError

from detente.fetching.addresses import Target, check
from detente.fetching.bounds import Bounds, Deadline
from detente.fetching.connect import pool
from detente.fetching.fault import FetchError

AGENT: Final = "detente (news reader)"
_REDIRECTS: Final = (301, 302, 303, 307, 308)
_PIECE: Final = 65_536
_OBJECT: Final = re.compile(r"<[^<>]*object at 0x\w+>:? ?|\w+Pool\([^()]*\):? ?|\w+Connection\([^()]*\):? ?")
_SLOW: Final = "the server is too slow"


@dataclass(frozen=True)
class Answer:
    """What came back, whatever its status. `url` is where it came from in the end, `headers` have lower-case names,
    `data` is the body, unpacked; `moved` is True where every redirect said that the address has changed for good; `to`
    is the address that a redirect leads to which was not followed."""

    url: str
    status: int
    data: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict)
    moved: bool = False
    to: str | None = None


def get(
    url: str,
    *,
    headers: Mapping[str, str] | None = None,
    bounds: Bounds | None = None,
    private_hosts: Collection[str] = (),
    stay: bool = False,
) -> Answer:
    """Fetch an address.

    Args:
        url: an http or https address; its fragment is not sent.
        headers: to send beside the usual ones, such as `If-None-Match`.
        bounds: how much it may take.
        private_hosts: hosts, as `127.0.0.1:8000` or `intranet.example`, that are fetched though they are private. A
            redirect from the public web never leads to them.
        stay: do not follow a redirect to another host, but give it as the answer, `to` telling where it leads; so
            that who asks can be polite to that host too.

    Raises:
        FetchError: if the address breaks a rule, cannot be reached, or the answer breaks a bound.
    """
    bounds = bounds or Bounds()
    moved: list[bool] = []
    at = _tidy(url)
    with Deadline(bounds.seconds) as deadline:
        for _ in range(bounds.redirects + 1):
            target = check(at, url, private_hosts, deadline)
            if not target.private:
                private_hosts = ()
            answer, to = _ask(target, url, headers or {}, bounds, deadline)
            if to is None:
                return replace(answer, moved=bool(moved) and all(moved))
            moved.append(answer.status in (301, 308))
            at = _tidy(urljoin(at, to))
            if stay and urlsplit(at).netloc.lower() != urlsplit(target.url).netloc.lower():
                return replace(answer, moved=all(moved), to=at)
    problem = f"it is redirected more than {bounds.redirects} times"
    raise FetchError(url, problem, "check the address")


def _ask(
    target: Target, name: str, headers: Mapping[str, str], bounds: Bounds, deadline: Deadline
) -> tuple[Answer, str | None]:
    """One answer, and where it redirects to."""
    sent = {"User-Agent": AGENT, "Accept-Encoding": "gzip, deflate", "Accept": "*/*", **headers}
    with pool(target, bounds, deadline) as asked:
        try:
            found = asked.urlopen(
                "GET", target.path, headers=sent, redirect=False, preload_content=False, assert_same_host=False
            )
            told = {key.lower(): value for key, value in found.headers.items()}
            to = _as_sent(told.get("location")) if found.status in _REDIRECTS else None
            data = b"" if to else _body(found, told, name, bounds, deadline)
            found.close()
        except DecodeError as error:
            raise FetchError(name, "its packed data is broken", "check the address") from error
        except (HTTPError, OSError, ValueError) as error:
            if deadline.passed:
                raise FetchError(name, _SLOW, "save the page and give the file", passing=True) from error
            problem, mend = f"it cannot be fetched ({_reason(error)})", "check the address and the network"
            raise FetchError(name, problem, mend, passing=not isinstance(error, ValueError)) from error
    return Answer(target.url, found.status, data, told), to


def _tidy(url: str) -> str:
    """An address as it is asked for: without a fragment, its blanks written as browsers write them."""
    return urldefrag(url.strip().replace(" ", "%20"))[0]


def _as_sent(header: str | None) -> str | None:
    """A header in the UTF-8 in which servers send it, where it is that."""
    try:
        return header.encode("latin-1").decode("utf-8") if header else None
    except UnicodeError:
        return header


def _body(
    found: urllib3.BaseHTTPResponse, told: Mapping[str, str], name: str, bounds: Bounds, deadline: Deadline
) -> bytes:
    """The body, unpacked piece by piece, so that neither its size nor its slowness is unbounded."""
    length = told.get("content-length", "")
    large = FetchError(name, f"it is larger than {bounds.bytes // 1_000_000} MB", "save the article alone")
    if length.isdecimal() and int(length) > bounds.bytes:
        raise large
    pieces: list[bytes] = []
    size = 0
    while piece := found.read(_PIECE, decode_content=True):
        pieces.append(piece)
        size += len(piece)
        if size > bounds.bytes:
            raise large
        if deadline.passed:
            break
    if deadline.passed:  # a connection shut down at the end looks like one that ended by itself
        raise FetchError(name, _SLOW, "save the page and give the file", passing=True)
    return b"".join(pieces)


def _reason(error: Exception) -> str:
    """The library's words in short, without the names of its objects."""
    text = _OBJECT.sub("", str(getattr(error, "reason", None) or error))
    return " ".join(text.split())[:120]
