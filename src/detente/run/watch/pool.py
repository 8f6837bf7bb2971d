"""A few threads that make requests; none is waited for at the end, so that a slow host cannot hold up a stop.

Readings end in the same queue, since the watch waits for whichever comes first.
"""

from __future__ import annotations

import queue
import threading

from detente.run.watch.reads import Read
from detente.run.watch.visit import Job, Visit, visit


class Pool:
    """Jobs in, visits out, in the order in which they end."""

    def __init__(self, threads: int) -> None:
        self._jobs: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        self._done: queue.SimpleQueue[Visit | Read] = queue.SimpleQueue()
        self.threads = threads
        self.busy = 0
        for number in range(threads):
            threading.Thread(target=self._work, name=f"fetch-{number}", daemon=True).start()

    @property
    def free(self) -> int:
        """How many more requests could begin now."""
        return self.threads - self.busy

    def start(self, job: Job) -> None:
        """Make a request as soon as a thread is free."""
        self.busy += 1
        self._jobs.put(job)

    def hand_in(self, read: Read) -> None:
        """A reading has ended."""
        self._done.put(read)

    def next(self, seconds: float) -> Visit | Read | None:
        """The next request or reading that has ended, waited for as long as this; None if there is none."""
        try:
            done = self._done.get(timeout=seconds)
        except queue.Empty:
            return None
        self.busy -= isinstance(done, Visit)
        return done

    def close(self) -> None:
        """Let the threads end once they are done."""
        for _ in range(self.threads):
            self._jobs.put(None)

    def _work(self) -> None:
        while (job := self._jobs.get()) is not None:
            self._done.put(visit(job))
