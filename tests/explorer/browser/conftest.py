"""The explorer over the example articles, on a port of this machine, in a real browser. Skipped where none is found."""

from __future__ import annotations

import shutil
import socket
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from detente.explorer import Explorer, application
from detente.model import Capture
from detente.stories import open_archive

ROOT = Path(__file__).parents[3]
AXE = ROOT / "build" / "node_modules" / "axe-core" / "axe.min.js"
"""Where .ci/run puts axe-core: `npm install --prefix build axe-core@4`."""
_LEFT = "net::ERR_ABORTED"
"""A person went on, or a download began, before all had come: no fault."""
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


class Site:
    """An explorer that listens: `at` is its address without the last slash."""

    def __init__(self, explorer: Explorer) -> None:
        uvicorn = pytest.importorskip("uvicorn")
        self.explorer, self._socket = explorer, socket.create_server(("127.0.0.1", 0))
        self.at = f"http://127.0.0.1:{self._socket.getsockname()[1]}"
        self._server = uvicorn.Server(uvicorn.Config(explorer.app(), log_level="error", lifespan="on"))
        self._thread = threading.Thread(target=self._server.run, kwargs={"sockets": [self._socket]}, daemon=True)
        self._thread.start()

    def close(self) -> None:
        self._server.should_exit = True
        self._thread.join()


class Watched:
    """A browser's page that remembers what went wrong on it."""

    def __init__(self, page: Any, at: str) -> None:
        self.page, self.at, self.faults = page, at, []
        page.on("console", lambda said: self._note(said.type in ("error", "warning"), f"console: {said.text}"))
        page.on("pageerror", lambda fault: self._note(True, f"script: {fault}"))
        page.on("requestfailed", lambda asked: self._note(asked.failure != _LEFT, f"failed: {asked.url}"))
        page.on("request", lambda asked: self._note(not self._ours(asked.url), f"left the host: {asked.url}"))

    def _ours(self, url: str) -> bool:
        return urlsplit(url).scheme in ("data", "blob") or url.startswith(self.at)

    def _note(self, bad: bool, text: str) -> None:
        if bad:
            self.faults.append(text)

    def go(self, path: str) -> Any:
        """Open a page of the site, and wait until its charts are drawn."""
        self.page.goto(self.at + path)
        self.page.locator("figure.chart:not([data-drawn])").first.wait_for(state="detached")
        return self.page

    def serious(self) -> list[str]:
        """What axe-core finds serious or worse on the page."""
        if not AXE.exists():
            pytest.skip("axe-core is not installed: npm install --prefix build axe-core@4")
        self.page.evaluate(AXE.read_text("utf-8"))
        found = self.page.evaluate("axe.run({resultTypes: ['violations']})")["violations"]
        return [
            f"{each['id']}: {node['html']}"
            for each in found
            if each["impact"] in ("serious", "critical")
            for node in each["nodes"]
        ]


@pytest.fixture(scope="session")
def examples_path(tmp_path_factory) -> Path:
    """The example articles, read into an archive."""
    if CHROMIUM is None:
        pytest.skip("no Chromium is installed")
    from detente.reader import Reader
    from detente.reading import captures

    path: Path = tmp_path_factory.mktemp("examples") / "ukraine.db"
    reader = Reader()
    with open_archive(path) as kept:
        for page in captures(ROOT / "examples"):
            if isinstance(page, Capture):
                kept.add(reader.read(page), page, at="2014-05-01")
    return path


@pytest.fixture(scope="session")
def site(examples_path) -> Iterator[Site]:
    """A read-only explorer."""
    made = Site(application(examples_path))
    yield made
    made.close()


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """Debian's Chromium."""
    playwright = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")
    if CHROMIUM is None:
        pytest.skip("no Chromium is installed")
    with playwright.sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        yield browser
        browser.close()


@pytest.fixture
def watched(chromium, site) -> Iterator[Watched]:
    """A fresh page of a desktop browser; at the end, nothing may have gone wrong on it."""
    context = chromium.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    each = Watched(context.new_page(), site.at)
    yield each
    context.close()
    assert each.faults == []
