"""How long it takes from the end of an article's fetch to its alerts, over the project's own example pages."""

from __future__ import annotations

import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median

from detente.model import Capture, Reading
from detente.run.watch import Processes, State, Taken, Watcher, load
from detente.stories import open_archive
from detente.views.alerts import evaluate
from detente.views.alerts import load as load_rules
from evaluation.rows import Row, row

EXAMPLES = Path(__file__).parent.parent / "examples"
_FEED = "<rss version='2.0'><channel><title>Examples</title>{}</channel></rss>"


def measure(data_dir: Path) -> list[Row]:
    """Seconds from fetched to alerts judged: the median and the slowest, each article coming when the last is done."""
    pages = sorted(EXAMPLES.glob("2014-*.html"))
    with tempfile.TemporaryDirectory() as folder, _serving(pages) as (server, listed):
        took = list(_watched(Path(folder), server, pages, listed))
    return [
        row("watch", "seconds from fetched to alerts, median (below 2)", median(took), len(took)),
        row("watch", "seconds from fetched to alerts, slowest (below 2)", max(took), len(took)),
    ]


def _watched(folder: Path, server: str, pages: list[Path], listed: list[str]) -> Iterator[float]:
    (folder / "feeds.toml").write_text(
        f'[watch]\nrate = "0.01s"\nprivate_hosts = ["{server}"]\n[[feed]]\nurl = "http://{server}/feed"\n'
    )
    rules = load_rules(EXAMPLES / "alerts.toml").rule
    warm = Capture(name="warm", data=b"The minister met her colleague in Prague on Tuesday.", form="article")
    with open_archive(folder / "a.db") as kept, State(folder / "a.db.watch") as state, Processes(None) as reads:
        reads(warm).result()

        def take(reading: Reading, capture: Capture) -> Taken:
            fresh = kept.add(reading, capture)
            return Taken(fresh, [alert.why for alert in evaluate(kept, rules)])

        for page in pages:
            listed.append(page.name)
            watcher = Watcher(load(folder / "feeds.toml"), state, reads, take)
            watcher.run(once=True)
            assert watcher.counts.articles["added"] + watcher.counts.articles["known"] == 1, page
            yield watcher.counts.latency_sum


@contextmanager
def _serving(pages: list[Path]) -> Iterator[tuple[str, list[str]]]:
    """A local server of these pages with a feed of those that are listed; its host and the list."""
    listed: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            name = self.path.lstrip("/")
            found = {page.name: page for page in pages}.get(name)
            body = found.read_bytes() if found else b""
            if name == "feed":
                links = "".join(f"<item><link>http://{host}/{page}</link></item>" for page in listed)
                body = _FEED.format(links).encode()
            self.send_response(200 if body else 404)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Requests are not told."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    host = f"127.0.0.1:{server.server_port}"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield host, listed
    finally:
        server.shutdown()
        server.server_close()
