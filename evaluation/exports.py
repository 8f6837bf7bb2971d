"""What exports cost: rows a second of each form, and whether memory stays flat as an archive grows."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path

from detente.archive import Archive
from detente.export.forms import FILES, FOLDERS
from evaluation.crowd import fill
from evaluation.rows import Row, row

_SMALL, _LARGE = 20_000, 100_000
_FORMS = ("polecat", "gdelt-events", "dyad-panel", "geojson", "parquet")
_PEAK = """import resource, sys
from pathlib import Path
from evaluation.exports import write
write(Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]))
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"""


def measure(data_dir: Path) -> list[Row]:
    """All rows, on made-up articles; speed is in events of the archive a second of processor time."""
    with tempfile.TemporaryDirectory() as folder:
        small, large = Path(folder) / "small.db", Path(folder) / "large.db"
        fill(small, _SMALL // 10, _SMALL)
        fill(large, _LARGE // 10, _LARGE)
        speeds = [_speed(large, form, Path(folder) / form) for form in _FORMS]
        grown = [_grown(small, large, form, Path(folder)) for form in ("polecat", "parquet")]
    return [*speeds, *grown]


def write(archive: Path, form: str, out: Path) -> None:
    """Export an archive, as the command line does."""
    with Archive.open(archive) as kept:
        if form in FOLDERS:
            FOLDERS[form](kept, out, None)
            return
        with out.open("w", encoding="utf-8") as file:
            FILES[form](kept, file, None)


def _speed(archive: Path, form: str, out: Path) -> Row:
    start = time.process_time()
    write(archive, form, out)
    return row("exports", f"{form}, events a second", _LARGE / (time.process_time() - start), _LARGE)


def _grown(small: Path, large: Path, form: str, folder: Path) -> Row:
    """Peak memory of an export of the large archive against the small one's, each in a process of its own."""
    peaks = []
    for archive in (small, large):
        line = [sys.executable, "-c", _PEAK, str(archive), form, str(folder / f"{archive.stem}-{form}")]
        told = subprocess.run(line, capture_output=True, text=True, check=True, cwd=Path(__file__).parent.parent)
        peaks.append(int(told.stdout))
    name = f"{form}, peak memory of {_LARGE:,} events / of {_SMALL:,}"
    return row("exports", name, peaks[1] / peaks[0], _LARGE)
