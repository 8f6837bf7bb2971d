"""How much one fetch may take, and the clock that holds it to its end."""

from __future__ import annotations

import socket
import threading
import time
from contextlib import suppress
from dataclasses import dataclass
from types import TracebackType


@dataclass(frozen=True)
class Bounds:
    """`seconds` for the whole fetch, redirects and looking up names counted in; `bytes` of the body, unpacked;
    `redirects` that are followed; `step` the seconds that one connection or one read may take."""

    seconds: float = 60.0
    bytes: int = 20_000_000
    redirects: int = 5
    step: float = 20.0


class Deadline:
    """The end of a fetch. A server that sends a byte now and then never times out by itself: at the end, its
    connection is shut down, whatever it is doing, and `passed` is True."""

    def __init__(self, seconds: float) -> None:
        self._end = time.monotonic() + seconds
        self._held: list[socket.socket] = []
        self._lock = threading.Lock()
        self._timer = threading.Timer(seconds, self._shut)
        self._timer.daemon = True

    @property
    def passed(self) -> bool:
        """True once the time is spent."""
        return self.left <= 0

    @property
    def left(self) -> float:
        """Seconds that are left; 0 or less at the end."""
        return self._end - time.monotonic()

    def hold(self, connection: socket.socket) -> None:
        """Shut this connection down at the end. A handle of its own is kept, since TLS takes the first one over."""
        with self._lock:
            self._held.append(connection.dup())
        if self.passed:
            self._shut()

    def __enter__(self) -> Deadline:
        self._timer.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._timer.cancel()
        with self._lock:
            for handle in self._held:
                handle.close()
            self._held.clear()

    def _shut(self) -> None:
        with self._lock:
            for handle in self._held:
                with suppress(OSError):
                    handle.shutdown(socket.SHUT_RDWR)
