"""A few threads that make requests; none is waited for at the end, so that a slow host cannot hold up a stop."""

from __future__ import annotations

import queue
import threading

from detente.run.watch.visit import Job, Visit, visit


class Pool:
    """Jobs in, visits out, in the order in which they end."""

    def __init__(self, threads: int) -> None:
        self._jobs: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        self._done: queue.SimpleQueue[Visit] = queue.SimpleQueue()
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

    def next(self, seconds: float) -> Visit | None:
        """The next request that has ended, waited for as long as this; None if there is none."""
        try:
            done = self._done.get(timeout=max(0.0, seconds)) if seconds > 0 else self._done.get_nowait()
        except queue.Empty:
            return None
        self.busy -= 1
        return done

    def close(self) -> None:
        """Let the threads end once they are done."""
        for _ in range(self.threads):
            self._jobs.put(None)

    def _work(self) -> None:
        while (job := self._jobs.get()) is not None:
            self._done.put(visit(job))
