"""What took long to reckon is kept while the archive stays as it is; under a busy writer it may be a little old."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Hashable
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from detente.archive import Archive
from detente.model import DetenteError

_T = TypeVar("_T")
_MOST = 500
QUICK = 0.25
"""Seconds: what takes less is done again at once when the archive has changed."""
_SHARE = 10
"""What takes longer is done again beside, and the old answer given meanwhile, for at most a tenth of the time."""


class _Kept(NamedTuple):
    stamp: tuple[int, ...]
    answer: Any
    made: float
    took: float


class Memory:
    """Answers by key, for one archive."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._files = (path, path.with_name(path.name + "-wal"))
        self._kept: dict[Hashable, _Kept] = {}
        self._locks: dict[Hashable, threading.Lock] = {}
        self._under_way: set[Hashable] = set()

    def keep(self, key: Hashable, work: Callable[[Archive], _T], archive: Archive) -> _T:
        """The answer of `work`, done by one thread at a time for each key."""
        with self._locks.setdefault(key, threading.Lock()):
            found = self._kept.get(key)
            if found is None or (found.took < QUICK and found.stamp != self._stamp()):
                return self._reckon(key, work, archive)
        if found.stamp != self._stamp() and time.monotonic() - found.made > _SHARE * found.took:
            self._beside(key, work)
        return found.answer  # type: ignore[no-any-return]

    def forget(self) -> None:
        """Forget all: we have changed the archive ourselves."""
        self._kept = {}

    def _reckon(self, key: Hashable, work: Callable[[Archive], _T], archive: Archive) -> _T:
        stamp, start = self._stamp(), time.monotonic()
        answer = work(archive)
        now = time.monotonic()
        self._kept.pop(key, None)
        self._kept[key] = _Kept(stamp, answer, now, now - start)
        while len(self._kept) > _MOST:
            self._kept.pop(next(iter(self._kept)), None)
        return answer

    def _beside(self, key: Hashable, work: Callable[[Archive], Any]) -> None:
        """Do it again in a thread of its own, if none does it yet."""
        if key in self._under_way:
            return
        self._under_way.add(key)

        def run() -> None:
            try:
                with Archive.open(self._path) as archive:
                    self._reckon(key, work, archive)
            except DetenteError:
                pass  # the old answer stands; whoever asks next tries again
            finally:
                self._under_way.discard(key)

        threading.Thread(target=run, daemon=True).start()

    def _stamp(self) -> tuple[int, ...]:
        """Changes whenever something is committed."""
        found = (file.stat() for file in self._files if file.exists())
        return tuple(n for each in found for n in (each.st_mtime_ns, each.st_size))
