"""The bar's total is what the user named; on no terminal there is no bar."""

from __future__ import annotations

import os
import pty
import sys

import pytest

from detente.cli.progress import expected, progress
from detente.model import Capture


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "a.html").write_text("<p>x</p>")
    (tmp_path / "b.txt").write_text("x")
    (tmp_path / "c.jsonl").write_text('{"text": "x"}\n{"text": "y"}\n')
    (tmp_path / "photo.jpg").write_text("x")
    return tmp_path


def test_how_many_are_expected(folder):
    assert expected(str(folder)) == 4
    assert expected(str(folder / "c.jsonl")) == 2
    assert expected(str(folder / "a.html")) == expected("-") == expected("https://example.org/") == 1


def test_what_cannot_be_counted_counts_as_one(tmp_path):
    (tmp_path / "empty").mkdir()
    assert expected(str(tmp_path / "empty")) == expected(str(tmp_path / "none")) == 1


def test_no_bar_where_there_is_no_terminal(folder, capsys):
    with progress([str(folder)]) as (watch, _):
        assert list(watch([Capture(name="a", data=b"")])) == [Capture(name="a", data=b"")]
    assert capsys.readouterr() == ("", "")


def test_a_bar_on_a_terminal(folder):
    found = [Capture(name=f"page{n}.html", data=b"") for n in range(5)]
    read, write = pty.openpty()
    with os.fdopen(write, "w") as terminal, pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "stderr", terminal)
        patch.setenv("TERM", "xterm")
        with progress([str(folder)]) as (watch, _):
            assert list(watch(found)) == found
        terminal.flush()
        os.set_blocking(read, False)
        drawn = b"".join(iter(lambda: _piece(read), b""))
    os.close(read)
    assert b"5/5" in drawn


def _piece(read: int) -> bytes:
    try:
        return os.read(read, 4096)
    except BlockingIOError:
        return b""
