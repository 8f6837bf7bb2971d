"""The scoreboard is a table a task, with the peer beside our figure."""

import json

import pytest

from evaluation.__main__ import SCOREBOARD
from evaluation.rows import row
from evaluation.scoreboard import scoreboard
from evaluation.shown import PACKAGED, packaged


def test_rows_are_grouped_by_task_with_peers_and_counts():
    page = scoreboard(
        [row("gold articles", "F1", 0.71249, 1580, 0.358, "Somebody"), row("speed", "words a second", 4321.2, 100)],
        "0.1.0+abc",
    )
    assert "detente 0.1.0+abc" in page
    assert "## Gold articles\n\n| metric | ours | peer | n |" in page
    assert "| F1 | 0.712 | 0.358 (Somebody) | 1,580 |" in page
    assert "| words a second | 4,321 | – | 100 |" in page
    assert "| other | 0.500 | 0.300 | 7 |" in scoreboard([row("speed", "other", 0.5, 7, 0.3)], "0")


def test_what_the_package_shows_is_what_was_measured():
    page = SCOREBOARD.read_text("utf-8")
    assert PACKAGED.read_text("utf-8") == packaged(page), "run: python -m evaluation --pack"
    rows = sum(len(task["rows"]) for task in json.loads(packaged(page))["tasks"])
    heads = page.count("| metric | ours | peer | n |")
    assert rows == sum(line.startswith("| ") for line in page.splitlines()) - 2 * heads > 100


def test_rows_are_packed_as_printed():
    page = scoreboard(
        [row("speed", "words (a | b)", 4321.2, 1000, 0.358, "Some (one)"), row("gold", "F1", 0.5, 7)], "0.1"
    )
    assert json.loads(packaged(page)) == {
        "version": "0.1",
        "tasks": [
            {
                "task": "Speed",
                "rows": [{"metric": "words (a / b)", "ours": "4,321", "peer": "0.358 (Some (one))", "n": "1,000"}],
            },
            {"task": "Gold", "rows": [{"metric": "F1", "ours": "0.500", "peer": None, "n": "7"}]},
        ],
    }
    with pytest.raises(ValueError, match="no scoreboard"):
        packaged("# Something else")
