"""`python -m evaluation`: measure on the data that is there and write SCOREBOARD.md and CONFUSIONS.md.

python -m evaluation [--shared FOLDER] [--only NAME …] [--out FILE]
python -m evaluation --pack    measure nothing: put SCOREBOARD.md, as it stands, into the package
"""

from __future__ import annotations

import argparse
import sys
import time
import traceback
from pathlib import Path

from detente.reader import versions
from evaluation import confusions
from evaluation.collect import HERE, measures
from evaluation.rows import Row
from evaluation.scoreboard import scoreboard
from evaluation.shown import PACKAGED, packaged

SCOREBOARD = HERE / "SCOREBOARD.md"


def main(argv: list[str] | None = None) -> None:
    """Take the measures, one after the other, and write the page."""
    asked = _arguments(argv)
    if asked.pack:
        _pack(SCOREBOARD)
        return
    rows: list[Row] = []
    failed: list[str] = []
    for name, take in measures(asked.shared):
        if asked.only and name not in asked.only:
            continue
        start = time.perf_counter()
        try:
            found = take()
        except Exception:
            traceback.print_exc()
            failed.append(name)
            continue
        rows += found
        told = f"{len(found)} figures" if found else "no data here"
        print(f"{name}: {told} ({time.perf_counter() - start:.1f} s)", file=sys.stderr)
    _write(scoreboard(rows, versions()), asked)
    if failed:
        sys.exit(f"could not be measured: {', '.join(failed)}")


def _write(page: str, asked: argparse.Namespace) -> None:
    if asked.only and asked.out is None:
        print(page)
        return
    out = asked.out or SCOREBOARD
    out.write_text(page, encoding="utf-8")
    print(f"written: {out}", file=sys.stderr)
    if out == SCOREBOARD:
        _pack(out)
    if (asked.shared / "gold").exists():
        where = out.with_name("CONFUSIONS.md")
        where.write_text(confusions.page(asked.shared, versions()), encoding="utf-8")
        print(f"written: {where}", file=sys.stderr)


def _pack(scores: Path) -> None:
    PACKAGED.write_text(packaged(scores.read_text(encoding="utf-8")), encoding="utf-8")
    print(f"written: {PACKAGED}", file=sys.stderr)


def _arguments(argv: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m evaluation", description="Measure and write SCOREBOARD.md.")
    shared = HERE.parent.parent / "shared"
    parser.add_argument("--shared", type=Path, default=shared, help="where the public sets stand (default ../shared)")
    parser.add_argument("--only", nargs="+", metavar="NAME", help="take only these measures, and print them")
    parser.add_argument("--out", type=Path, help="the file to write (default evaluation/SCOREBOARD.md)")
    parser.add_argument("--pack", action="store_true", help="measure nothing; put SCOREBOARD.md into the package")
    return parser.parse_args(argv)


if __name__ == "__main__":
    main()
