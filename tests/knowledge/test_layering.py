"""A user's tables over ours: what is added, what takes a place, and how a contradiction is told."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

PEOPLE = "name,aliases,country,sectors,office,from,to,source\n"
CODE = "import sys; from detente.cli.main import run; run()"


def detente(*arguments: object, **environment: object) -> subprocess.CompletedProcess[str]:
    """The command line in a process of its own: tables are read once a process."""
    command = [sys.executable, "-c", CODE, *map(str, arguments)]
    told = os.environ | {key: str(value) for key, value in environment.items()}
    return subprocess.run(command, capture_output=True, text=True, check=False, env=told)


def table(folder: Path, path: str, text: str) -> Path:
    file = folder / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return folder


def test_a_row_is_added(tmp_path):
    mine = table(tmp_path, "actors/people_mine.csv", PEOPLE + "Oda Winterfeld,,DEU,OPP,party leader,2030-01-01,,mine\n")
    done = detente("actors", "Oda Winterfeld", "--on", "2031-05-01", "--knowledge", mine)
    assert done.stdout.startswith("DEU/OPP/Oda Winterfeld"), done.stderr


def test_a_row_of_the_same_key_takes_the_place_of_ours(tmp_path):
    row = "Xi Jinping,,CHN,GOV,president,2013-03-14,2031-03-01,mine\n"
    mine = table(tmp_path, "actors/people_mine.csv", PEOPLE + row)
    done = detente("actors", "Xi Jinping", "--on", "2040-05-01", "--knowledge", mine)
    assert done.returncode == 0, done.stderr


def test_the_digest_includes_it(tmp_path):
    mine = table(tmp_path, "actors/people_mine.csv", PEOPLE + "Oda Winterfeld,,DEU,OPP,party leader,2030-01-01,,mine\n")
    code = "import sys; from pathlib import Path; from detente.knowledge import layering, tables; "
    lay = f"layering.lay(Path({str(mine)!r})); print(tables.digest())"
    plain = subprocess.run([sys.executable, "-c", code + "print(tables.digest())"], capture_output=True, text=True)
    laid = subprocess.run([sys.executable, "-c", code + lay], capture_output=True, text=True)
    assert len(laid.stdout.strip()) == 8 and laid.stdout != plain.stdout, laid.stderr


@pytest.mark.parametrize(
    ("path", "text", "line", "told"),
    [
        ("actors/people_mine.csv", PEOPLE + "\nAda Nowak,,FRA,GOV,president,2010-01-01,2011-01-01,m\n", 3, "at once"),
        ("actors/people_mine.csv", PEOPLE + "# me\nAda Nowak,,FRA,GOV,envoy,2010,2009,m\n", 3, "before it begins"),
        ("actors/people_mine.csv", PEOPLE + "Ada Nowak,,FRA,GOV,envoy,2010-02-31,,m\n", 2, "impossible date"),
        ("actors/people_mine.csv", PEOPLE + "Ada Nowak,,FRX,GOV,envoy,2010,,m\n", 2, "unknown country FRX"),
        ("actors/people_mine.csv", PEOPLE + "Ada Nowak,,FRA,GOV\n", 2, "wrong number of cells"),
        ("actors/groups.toml", '[[group]]\nphrases = ["the Six"]\ncolour = "red"\n', 1, "unknown keys"),
        ("actors/agents.toml", '\n[[agent]]\nwords = ["soldier"]\nsectors = ["MIL"]\nexamples = []\n', 2, "twice"),
    ],
)
def test_a_contradiction_names_file_and_line(tmp_path, path, text, line, told):
    mine = table(tmp_path, path, text)
    done = detente("actors", "France", "--on", "2012-01-01", "--knowledge", mine)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1), done.stderr
    assert done.stderr.startswith(f"{mine / path} line {line}: ") and told in done.stderr


@pytest.mark.parametrize(
    ("path", "text", "told"),
    [
        ("actors/persons.csv", PEOPLE, "is no table of ours"),
        ("places/regions.csv", "names,kind\nAtlantis,region\n", "other columns"),
        ("actors/groups.toml", "[[group]\n", "line 1"),
        ("README", "", "holds no tables"),
    ],
)
def test_a_folder_that_cannot_be_laid(tmp_path, path, text, told):
    done = detente("read", "page.html", "--knowledge", table(tmp_path, path, text))
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1), done.stderr
    assert told in done.stderr


def test_no_such_folder(tmp_path):
    done = detente("add", "page.html", "--archive", tmp_path / "a.db", "--knowledge", tmp_path / "none")
    assert done.returncode == 2 and "is no folder" in done.stderr and not (tmp_path / "a.db").exists()


def test_the_environment_may_name_the_folder(tmp_path):
    mine = table(tmp_path, "actors/people_mine.csv", PEOPLE + "Oda Winterfeld,,DEU,OPP,party leader,2030-01-01,,mine\n")
    done = detente("actors", "Oda Winterfeld", "--on", "2031-05-01", DETENTE_KNOWLEDGE=mine)
    assert done.stdout.startswith("DEU/OPP/Oda Winterfeld"), done.stderr
    done = detente("--version", DETENTE_KNOWLEDGE=tmp_path / "none")
    assert done.returncode == 2 and "is no folder" in done.stderr
