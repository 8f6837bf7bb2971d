"""The watch itself: start what is due, one request a host at a time; settle what has ended; read what was fetched."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from threading import Event
from typing import Final
from urllib.parse import urlsplit

from detente.fetching import AGENT
from detente.model import Capture, DetenteError, Reading
from detente.run.watch import robots
from detente.run.watch.config import Config
from detente.run.watch.counts import Counts
from detente.run.watch.pool import Pool
from detente.run.watch.reads import AT_ONCE, Read, Reads, ended
from detente.run.watch.settle import Settler, job_headers
from detente.run.watch.state import Row, State
from detente.run.watch.visit import Job, Kind, Visit

_NAP: Final = 0.5
"""Seconds after which the loop looks up again though nothing has ended."""
_SHORT: Final = 0.02


@dataclass(frozen=True)
class Taken:
    """What became of an article that was handed on: whether it is new, and the alerts that it raised, a line each."""

    fresh: bool
    alerts: Sequence[str] = ()


class Watcher:
    """Watches the sources of a file.

    Args:
        config: the file.
        state: where it is kept what was fetched.
        read: begins to read a capture.
        take: keeps a reading with its capture, and raises alerts. Called again for the same article after a kill
            between its end and the note of it, so it must bear that.
        tell: is given a line for each thing that a person may want to know.
    """

    def __init__(
        self,
        config: Config,
        state: State,
        read: Reads,
        take: Callable[[Reading, Capture], Taken],
        tell: Callable[[str], None] = lambda line: None,
    ) -> None:
        self.config, self.state, self.counts = config, state, Counts()
        self._read, self._take, self._tell = read, take, tell
        self._settler = Settler(config, state)
        self._pool = Pool(config.watch.workers)
        self._hosts: set[str] = set()  # those with a request on its way
        self._reading: set[str] = set()  # the articles that are being read, by key
        self._died: set[str] = set()  # those that were, when their process died
        self._stop = Event()
        self._started = float("inf")  # the start of a run that has an end

    def stop(self) -> None:
        """End the run soon; what is on its way is asked for again next time."""
        self._stop.set()

    def run(self, once: bool = False) -> None:
        """Watch until stopped; `once`: ask every source, read what is new, and end."""
        self._note_sources(once)
        self._started = time.time() if once else float("inf")
        while not self._stop.is_set():
            self._start()
            self._start_reading()
            if once and not self._pool.busy and not self._reading and not self._has_more():
                break
            done = self._pool.next(self._pause())
            if isinstance(done, Visit):
                self._settle(done)
            elif done is not None and not self._stop.is_set():
                self._hand_on(done)
        self._pool.close()

    def failing(self) -> list[str]:
        """The sources of which the last request failed."""
        found = self.state.rows("SELECT key FROM addresses WHERE key = source AND fault IS NOT NULL ORDER BY key")
        return [row["key"] for row in found]

    def _note_sources(self, once: bool) -> None:
        """The file's sources are watched, those that have left it are not."""
        now, sources = time.time(), self.config.sources()
        with self.state.change():
            for url, source in sources.items():
                row = {"key": url, "url": url, "host": robots.host_of(url), "kind": source.kind, "source": url}
                self.state.add([{**row, "due": now, "stamp": None, "moment": None, "found": now}])
                self.state.host(robots.host_of(url))
                if once:
                    self.state.run("UPDATE addresses SET due = min(due, ?) WHERE source = ? AND kind <> 'article'",
                                   now, url)  # fmt: skip
            marks = ", ".join("?" * len(sources))
            self.state.run(f"DELETE FROM addresses WHERE kind <> 'article' AND source NOT IN ({marks})", *sources)

    def _start(self) -> None:
        """Begin what is due, as long as threads are free; each host has one request at a time."""
        now = time.time()
        for host in self.state.ready_hosts(now, self._started):
            if self._pool.free <= 0:
                return
            if host not in self._hosts:
                self._start_host(host, now)

    def _start_host(self, host: str, now: float) -> None:
        """Begin the next request to a host: its rules first, where they are not known or old."""
        known = self.state.host(host)
        while (row := self.state.next_of(host, now, self._started)) is not None:
            if known["robots"] is None or known["robots_due"] <= now:
                self._begin({**row, "url": host + "/robots.txt", "kind": "robots"}, now, 0.0)
                return
            if robots.allowed(known["robots"], row["url"]):
                self._begin(row, now, max(self.config.watch.rate, robots.delay(known["robots"])))
                return
            self._settler.refused(row, now)

    def _begin(self, row: Row, now: float, pace: float) -> None:
        manners = self.config.watch
        named = urlsplit(row["source"]).netloc.lower() in manners.private_hosts
        kind: Kind = row["kind"]
        self._hosts.add(row["host"])
        self.state.put_host(row["host"], next=now + pace)
        self._pool.start(
            Job(
                key=row["key"],
                url=row["url"],
                host=row["host"],
                kind=kind,
                agent=f"{AGENT[:-1]}; {manners.contact})" if manners.contact else AGENT,
                seconds=manners.timeout,
                headers={} if kind == "robots" else job_headers(row),
                private_hosts=manners.private_hosts if named else (),  # a public feed must not lead inside
            )
        )

    def _settle(self, done: Visit) -> None:
        self._hosts.discard(done.job.host)
        outcome = str(done.answer.status) if done.answer else "fault"
        self.counts.fetched(done.job.kind, outcome, len(done.answer.data) if done.answer else 0)
        fault = self._settler.settle(done, time.time())
        if fault:
            self._say(fault)

    def _start_reading(self) -> None:
        """Begin to read what was fetched first, as long as a reader is free."""
        if len(self._reading) == AT_ONCE:
            return
        for row in self.state.fetched(AT_ONCE - len(self._reading), but=self._reading):
            capture = self._capture(row)
            self._reading.add(row["key"])
            self._read(capture).add_done_callback(partial(self._hand_in, row, capture))

    def _hand_in(self, row: Row, capture: Capture, future: Future[Reading]) -> None:
        """Called in another thread: all that it may touch is the queue."""
        self._pool.hand_in(ended(row, capture, future))

    def _hand_on(self, done: Read) -> None:
        """Keep an article that was read, and raise its alerts."""
        row, article, taken, fault = done.row, None, Taken(False), done.fault
        self._reading.discard(row["key"])
        if done.died and row["key"] not in self._died:
            self._died.add(row["key"])  # perhaps by no fault of its own: read once more
            return
        if done.reading is not None:
            try:
                taken, article = self._take(done.reading, done.capture), done.reading.article.id
            except DetenteError as error:
                fault = error
        now = time.time()
        self._settler.taken(row, article, fault.problem if fault else None, now)
        became = "unreadable" if fault else "added" if taken.fresh else "known"
        self.counts.taken(became, len(taken.alerts), now - row["body_fetched"])
        if fault:
            self._say(str(fault))
        if taken.fresh and article:
            self._say(f"added {done.capture.url} ({article})")
        for alert in taken.alerts:
            self._say(f"alert: {alert}")

    def _capture(self, row: Row) -> Capture:
        source = self.config.sources().get(row["source"])
        moment = datetime.fromtimestamp(row["body_fetched"], UTC)
        told = datetime.fromtimestamp(row["moment"], UTC) if row["moment"] is not None else None
        return Capture(
            name=row["url"],
            data=row["data"],
            url=row["body_url"],
            source=source.name if source else None,
            captured=moment.strftime("%Y-%m-%dT%H:%M:%SZ"),
            published_hint=f"{told:%Y-%m-%d}" if told else None,
            charset=row["charset"],
        )

    def _pause(self) -> float:
        """Seconds until something could begin."""
        now = time.time()
        moment = self.state.next_moment(now, self._started)
        return min(_NAP, max(_SHORT, moment - now)) if moment is not None else _NAP

    def _has_more(self) -> bool:
        return self.state.next_moment(time.time(), self._started) is not None

    def _say(self, line: str) -> None:
        self.counts.told(line)
        self._tell(line)
