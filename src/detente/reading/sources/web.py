"""One page from the web, by the project's one fetcher, held to the reading room's bounds."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from typing import Final

from detente import fetching
from detente.model import DetenteError
from detente.reading import limits

_CHARSET: Final = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{2,40})", re.IGNORECASE)


@dataclass(frozen=True)
class Page:
    """What came back, the address that it came from in the end, and what the server says of it: the character set, and
    the moment by its own clock, in UTC."""

    url: str
    data: bytes
    charset: str | None = None
    captured: str | None = None


def fetch(url: str, *, private_hosts: Collection[str] = ()) -> Page:
    """Fetch one page.

    Raises:
        DetenteError: if the address is not http(s), leads into a private network, answers with an error, or if the
            answer is over `limits.PAGE_BYTES` or slower than `limits.FETCH_SECONDS`.
    """
    bounds = fetching.Bounds(
        seconds=3 * limits.FETCH_SECONDS,
        bytes=limits.PAGE_BYTES,
        redirects=limits.REDIRECTS,
        step=limits.FETCH_SECONDS,
    )
    accept = {"Accept": "text/html,application/xhtml+xml,*/*;q=0.5"}
    answer = fetching.get(url, headers=accept, bounds=bounds, private_hosts=private_hosts)
    if answer.status != HTTPStatus.OK:
        raise DetenteError(url, f"the server answered {answer.status} {_phrase(answer.status)}", "check the address")
    charset = _CHARSET.search(answer.headers.get("content-type", ""))
    captured = _moment(answer.headers.get("date", ""))
    return Page(url=answer.url, data=answer.data, charset=charset[1] if charset else None, captured=captured)


def _moment(stamp: str) -> str | None:
    try:
        return parsedate_to_datetime(stamp).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _phrase(status: int) -> str:
    return HTTPStatus(status).phrase if status in HTTPStatus._value2member_map_ else ""
