"""A connection that goes to the checked IP address and nowhere else, and that ends with the fetch's deadline."""

from __future__ import annotations

import socket
from typing import Any

import urllib3
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import NewConnectionError

from detente.fetching.addresses import Target
from detente.fetching.bounds import Bounds, Deadline


class _Pinned:
    """Mixed into urllib3's connections: the name still goes into the Host header and into the check of the
    certificate, but is not looked up again."""

    def __init__(self, *args: Any, numbers: tuple[str, ...], deadline: Deadline, **others: Any) -> None:
        super().__init__(*args, **others)
        self._numbers, self._deadline = numbers, deadline

    def _new_conn(self) -> socket.socket:
        step = float(self.timeout)  # type: ignore[attr-defined]
        problem = "no address answers"
        for number in self._numbers:
            try:
                made = socket.create_connection((number, self.port), min(step, max(0.01, self._deadline.left)))  # type: ignore[attr-defined]
            except OSError as error:
                problem = str(error)
                continue
            self._deadline.hold(made)
            return made
        raise NewConnectionError(self, problem)  # type: ignore[arg-type]


class _Plain(_Pinned, HTTPConnection):
    pass


class _Secure(_Pinned, HTTPSConnection):
    pass


class _PlainPool(urllib3.HTTPConnectionPool):
    ConnectionCls = _Plain


class _SecurePool(urllib3.HTTPSConnectionPool):
    ConnectionCls = _Secure


def pool(target: Target, bounds: Bounds, deadline: Deadline) -> urllib3.HTTPConnectionPool:
    """A pool of one connection to the target. Proxies of the environment are not asked: they would look the name up
    anew, and what was checked would not be what is reached."""
    kind = _SecurePool if target.scheme == "https" else _PlainPool
    timeout = urllib3.Timeout(connect=bounds.step, read=bounds.step)
    return kind(
        target.host,
        target.port,
        timeout=timeout,
        maxsize=1,
        retries=False,
        numbers=target.numbers,
        deadline=deadline,
    )
