"""The scoreboard is a table a task, with the peer beside our figure."""

from evaluation.rows import row
from evaluation.scoreboard import scoreboard


def test_rows_are_grouped_by_task_with_peers_and_counts():
    page = scoreboard(
        [row("gold articles", "F1", 0.71249, 1580, 0.358, "Somebody"), row("speed", "words a second", 4321.2, 100)],
        "0.1.0+abc",
    )
    assert "detente 0.1.0+abc" in page
    assert "## Gold articles\n\n| metric | ours | peer | n |" in page
    assert "| F1 | 0.712 | 0.358 (Somebody) | 1,580 |" in page
    assert "| words a second | 4,321 | – | 100 |" in page
