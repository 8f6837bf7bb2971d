"""What took long to reckon is kept while the archive stays as it is, and a little longer under a busy writer."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Hashable
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

_T = TypeVar("_T")
_MOST = 500
_SHARE = 10
"""An answer that took a second may be ten seconds old: at most a tenth of the time goes into reckoning it again."""


class _Kept(NamedTuple):
    stamp: tuple[int, ...]
    answer: Any
    made: float
    took: float


class Memory:
    """Answers by key, for one archive."""

    def __init__(self, path: Path) -> None:
        self._files = (path, path.with_name(path.name + "-wal"))
        self._kept: dict[Hashable, _Kept] = {}
        self._locks: dict[Hashable, threading.Lock] = {}

    def keep(self, key: Hashable, work: Callable[[], _T]) -> _T:
        """The answer of `work`, done again once the archive has changed; by one thread at a time for each key."""
        lock = self._locks.setdefault(key, threading.Lock())
        with lock:
            stamp, found = self._stamp(), self._kept.get(key)
            if found and (found.stamp == stamp or time.monotonic() - found.made < _SHARE * found.took):
                return found.answer  # type: ignore[no-any-return]
            start = time.monotonic()
            answer = work()
            now = time.monotonic()
            self._kept.pop(key, None)
            self._kept[key] = _Kept(stamp, answer, now, now - start)
        self._shorten()
        return answer

    def forget(self) -> None:
        """Forget all: we have changed the archive ourselves."""
        self._kept = {}

    def _stamp(self) -> tuple[int, ...]:
        """Changes whenever something is committed."""
        found = (file.stat() for file in self._files if file.exists())
        return tuple(n for each in found for n in (each.st_mtime_ns, each.st_size))

    def _shorten(self) -> None:
        while len(self._kept) > _MOST:
            oldest = next(iter(self._kept))
            self._kept.pop(oldest, None)
            self._locks.pop(oldest, None)
