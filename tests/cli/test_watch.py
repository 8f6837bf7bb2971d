"""`detente watch` as a user runs it: once, from a timer; bad input in one line; ended by a signal."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

from detente.archive import Archive
from tests.fetching.server import serving
from tests.run.watch.site import Desk, feed, html

PAGE = (
    "Borland's foreign minister met Prime Minister David Cameron in London on Tuesday. Russia accused Ukraine of lies."
)


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    code = "from detente.cli.main import run; run()"
    return subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, text=True, timeout=60)


def test_once(tmp_path: Path) -> None:
    with serving({"/feed": feed("/a", "/b"), "/a": html("A", PAGE)}) as server:
        desk = Desk(server, tmp_path, '[[feed]]\nurl = "/feed"\n[[feed]]\nurl = "/none"')
        first = run("watch", str(desk.file), "--archive", str(desk.archive), "--once")
    assert (first.stdout, first.returncode) == ("1 added, 0 already there, 0 bad\n", 1)
    assert "/none: answers 404" in first.stderr and "Traceback" not in first.stderr
    with Archive.open(desk.archive) as kept:
        assert kept.counts()["events"] >= 2


RULES = """[[rule]]
name = "A meeting"
dyad = "GBR-*"
types = ["CONSULT"]
measure = "articles"
at_least = 1
[out]
jsonl = "alerts.jsonl"
"""


def test_alerts_are_raised_once_and_sent(tmp_path: Path) -> None:
    met = "Russian Foreign Minister Sergei Lavrov met British Prime Minister David Cameron in London on Tuesday."
    (tmp_path / "rules.toml").write_text(RULES)
    with serving({"/feed": feed("/a"), "/a": html("A", met)}) as server:
        desk = Desk(server, tmp_path)
        words = [
            "watch",
            str(desk.file),
            "--archive",
            str(desk.archive),
            "--once",
            "--alerts",
            str(tmp_path / "rules.toml"),
        ]
        first, again = run(*words), run(*words)
    assert "alert: A meeting: GBR-RUS, 2015-02-10: " in first.stderr and first.returncode == 0
    assert "alert" not in again.stderr
    sent = (tmp_path / "alerts.jsonl").read_text().splitlines()
    assert len(sent) == 1 and '"rule":"A meeting"' in sent[0].replace('": "', '":"')


def test_bad_files_are_told_and_change_nothing(tmp_path: Path) -> None:
    (tmp_path / "feeds.toml").write_text("[[feed]]\nurl = 3")
    done = run("watch", str(tmp_path / "feeds.toml"), "--archive", str(tmp_path / "a.db"))
    assert done.returncode == 2 and "[[feed]] 1, url" in done.stderr and done.stderr.count("\n") == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == ["feeds.toml"]


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGTERM")
def test_a_signal_ends_it_in_order(tmp_path: Path) -> None:
    with serving({"/feed": feed("/a"), "/a": html("A")}) as server:
        desk = Desk(server, tmp_path)
        code = "from detente.cli.main import run; run()"
        words = ["watch", str(desk.file), "--archive", str(desk.archive), "--status-port", "0"]
        with subprocess.Popen(
            [sys.executable, "-c", code, *words],
            stderr=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=os.environ,
        ) as watch:
            assert watch.stderr is not None and watch.stdout is not None
            found = re.search(r"http://127\.0\.0\.1:\d+/status", watch.stderr.readline())
            assert found
            with urllib.request.urlopen(found[0], timeout=5) as answer:
                assert b"The watch" in answer.read()
            assert "added" in watch.stderr.readline()
            watch.send_signal(signal.SIGTERM)
            assert watch.stdout.read() == "1 added, 0 already there, 0 bad\n"
        assert watch.returncode == 0
