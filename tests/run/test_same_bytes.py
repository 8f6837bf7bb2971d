"""The example corpus gives the same bytes with one worker, two workers, Ray, and whatever Python's hash seed."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.run.works import content

ROOT = Path(__file__).parent.parent.parent
_RUN = "from detente.cli.main import run; run()"


def _coded(out: Path, seed: str, *options: str) -> dict[str, bytes]:
    command = [sys.executable, "-c", _RUN, "code", "examples", "--out", str(out), "--part-size", "8", *options]
    done = subprocess.run(
        command, cwd=ROOT, env=os.environ | {"PYTHONHASHSEED": seed}, capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stderr
    assert not done.stderr  # silent where no terminal is
    return content(out)


@pytest.fixture(scope="module")
def with_one(tmp_path_factory) -> dict[str, bytes]:
    return _coded(tmp_path_factory.mktemp("one") / "out", "1", "--workers", "1")


def test_two_workers_and_another_hash_seed(with_one, tmp_path):
    assert _coded(tmp_path / "out", "2", "--workers", "2") == with_one
    assert len(with_one) > 3 * 6


@pytest.mark.skipif(find_spec("ray") is None, reason="Ray is not installed: pip install 'detente[ray]'")
def test_ray(with_one, tmp_path):
    assert _coded(tmp_path / "out", "3", "--engine", "ray", "--workers", "2") == with_one


def test_killed_and_started_again(with_one, tmp_path):
    out = tmp_path / "out"
    command = [sys.executable, "-c", _RUN, "code", "examples", "--out", str(out), "--part-size", "8", "--workers", "1"]
    begun = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    end = time.monotonic() + 100
    while not (out / "manifest" / "part-000000.json").exists():
        assert time.monotonic() < end and begun.poll() is None
        time.sleep(0.01)
    begun.kill()
    begun.wait()
    assert not (out / "manifest.jsonl").exists()
    assert _coded(out, "4", "--workers", "1") == with_one
