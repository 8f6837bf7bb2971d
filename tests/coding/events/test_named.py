"""A meeting told twice: officials whom one mention only describes bear the names that the other gives."""

from __future__ import annotations

import pytest

from tests.coding.events.told import drafts


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "The top Czech and Polish diplomats met in Prague on Monday. Foreign Minister Anna Nowak of Poland and "
            "Czech Foreign Minister Jan Novak met for two hours.",
            ["Jan Novak", "Anna Nowak"],
        ),
        (
            "Czech and Polish diplomats met in Prague on Monday. Foreign Minister Anna Nowak of Poland was pleased.",
            [None, None],
        ),
        (
            "Poland and the Czech Republic held talks in Prague on Monday. Polish minister Anna Nowak and Czech "
            "minister Jan Novak held the talks.",
            [None, None],
        ),
    ],
)
def test_names(text: str, names: list[str | None]) -> None:
    first = next(d for d in drafts(text) if d.type == "CONSULT")
    assert sorted((a.country, a.name) for a in first.actors) == sorted(zip(["CZE", "POL"], names, strict=True))
