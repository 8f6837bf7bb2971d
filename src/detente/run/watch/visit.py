"""One request of the watch, made in a thread: what to ask, and what became of it. Knows nothing of the state."""

from __future__ import annotations

import re
import time
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Final, Literal

from detente import fetching
from detente.fetching import Answer, Bounds, FetchError
from detente.model import DetenteError
from detente.run.watch.links import Link, links

Kind = Literal["robots", "feed", "sitemap", "article"]
_MOST: Final = {"robots": 2_000_000, "feed": 20_000_000, "sitemap": 50_000_000, "article": 20_000_000}
_PAGES: Final = ("text/html", "application/xhtml+xml", "text/plain", "application/pdf", "application/xml", "text/xml")
_CHARSET: Final = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{2,40})", re.IGNORECASE)
_ACCEPT: Final = {
    "robots": "text/plain,*/*;q=0.1",
    "feed": "application/atom+xml,application/rss+xml,application/xml,text/xml,*/*;q=0.1",
    "sitemap": "application/xml,text/xml,*/*;q=0.1",
    "article": "text/html,application/xhtml+xml,text/plain;q=0.8,application/pdf;q=0.5,*/*;q=0.1",
}


@dataclass(frozen=True)
class Job:
    """What to ask for. `key` names the address in the state."""

    key: str
    url: str
    host: str
    kind: Kind
    agent: str
    seconds: float
    headers: Mapping[str, str] = field(default_factory=dict)
    private_hosts: Collection[str] = ()


@dataclass(frozen=True)
class Visit:
    """What became of it: an answer (with what a listing lists, `found`), or a fault. `took` is in seconds."""

    job: Job
    answer: Answer | None = None
    found: tuple[Link, ...] = ()
    fault: DetenteError | None = None
    took: float = 0.0

    @property
    def passing(self) -> bool:
        """Whether the fault is the network's or the server's and may pass."""
        return isinstance(self.fault, FetchError) and self.fault.passing


def visit(job: Job) -> Visit:
    """Ask once. Nothing is raised: a fault of our own is told as one of this address."""
    start = time.monotonic()
    answer: Answer | None = None
    fault: DetenteError | None = None
    found: tuple[Link, ...] = ()
    try:
        answer = _asked(job)
        if answer.status == 200 and job.kind in ("feed", "sitemap"):
            found = tuple(links(answer.data, answer.url, _MOST[job.kind]))
        elif answer.status == 200 and job.kind == "article":
            _check_kind(answer, job.url)
    except DetenteError as error:
        fault = error
    # The libraries beneath raise what they like on mangled answers; one bad address must not end a thread.
    except Exception as error:
        fault = DetenteError(job.url, f"it could not be taken in ({type(error).__name__}: {error})", "it is left")
    return Visit(job, answer, found, fault, time.monotonic() - start)


def charset(answer: Answer) -> str | None:
    """The character set that came with the answer."""
    found = _CHARSET.search(answer.headers.get("content-type", ""))
    return found[1] if found else None


def _asked(job: Job) -> Answer:
    bounds = Bounds(seconds=job.seconds, bytes=_MOST[job.kind], step=max(1.0, job.seconds / 2))
    headers = {"User-Agent": job.agent, "Accept": _ACCEPT[job.kind], **job.headers}
    return fetching.get(
        job.url, headers=headers, bounds=bounds, private_hosts=job.private_hosts, stay=job.kind != "robots"
    )


def _check_kind(answer: Answer, url: str) -> None:
    kind = answer.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind and kind not in _PAGES:
        raise DetenteError(url, f"it is {kind}, not a page", "leave it out with exclude")
