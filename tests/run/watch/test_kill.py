"""Killed again and again, the watch goes on where it was: nothing is lost, and nothing fetched twice."""

from __future__ import annotations

import random
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from detente.archive import Archive
from tests.fetching.server import Handler, serving
from tests.run.watch.site import Desk, feed, html

ARTICLES = 40
RUN = """
import sys, time
sys.path.insert(0, ".")
from pathlib import Path
from detente.archive import Archive
from detente.run.watch import State, Taken, Watcher, load
from tests.run.watch.site import begin, read

def slow(capture):
    time.sleep(0.01)
    return read(capture)

folder = Path(sys.argv[1])
with Archive.open(folder / "crisis.db", create=True) as kept, State(folder / "crisis.db.watch") as state:
    print("go", flush=True)
    Watcher(load(folder / "feeds.toml"), state, begin(slow), lambda r, c: Taken(kept.add(r, c))).run(once=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_kill(tmp_path: Path) -> None:
    paths = [f"/{number}" for number in range(ARTICLES)]
    with serving({path: slowly(f"Title {path[1:]}") for path in paths}) as server:
        server.answers["/feed"] = feed(*paths)
        desk, chance, killed = Desk(server, tmp_path), random.Random(5), 0
        for _ in range(6):
            with subprocess.Popen([sys.executable, "-c", RUN, str(tmp_path)], stdout=subprocess.PIPE) as run:
                assert run.stdout is not None and run.stdout.readline() == b"go\n"
                time.sleep(0.1 + chance.random() * 0.3)
                run.send_signal(signal.SIGKILL)
            killed += run.returncode == -signal.SIGKILL
            before = {path: server.asked[path] for path in fetched(desk)}
        assert killed >= 3
        desk.once()
        assert desk.articles() == sorted(f"Title {path[1:]}" for path in paths)
        assert all(server.asked[path] == count for path, count in before.items()), "what was fetched is not asked for"
        assert sum(server.asked[path] for path in paths) <= ARTICLES + 6, "at most the one on its way at each kill"
    with Archive.open(desk.archive) as kept:
        assert kept.verify() == []


def slowly(title: str) -> object:
    def answer(handler: Handler) -> None:
        time.sleep(0.02)
        html(title)(handler)

    return answer


def fetched(desk: Desk) -> list[str]:
    """The paths of the articles that the state has as fetched."""
    db = sqlite3.connect(desk.state)
    try:
        rows = db.execute("SELECT url FROM addresses WHERE kind = 'article' AND visits > 0").fetchall()
    finally:
        db.close()
    return [row[0].removeprefix(desk.server.url("")) for row in rows]


def test_two_watches_do_not_share_a_state(tmp_path: Path) -> None:
    from detente.model import DetenteError
    from detente.run.watch import State

    with State(tmp_path / "s"), pytest.raises(DetenteError, match="another watch is at it"):
        State(tmp_path / "s")
    with State(tmp_path / "s"):
        pass
    (tmp_path / "t").write_bytes(b"no database at all" * 100)
    with pytest.raises(DetenteError, match="cannot be kept in it"):
        State(tmp_path / "t")
