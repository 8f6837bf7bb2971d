"""From what became of a request to the state: when to ask again, what to keep, what was listed."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Final

from detente.fetching import Answer, url_key
from detente.run.watch import patience, robots
from detente.run.watch.config import Config
from detente.run.watch.intake import take_in
from detente.run.watch.state import Row, State
from detente.run.watch.visit import Visit, charset

_HOPS: Final = 5
_RULES_LAST: Final = 86400.0
_BUSY: Final = (429, 503)


@dataclass(frozen=True)
class Settler:
    """Writes outcomes down. `config` says how patient to be."""

    config: Config
    state: State

    def settle(self, done: Visit, now: float) -> str | None:
        """Note what became of a request, in one transaction; returns a line about a fault, if there was one."""
        with self.state.change():
            fault = self._robots(done, now) if done.job.kind == "robots" else self._address(done, now)
        return f"{done.job.url}: {fault}" if fault and not str(fault).startswith(done.job.url) else fault

    def _robots(self, done: Visit, now: float) -> str | None:
        status = done.answer.status if done.answer else None
        text = robots.rules(status, done.answer.data if done.answer else b"")
        if text is None:
            self._host_failed(done, now)
            return f"robots.txt {self._problem(done)}"
        self.state.put_host(done.job.host, robots=text, robots_due=now + _RULES_LAST, failures=0, until=0, fault=None)
        return None

    def _address(self, done: Visit, now: float) -> str | None:
        row = self.state.row("SELECT * FROM addresses WHERE key = ?", done.job.key)
        if row is None:
            return None
        answer = done.answer
        if done.fault is not None and (answer is None or answer.status == 200):
            if done.passing:
                self._host_failed(done, now)
            else:
                self._host_well(done.job.host)
            return self._failed(row, done, now, final=not done.passing)
        assert answer is not None
        if answer.status in _BUSY:
            self._host_failed(done, now)
            return self._failed(row, done, now)
        self._host_well(done.job.host)
        if answer.to is not None:
            return self._moved(row, done, now)
        if answer.status == 304:
            self._same(row, now)
            return None
        if answer.status != 200:
            return self._failed(row, done, now, final=answer.status < 500)
        if done.job.kind == "article":
            self._article(row, answer, now)
        else:
            self._listing(row, done, now)
        return None

    def _host_well(self, host: str) -> None:
        self.state.put_host(host, failures=0, until=0, fault=None)

    def _host_failed(self, done: Visit, now: float) -> None:
        """The whole host is left alone for a while: as long as it asks for, or longer with each failure."""
        host, manners = self.state.host(done.job.host), self.config.watch
        failures = host["failures"] + 1
        wait = patience.after_failure(done.job.host, failures, manners.wait, manners.most_wait)
        asked = patience.retry_after(done.answer.headers.get("retry-after"), now) if done.answer else None
        self.state.put_host(
            done.job.host, failures=failures, until=now + (asked if asked else wait), fault=self._problem(done)
        )

    def _failed(self, row: Row, done: Visit, now: float, final: bool = False) -> str:
        """Asked again later; an article that is refused for good or has failed too often is given up."""
        manners, failures = self.config.watch, row["failures"] + 1
        problem = self._problem(done)
        listing = row["kind"] != "article"
        if not listing and (final or failures >= manners.tries):
            self.state.put(row["key"], state="rest", failures=failures, fault=problem)
            return f"{problem}; it is given up"
        most = max(manners.most_wait, self._every(row)) if listing else manners.most_wait
        first = self._every(row) if listing and final else manners.wait
        due = now + patience.after_failure(row["key"], failures, first, most)
        self.state.put(row["key"], failures=failures, due=due, fault=problem)
        return problem

    def _moved(self, row: Row, done: Visit, now: float) -> str | None:
        """A redirect to another host: asked for there, by that host's rules and at its pace."""
        answer = done.answer
        assert answer is not None and answer.to is not None
        if row["hops"] >= _HOPS:
            return self._failed(row, done, now, final=True)
        if row["kind"] == "article":
            key = url_key(answer.to) or answer.to
            if key != row["key"] and self.state.row("SELECT 1 FROM addresses WHERE key = ?", key):
                self.state.put(row["key"], state="rest", fault="it leads to an article that is known")
                return None
        self.state.host(robots.host_of(answer.to))
        self.state.put(row["key"], url=answer.to, host=robots.host_of(answer.to), hops=row["hops"] + 1)
        return None

    def _same(self, row: Row, now: float) -> None:
        visits = row["visits"] + 1
        self.state.put(row["key"], visits=visits, failures=0, fault=None, fetched=now, **self._next(row, visits, now))

    def _next(self, row: Row, visits: int, now: float) -> dict[str, object]:
        """When an address is asked for next: a listing by its beat, an article as the file says, or no more."""
        if row["kind"] != "article":
            due = now + patience.until_next(row["key"], self._every(row), visits)
            home = row["key"]  # a redirect is followed anew each time
            return {"state": "waiting", "due": due, "url": home, "host": robots.host_of(home), "hops": 0}
        again = self.config.watch.revisit[visits - 1 : visits]
        return {"state": "waiting", "due": now + again[0]} if again else {"state": "rest"}

    def _article(self, row: Row, answer: Answer, now: float) -> None:
        """Its bytes are kept until they are in the archive; the same bytes as last time are not."""
        visits, told = row["visits"] + 1, hashlib.sha256(answer.data).hexdigest()
        marks = {"etag": answer.headers.get("etag"), "last_modified": answer.headers.get("last-modified")}
        if told == row["hash"]:
            self.state.put(row["key"], **marks)
            self._same(row, now)
            return
        self.state.run(
            "INSERT OR REPLACE INTO bodies VALUES (?, ?, ?, ?, ?)",
            *(row["key"], answer.url, answer.data, charset(answer), now),
        )
        self.state.put(
            row["key"], state="fetched", visits=visits, failures=0, fault=None, fetched=now, hash=told, **marks
        )

    def taken(self, row: Row, article: str | None, fault: str | None, now: float) -> None:
        """An article's bytes are in the archive, or cannot be: they are let go."""
        with self.state.change():
            self.state.run("DELETE FROM bodies WHERE key = ?", row["key"])
            self.state.put(row["key"], article=article, fault=fault, **self._next(row, row["visits"], now))

    def refused(self, row: Row, now: float) -> None:
        """The host's rules forbid an address: an article is left, a listing asked about again at its next beat."""
        then = {"state": "rest"} if row["kind"] == "article" else {"due": now + self._every(row)}
        with self.state.change():
            self.state.put(row["key"], fault="robots.txt forbids it", **then)

    def _listing(self, row: Row, done: Visit, now: float) -> None:
        answer, source = done.answer, self.config.sources().get(row["source"])
        assert answer is not None
        if source is not None:
            take_in(self.state, source, row["source"], done.found, now)
        visits = row["visits"] + 1
        marks = {"etag": answer.headers.get("etag"), "last_modified": answer.headers.get("last-modified")}
        self.state.put(
            row["key"], visits=visits, failures=0, fault=None, fetched=now, **marks, **self._next(row, visits, now)
        )

    def _every(self, row: Row) -> float:
        source = self.config.sources().get(row["source"])
        return (source.every if source else None) or self.config.watch.every

    @staticmethod
    def _problem(done: Visit) -> str:
        """In short: without the address, which stands beside it."""
        if done.fault is not None:
            return done.fault.problem
        assert done.answer is not None
        if done.answer.to is not None:
            return f"is redirected more than {_HOPS} times"
        return f"answers {done.answer.status}"


def job_headers(row: Row) -> dict[str, str]:
    """What makes a request conditional: an answer 304 costs the server nothing."""
    headers = {"If-None-Match": row["etag"], "If-Modified-Since": row["last_modified"]}
    return {name: value for name, value in headers.items() if value}
