"""Sends bytes to an address by POST, held to the same rules as a fetch; redirects are not followed."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from urllib3.exceptions import HTTPError

from detente.fetching.addresses import check
from detente.fetching.bounds import Bounds, Deadline
from detente.fetching.connect import pool
from detente.fetching.fault import FetchError
from detente.fetching.get import AGENT


def post(
    url: str,
    data: bytes,
    *,
    headers: Mapping[str, str],
    bounds: Bounds,
    private_hosts: Collection[str] = (),
    name: str | None = None,
) -> int:
    """Send it once.

    Args:
        url: an http or https address.
        data: the body.
        headers: to send beside the usual ones; `Content-Type` belongs here.
        bounds: how much time it may take; the answer's body is not read.
        private_hosts: hosts, as `127.0.0.1:8000`, that may be private.
        name: how to call the address in an error, where it holds a secret.

    Returns:
        The status of the answer.

    Raises:
        FetchError: if the address breaks a rule or cannot be reached.
    """
    with Deadline(bounds.seconds) as deadline:
        target = check(url, name or url, private_hosts, deadline)
        sent = {"User-Agent": AGENT, **headers}
        with pool(target, bounds, deadline) as asked:
            try:
                answer = asked.urlopen(
                    "POST", target.path, data, headers=sent, redirect=False, preload_content=False, retries=False
                )
                answer.close()
            except (HTTPError, OSError, ValueError) as error:
                problem = "the server is too slow" if deadline.passed else f"it cannot be reached ({error})"[:160]
                raise FetchError(name or url, problem, "check the address and the network", passing=True) from error
            return int(answer.status)
