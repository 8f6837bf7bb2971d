"""Killed with signal 9 at a random moment, `detente add` leaves an archive that is whole and can be gone on with."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

RUNS = 20
HOME = Path(__file__).parent.parent.parent


@pytest.mark.skipif(not hasattr(os, "fork"), reason="processes cannot be forked here")
def test_killed_runs_leave_whole_archives():
    command = [sys.executable, "-m", "evaluation.crash", str(RUNS)]
    told = subprocess.run(command, cwd=HOME, capture_output=True, text=True, timeout=600)
    assert told.returncode == 0, told.stdout + told.stderr
    assert told.stdout.startswith("all well")
    idle = int(told.stdout.split(";")[1].split("%")[0])
    assert idle < 90  # else no run was killed at work, and nothing was tested
