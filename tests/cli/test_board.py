"""`detente board` and `detente figures`: an archive and a page, in every format."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from detente.cli.main import app
from detente.model import DetenteError

EXAMPLES = Path(__file__).parent.parent.parent / "examples"
PAGES = [str(EXAMPLES / name) for name in ("2014-03-17-dispatch-sanctions.txt", "2014-04-17-observer-geneva.html")]


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    path = tmp_path_factory.mktemp("board") / "a.db"
    assert CliRunner().invoke(app, ["add", *PAGES, "--archive", str(path)]).exit_code == 0
    return str(path)


def _run(*arguments: str) -> str:
    done = CliRunner().invoke(app, [*arguments], catch_exceptions=False)
    assert done.exit_code == 0
    return done.stdout


def test_every_format_tells_the_same_positions(archive):
    rows = list(csv.DictReader(io.StringIO(_run("board", "-a", archive, "--format", "csv"))))
    told = json.loads(_run("board", "-a", archive, "--format", "json"))
    cells = [cell for row in told["rows"] for cell in row["cells"].values()]
    assert len(rows) == sum(len(cell["stands"]) for cell in cells) > 3
    markdown = _run("board", "-a", archive, "--format", "md").splitlines()
    assert len(markdown) == len(told["rows"]) + 2
    assert "RUS" in markdown[0]


def test_sides_are_the_columns(archive):
    told = json.loads(_run("board", "-a", archive, "--side", "USA", "--side", "RUS", "--format", "json"))
    assert told["sides"] == ["USA", "RUS"]


def test_pages_need_no_archive(archive):
    assert _run("board", *PAGES, "--format", "csv") == _run("board", "-a", archive, "--format", "csv")


def test_an_archive_or_pages_not_both(archive):
    for arguments in ([], [PAGES[0], "--archive", archive]):
        done = CliRunner().invoke(app, ["board", *arguments])
        assert isinstance(done.exception, DetenteError)
        assert "needs an archive or pages" in str(done.exception)


def test_a_bad_page_is_named_and_nothing_is_laid_out(tmp_path):
    done = CliRunner().invoke(app, ["board", str(tmp_path / "none.html")])
    assert done.exit_code == 2
    assert "none.html" in done.stderr


def test_figures_in_every_format(archive):
    assert "no counts match" in _run("figures", "-a", archive, "--since", "1999", "--until", "1999")
    assert _run("figures", "-a", archive, "--format", "csv").startswith("thing,conflict,kind,value")
    _run("figures", "-a", archive, "--format", "jsonl", "--conflicts")


SUMMIT = (
    "Norway and Chad have very different goals. Norway has proposed a recount of the votes, the release of the jailed "
    "editors and direct talks with the rebels. It is also demanding a pullback of Chadian troops from the lake.\n\n"
    "Chad, which considers the rebel council illegitimate, does not want direct talks with the rebels. It would like "
    "to see a regional summit on the lake."
)


def test_the_goals_of_two_sides_stand_side_by_side(tmp_path):
    page = tmp_path / "summit.txt"
    page.write_text(SUMMIT, encoding="utf-8")
    told = json.loads(_run("board", str(page), "--side", "NOR", "--side", "TCD", "--format", "json"))
    (talks,) = [row for row in told["rows"] if len(row["cells"]) == 2 and "talks" in row["label"]]
    assert talks["mark"] == "differ"
    assert {side: cell["stance"] for side, cell in talks["cells"].items()} == {"NOR": "proposes", "TCD": "rejects"}
    ours = [s["matter"] for row in told["rows"] for s in row["cells"].get("NOR", {"stands": []})["stands"]]
    assert len(ours) == 4
