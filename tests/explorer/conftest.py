"""An archive built by hand, its explorer, and a client that calls it without a network."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

import httpx
import pytest

from detente.explorer import Explorer, application
from detente.model import Capture
from detente.stories import open_archive
from tests.aside import run_aside
from tests.conftest import build_reading

HERE = "http://localhost"


@pytest.fixture(scope="session")
def archive_path(tmp_path_factory) -> Path:
    """Three articles: a report, its copy in another paper, a later one; the first with its capture."""
    path: Path = tmp_path_factory.mktemp("archive") / "crisis.db"
    with open_archive(path) as kept:
        page = Capture(name="/home/anna/saved/visit.html", data=b"<script>alert(1)</script><p>Polish minister</p>")
        kept.add(build_reading("a1"), page, at="2014-03-13")
        kept.add(build_reading("a2", "Gazeta", "2014-03-13"), at="2014-03-14")
        kept.add(build_reading("a3", "Gazeta", "2014-04-02"), at="2014-04-02")
    return path


class Client:
    """`get` and `post` as a browser would, without one; cookies are kept."""

    def __init__(self, explorer: Explorer) -> None:
        self.explorer, self.app, self.cookies = explorer, explorer.app(), httpx.Cookies()

    def sign_in(self) -> Client:
        """Open the link that detente serve prints."""
        self.get(f"/-/auth-token?token={self.explorer.token}")
        return self

    def get(self, path: str, **headers: str) -> httpx.Response:
        return self._run(self._ask("GET", path, headers))

    def post(self, path: str, form: dict[str, Any], **headers: str) -> httpx.Response:
        return self._run(self._ask("POST", path, headers, data=form))

    def _run(self, work: Coroutine[Any, Any, httpx.Response]) -> httpx.Response:
        return run_aside(work)

    async def _ask(self, method: str, path: str, headers: dict[str, str], **more: Any) -> httpx.Response:
        way = httpx.ASGITransport(app=self.app, raise_app_exceptions=True)
        async with httpx.AsyncClient(transport=way, base_url=HERE, cookies=self.cookies) as client:
            answer = await client.request(method, path, headers=headers, **more)
            self.cookies.update(client.cookies)
            return answer


@pytest.fixture
def make_client(archive_path) -> Callable[..., Client]:
    """A client of an explorer: `make_client(path=…, auth=…, writes=…)`."""
    return lambda path=archive_path, **options: Client(application(path, **options))


@pytest.fixture
def client(make_client) -> Client:
    """A client of a read-only explorer."""
    return make_client()
