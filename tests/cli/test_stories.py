"""What many articles say together, on the command line: listed with reasons, corrected, and the correction undone."""

from __future__ import annotations

import pytest
from typer.testing import CliRunner

from detente.archive import Archive
from detente.cli.main import app
from detente.model import DetenteError


@pytest.fixture
def path(tmp_path, make_reading):
    """Two papers with one text, in an archive."""
    with Archive.open(tmp_path / "a.db", create=True) as archive:
        archive.add(make_reading("a1", "The Vistula Post"))
        archive.add(make_reading("a2", "The Moldau Mail", "2014-03-13"))
    return str(tmp_path / "a.db")


def told(*line: str) -> str:
    result = CliRunner().invoke(app, line, catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.output


def test_a_copy_is_listed_with_its_share(path):
    assert told("copies", "-a", path).startswith("a2  of a1  origin a1  exact: 100%")


def test_an_incident_of_two_papers_with_one_text_has_one_source(path):
    line = told("incident", "show", "-a", path).splitlines()[0]
    assert "CONSULT" in line and "1 source " in line and "1 source says 2014-03-11" in line


def test_a_split_holds_until_it_is_undone(path):
    before = told("incident", "show", "-a", path)
    identity = before.split()[0]
    mention = next(w for w in told("incident", "show", identity, "-a", path).split() if w.startswith("a2:"))
    assert told("incident", "split", identity, mention, "-a", path) == "decision 1\n"
    assert identity not in told("incident", "show", "-a", path)
    assert "split off" not in told("incident", "show", identity, "-a", path)
    told("incident", "undo", "1", "-a", path)
    assert told("incident", "show", "-a", path) == before
    assert told("incident", "log", "-a", path).rstrip().endswith("(undone)")


def test_a_merger_keeps_the_first_id(path):
    first, second = (line.split()[0] for line in told("incident", "show", "-a", path).splitlines())
    told("incident", "merge", first, second, "-a", path)
    assert "THREATEN" in told("incident", "show", first, "-a", path)
    assert told("incident", "show", "-a", path).count("\n") == 1


@pytest.mark.parametrize(
    "line", [("show", "i0"), ("split", "i0", "m"), ("merge", "i0", "i1"), ("undo", "9")], ids=lambda line: line[0]
)
def test_what_is_not_there_is_told(path, line):
    with pytest.raises(DetenteError):
        CliRunner().invoke(app, ["incident", *line, "-a", path], catch_exceptions=False, standalone_mode=False)


def test_articles_of_one_matter_are_one_story(path):
    assert "2 articles of 1 origins" in told("stories", "-a", path)


def test_incidents_are_narrowed_and_parted_into_pages(path):
    whole = told("incident", "show", "-a", path).splitlines()
    assert len(whole) == 2
    assert told("incident", "show", "-a", path, "--type", "threaten").splitlines() == [whole[1]]
    assert told("incident", "show", "-a", path, "--dyad", "POL-CZE").splitlines() == [whole[0]]
    assert told("incident", "show", "-a", path, "--actor", "FRA") == ""
    assert told("incident", "show", "-a", path, "--articles", "3") == ""
    pages = [told("incident", "show", "-a", path, "--page", page, "--limit", "1") for page in "123"]
    assert sorted("".join(pages).splitlines()) == sorted(whole) and pages[2] == ""
