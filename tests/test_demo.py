"""`make demo` in the small: every example goes in, and the timeline comes out."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from detente.archive import Archive
from detente.views import timeline

ROOT = Path(__file__).parent.parent


def test_the_demo(tmp_path):
    command = Path(sys.executable).parent / "detente"
    where = {"DETENTE": str(command), "ARCHIVE": str(tmp_path / "demo.db")}
    told = subprocess.run(["bash", ROOT / "scripts" / "demo"], capture_output=True, text=True, env=os.environ | where)
    assert (told.returncode, told.stderr) == (0, "")
    assert "0 already there, 0 bad" in told.stdout and "Try next" in told.stdout
    with Archive.open(tmp_path / "demo.db") as archive:
        assert archive.counts()["articles"] >= 14
        days = {row["date_start"] for row in timeline(archive) if row["status"] == "actual"}
        assert {"2014-03-18", "2014-04-17"} <= days  # the treaty on Crimea, the Geneva statement
