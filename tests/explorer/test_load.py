"""Many readers at once beside a writer: each gets the page asked for, and nobody gets an error."""

from __future__ import annotations

import asyncio
import threading

import httpx
import pytest

from detente.explorer import application
from detente.stories import open_archive
from tests.conftest import build_reading

PAGES = ("/", "/search?q=truce", "/dyads", "/dyad/CZE-POL", "/incidents", "/timeline", "/board", "/actor/POL")


@pytest.fixture
def growing(tmp_path):
    """An archive that a writer adds to while the test runs."""
    path, done = tmp_path / "grows.db", threading.Event()
    with open_archive(path) as kept:
        for n in range(8):
            kept.add(build_reading(f"a{n}", f"Paper {n}"))

    def write() -> None:
        with open_archive(path) as kept:
            n = 100
            while not done.wait(0.05):
                kept.add(build_reading(f"a{n}", f"Paper {n}"))
                n += 1

    writer = threading.Thread(target=write)
    writer.start()
    yield path
    done.set()
    writer.join()


def test_fifty_readers_beside_a_writer(growing):
    async def reader(client: httpx.AsyncClient, number: int) -> list[tuple[str, int, bool]]:
        seen = []
        for page in (f"/article/a{number % 8}", PAGES[number % len(PAGES)], f"/article/a{(number + 3) % 8}"):
            answer = await client.get(page)
            mine = f"Paper {page[-1]}" in answer.text if page.startswith("/article") else "<h1" in answer.text
            seen.append((page, answer.status_code, mine))
        return seen

    async def all_readers() -> list[list[tuple[str, int, bool]]]:
        way = httpx.ASGITransport(app=application(growing).app())
        async with httpx.AsyncClient(transport=way, base_url="http://localhost", timeout=120) as client:
            return await asyncio.gather(*(reader(client, n) for n in range(50)))

    thread: list[list[list[tuple[str, int, bool]]]] = []
    runner = threading.Thread(target=lambda: thread.append(asyncio.run(all_readers())))
    runner.start()
    runner.join()
    assert [each for seen in thread[0] for each in seen if each[1] != 200 or not each[2]] == []
    assert sum(map(len, thread[0])) == 150
