"""One page from the web, by the project's one fetcher, held to the reading room's bounds."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from http import HTTPStatus

from detente import fetching
from detente.model import DetenteError
from detente.reading import limits


@dataclass(frozen=True)
class Page:
    """What came back, and the address that it came from in the end."""

    url: str
    data: bytes


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
    return Page(url=answer.url, data=answer.data)


def _phrase(status: int) -> str:
    return HTTPStatus(status).phrase if status in HTTPStatus._value2member_map_ else ""
