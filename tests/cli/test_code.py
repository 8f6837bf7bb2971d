"""`detente code` and `detente bench`: options that make no sense are one line and exit code 2, and write nothing."""

from __future__ import annotations

import sys

import pytest

from detente.cli.main import run


def _fails(monkeypatch, capsys, *words: str) -> str:
    monkeypatch.setattr(sys, "argv", ["detente", *words])
    with pytest.raises(SystemExit) as left:
        run()
    assert left.value.code == 2
    (line,) = capsys.readouterr().err.splitlines()
    return line


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--workers", "0"], "--workers 0: is too few"),
        (["--shard", "11/10"], "--shard 11/10: is no share"),
        (["--sample", "2"], "--sample 2.0: is no share"),
        (["--limit", "0"], "--limit 0: is too small"),
        (["--timeout", "0"], "--timeout 0.0: is too short"),
        (["--address", "auto"], "--address auto: is for a Ray cluster"),
        (["--map", "text"], "--map: 'text' is no pair of fields"),
        (["--published", "soon"], "--published"),
        (["--model", "no_such_model"], "--model no_such_model: no such spaCy pipeline"),
    ],
)
def test_bad_options(tmp_path, monkeypatch, capsys, options, told):
    page = tmp_path / "a.txt"
    page.write_text("Envoys met in Paris on Monday.", "utf-8")
    out = tmp_path / "out"
    assert told in _fails(monkeypatch, capsys, "code", str(page), "--out", str(out), *options)
    assert not out.exists()


def test_ray_that_is_not_there(tmp_path, monkeypatch, capsys):
    monkeypatch.setitem(sys.modules, "ray", None)
    told = _fails(monkeypatch, capsys, "code", "x", "--out", str(tmp_path / "out"), "--engine", "ray")
    assert told.startswith("--engine ray: Ray is not installed; pip install")


def test_an_output_that_no_driver_knows(monkeypatch, capsys):
    told = _fails(monkeypatch, capsys, "code", "x", "--out", "nostore://y")
    assert told.startswith("nostore://y: no store has such an address")


def test_nothing_to_measure(monkeypatch, capsys, tmp_path):
    monkeypatch.setattr(sys, "argv", ["detente", "bench", str(tmp_path / "gone.txt")])
    with pytest.raises(SystemExit) as left:
        run()
    assert left.value.code == 2
    assert "there is no such file" in capsys.readouterr().err
