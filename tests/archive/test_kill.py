"""Killed at a random moment, a run leaves an archive that opens, holds whole articles only, and can be gone on with."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time

import pytest

from detente.archive import Archive

ARTICLES = 400
ADD = f"""
import sys
sys.path.insert(0, ".")
from detente.archive import Archive
from tests.conftest import build_reading
with Archive.open(sys.argv[1], create=True) as archive:
    print("go", flush=True)
    for number in range({ARTICLES}):
        archive.add(build_reading(str(number)))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
@pytest.mark.parametrize("run", range(6))
def test_kill(tmp_path, run, make_reading):
    path = tmp_path / "a.db"
    for _ in range(2):
        with subprocess.Popen([sys.executable, "-c", ADD, str(path)], stdout=subprocess.PIPE) as writer:
            assert writer.stdout is not None and writer.stdout.readline() == b"go\n"
            time.sleep(random.Random(run).random() * 0.1)
            writer.send_signal(signal.SIGKILL)
    with Archive.open(path, create=True) as archive:
        for number in range(ARTICLES):
            archive.add(make_reading(str(number)))
        assert archive.counts() == {
            "articles": ARTICLES,
            "events": 2 * ARTICLES,
            "statements": 2 * ARTICLES,
            "positions": ARTICLES,
            "figures": ARTICLES,
        }
        assert list(archive.rows("PRAGMA integrity_check")) == [{"integrity_check": "ok"}]
        assert list(archive.rows("PRAGMA foreign_key_check")) == []
        assert all(archive.reading(str(number)) == make_reading(str(number)) for number in range(0, ARTICLES, 37))
