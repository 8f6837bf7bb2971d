"""What the explorer costs over a million events: time a page, and fifty readers beside a writer."""

from __future__ import annotations

import asyncio
import tempfile
import threading
import time
from pathlib import Path
from statistics import median, quantiles

import httpx

from detente.explorer import application
from detente.stories import open_archive
from evaluation.crowd import ARTICLES, EVENTS, fill, made_reading
from evaluation.rows import Row, row

PAGES = (
    *("/", "/search?q=met", "/search?kind=event&actor=RUS", "/dyads", "/dyad/RUS-UKR", "/dyad/USA-CHN?by=month"),
    *("/article/made50005", "/incidents", "/timeline", "/map", "/board", "/figures", "/actor/RUS", "/method"),
)
_READERS, _SECONDS, _TIMES = 50, 120, 5


def measure(data_dir: Path) -> list[Row]:
    """Milliseconds of processor time for each page once it was seen, and errors under load.

    The first sight of a page whose numbers are reckoned over the whole archive takes longer; the slowest is a row. What
    the front page needs is reckoned when `detente serve` starts, here too; how long that takes is another.
    """
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.db"
        fill(path, ARTICLES, EVENTS, clues=True)
        warm, first, later = asyncio.run(_timed(path))
        asked, wrong = _crowded(path)
    name = f"explorer, {EVENTS:,} events: ms a page"
    return [
        row("explorer", f"{name}, median", median(later), len(later)),
        row("explorer", f"{name}, 95th percentile", quantiles(later, n=20)[-1], len(later)),
        row("explorer", f"{name}, slowest first sight", max(first), len(first)),
        row("explorer", f"{name}, front page reckoned at the start of serve", warm, 1),
        row("explorer", f"pages in {_SECONDS} s to {_READERS} readers beside a writer", asked, _READERS),
        row("explorer", f"wrong answers to {_READERS} readers beside a writer", wrong, asked),
    ]


async def _timed(path: Path) -> tuple[float, list[float], list[float]]:
    first, later = [], []
    made = application(path)
    start = time.process_time()
    made.warm()
    warm = 1000 * (time.process_time() - start)
    way = httpx.ASGITransport(app=made.app())
    async with httpx.AsyncClient(transport=way, base_url="http://localhost", timeout=120) as client:
        for page in PAGES:
            times = []
            for _ in range(1 + _TIMES):
                start = time.process_time()
                (await client.get(page)).raise_for_status()
                times.append(1000 * (time.process_time() - start))
            first.append(times[0])
            later += times[1:]
    return warm, first, later


def _crowded(path: Path) -> tuple[int, int]:
    """How many pages were had in the time, and how many of them were no page or another one."""
    done = threading.Event()
    writer = threading.Thread(target=_write, args=(path, done))
    writer.start()
    try:
        return asyncio.run(_readers(path, time.monotonic() + _SECONDS))
    finally:
        done.set()
        writer.join()


def _write(path: Path, done: threading.Event) -> None:
    number = 20_000_000
    with open_archive(path) as archive:
        while not done.is_set():
            archive.add(made_reading(number))
            number += 1
            done.wait(0.2)


async def _readers(path: Path, end: float) -> tuple[int, int]:
    way = httpx.ASGITransport(app=application(path).app())
    async with httpx.AsyncClient(transport=way, base_url="http://localhost", timeout=120) as client:
        found = await asyncio.gather(*(_reader(client, number, end) for number in range(_READERS)))
    return sum(n for n, _ in found), sum(wrong for _, wrong in found)


async def _reader(client: httpx.AsyncClient, number: int, end: float) -> tuple[int, int]:
    """One reader: an article of their own and every page in turn, from another one on."""
    asked = wrong = 0
    while time.monotonic() < end:
        page = PAGES[(number + asked) % len(PAGES)] if asked % 2 else f"/article/made{number + 1}"
        answer = await client.get(page)
        mine = f"made{number + 1}" in answer.text if page.startswith("/article/made") and not asked % 2 else True
        wrong += answer.status_code != 200 or "<h1" not in answer.text or not mine
        asked += 1
    return asked, wrong
