"""`detente serve` prints where it is, answers there, and stops at Ctrl-C."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import httpx
import pytest

from detente.stories import open_archive
from tests.conftest import build_reading

RUN = [sys.executable, "-c", "from detente.cli.main import run; run()", "serve"]


@pytest.fixture
def archive(tmp_path):
    path = tmp_path / "crisis.db"
    with open_archive(path) as kept:
        kept.add(build_reading("a1"))
    return path


@contextmanager
def serving(*arguments: object) -> Iterator[list[str]]:
    """The lines that a running server has printed."""
    command = [*RUN, *map(str, arguments), "--port", "0"]
    env = os.environ | {"PYTHONUNBUFFERED": "1"}
    server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=env)
    assert server.stdout is not None
    try:
        lines = [server.stdout.readline().strip()]
        while "--write" in command and len(lines) < 2:
            lines.append(server.stdout.readline().strip())
        yield lines
        server.send_signal(signal.SIGINT)
        assert server.wait(20) in (0, 130)
        assert "Traceback" not in (server.stderr.read() if server.stderr else "")
    finally:
        server.kill()
        server.communicate()


def test_it_answers_where_it_says(archive):
    with serving(archive) as (address,):
        assert address.startswith("http://127.0.0.1:")
        assert "What do the articles say?" in httpx.get(address).text


def test_the_printed_link_signs_in(archive):
    with serving(archive, "--write") as (address, said), httpx.Client(follow_redirects=True) as client:
        link = said.split()[-1]
        assert link.startswith(address + "-/auth-token?token=")
        assert "you may split and merge" in client.get(link).text


@pytest.mark.parametrize(
    ("arguments", "told"),
    [(["none.db"], "there is no such archive"), (["{}", "--host", "256.0.0.1"], "cannot be listened at")],
)
def test_what_cannot_be_served_is_told_in_a_line(archive, arguments, told):
    done = subprocess.run(
        [*RUN, *(each.format(archive) for each in arguments)], capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 2 and told in done.stderr and len(done.stderr.splitlines()) == 1
