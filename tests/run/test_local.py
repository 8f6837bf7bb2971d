"""Workers of this machine: a page that kills or hangs its worker is told and the rest is done; bytes do not change."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from detente.run.code import run
from detente.run.job import Job
from detente.run.local import Local
from tests.run.works import Here, content, corpus, quick

_TEXTS = [f"Text number {n}." for n in range(40)]


@pytest.fixture
def lines(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return corpus(tmp_path / "in.jsonl", _TEXTS)


def _run(inputs: str, out: str, workers: int, seconds: float = 60) -> list[dict]:
    engine = Local(workers, None, seconds, work=quick)
    try:
        run(Job(inputs=(inputs,), part=25), out, engine)
    finally:
        engine.close()
    lines = Path(out.removeprefix("file://"), "manifest.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines]


def test_the_same_bytes_whatever_the_workers(lines, tmp_path):
    run(Job(inputs=(lines,), part=25), "here", Here())
    for workers in (1, 3):
        _run(lines, f"with{workers}", workers)
        assert content(tmp_path / f"with{workers}") == content(tmp_path / "here")


def test_workers_that_are_replaced(lines, tmp_path, monkeypatch):
    monkeypatch.setattr("detente.run.local.BATCHES", 1)
    run(Job(inputs=(lines,), part=25), "here", Here())
    _run(lines, f"file://{tmp_path}/out", 2)
    assert content(tmp_path / "out") == content(tmp_path / "here")


def test_a_page_that_kills_its_worker(lines, tmp_path):
    corpus(tmp_path / "in.jsonl", [*_TEXTS[:5], "a deadly one", *_TEXTS[5:]])
    told = _run("in.jsonl", "out", 2)
    assert told[-1]["articles"] == 40 and told[-1]["failures"] == 1
    (failure,) = told[1]["failures"]
    assert failure["input"] == "in.jsonl, line 6" and "the worker process died while reading it" in failure["problem"]


def test_a_page_that_never_ends(lines, tmp_path, monkeypatch):
    monkeypatch.setattr("detente.run.local.SECONDS_EACH", 0.05)
    corpus(tmp_path / "in.jsonl", [*_TEXTS[:3], "an endless one"])
    told = _run("in.jsonl", "out", 1, seconds=1)
    assert told[-1]["articles"] == 3 and "longer than an article may" in told[1]["failures"][0]["problem"]
