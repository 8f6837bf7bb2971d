"""What the tests watch: feeds, sitemaps and pages of our own writing, and a watch that reads without coding."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from detente.archive import Archive
from detente.model import Capture, DetenteError, Reading
from detente.reading import read_article
from detente.run.watch import State, Taken, Watcher, load
from detente.run.watch.reads import Reads
from tests.fetching.server import Answer, Server

MANNERS = 'rate = "0.01s"\ntimeout = "1s"\nwait = "0.1s"\nmost_wait = "0.4s"\nevery = "0.3s"'


def page(title: str, more: str = "") -> bytes:
    """An article's page."""
    return f"""<!doctype html><html><head><title>{title}</title></head><body><nav><a href="/">Home</a></nav><article>
<h1>{title}</h1><p>VELL, Borland - The two delegations met beside the lake on Tuesday and agreed to meet again within
a month, said a spokesman for the mission of the league. {title} was the matter of the morning.</p>
<p>Neither side would say how long the talks may last, but both called them useful. {more}</p>
</article></body></html>""".encode()


def html(title: str, more: str = "") -> Answer:
    """A server's answer with that page."""
    return lambda handler: handler.give(page(title, more), Content_Type="text/html; charset=utf-8")


def feed(*links: str, stamps: dict[str, str] | None = None) -> Answer:
    """An Atom feed of these addresses."""
    stamps = stamps or {}
    entries = "".join(
        f'<entry><title>T</title><id>{link}</id><link href="{link}"/>'
        f"<updated>{stamps.get(link, '2015-02-10T18:00:00Z')}</updated></entry>"
        for link in links
    )
    body = f'<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>The Lantern</title>{entries}</feed>'
    return lambda handler: handler.give(body.encode(), Content_Type="application/atom+xml")


def sitemap_of(*entries: str) -> bytes:
    """A sitemap of these entries, each the inside of `<url>`."""
    inside = "".join(f"<url>{entry}</url>" for entry in entries)
    return f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{inside}</urlset>'.encode()


def read(capture: Capture) -> Reading:
    """The article without its records, which are not the watch's matter."""
    return Reading(article=read_article(capture))


def begin(read: Callable[[Capture], Reading]) -> Reads:
    """Reads in threads, which cost a test no start."""
    threads = ThreadPoolExecutor(2)
    return lambda capture: threads.submit(read, capture)


class Desk:
    """A watch over a server, with its archive and state in a folder."""

    def __init__(self, server: Server, folder: Path, sources: str = "", manners: str = MANNERS,
                 reads: Callable[[Capture], Reading] = read, begins: Reads | None = None) -> None:  # fmt: skip
        self.begin = begins or begin(reads)
        self.server, self.folder = server, folder
        self.file = folder / "feeds.toml"
        sources = sources or '[[feed]]\nurl = "/feed"'
        sources = sources.replace('url = "/', f'url = "{server.url("/")}')
        self.file.write_text(f'[watch]\n{manners}\nprivate_hosts = ["{server.host}"]\n{sources}\n')
        self.archive, self.state = folder / "crisis.db", folder / "crisis.db.watch"
        self.lines: list[str] = []
        self.alerts: list[str] = []
        self.watcher: Watcher | None = None

    def once(self) -> Watcher:
        """Everything is asked for once."""
        return self._watch(once=True)

    def until(self, reached: Callable[[], bool], seconds: float = 10.0) -> None:
        """Watch until something is reached."""
        thread = threading.Thread(target=self._watch, args=(False,))
        thread.start()
        end = time.monotonic() + seconds
        try:
            while not reached() and time.monotonic() < end:
                time.sleep(0.02)
        finally:
            assert self.watcher is not None
            self.watcher.stop()
            thread.join(10)
        assert reached(), self.lines

    def articles(self) -> list[str | None]:
        """The headlines in the archive, by date and id."""
        try:
            kept = Archive.open(self.archive)
        except DetenteError:  # it is being made at this moment
            return []
        with kept:
            found = [kept.reading(name) for name in kept.articles()]
            return sorted(str(reading.article.headline) for reading in found if reading)

    def known(self, path: str) -> dict[str, object]:
        """What the state says of an address."""
        with State(self.state) as state:
            found = state.row("SELECT * FROM addresses WHERE url = ?", self.server.url(path))
        assert found is not None
        return found

    def _watch(self, once: bool) -> Watcher:
        with Archive.open(self.archive, create=True) as kept, State(self.state) as state:

            def take(reading: Reading, capture: Capture) -> Taken:
                fresh = kept.add(reading, capture)
                return Taken(fresh, ["unusual"] if fresh and "alarm" in (reading.article.headline or "") else [])

            self.watcher = Watcher(load(self.file), state, self.begin, take, self.lines.append)
            self.watcher.run(once)
            return self.watcher
