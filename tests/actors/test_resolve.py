"""A mention on its own."""

from __future__ import annotations

import pytest

from detente.actors import resolve


@pytest.mark.parametrize(
    ("text", "on", "country", "sectors"),
    [
        ("the Danish foreign minister", None, "DNK", ("GOV",)),
        ("Swedish soldiers", None, "SWE", ("MIL",)),
        ("Mongolia", None, "MNG", ()),
        ("Chile's Defense Ministry", None, "CHL", ("GOV",)),
        ("OSLO", None, "NOR", ("GOV",)),
        ("authorities", None, "---", ("GOV",)),
        ("a former Polish minister", None, "POL", ("ELI",)),
        ("Iran-backed militias", None, "---", ("PRM",)),
        ("an indigenous leader", None, "---", ("SOC",)),
        ("LinkedIn", None, "USA", ("BUS",)),
    ],
)
def test_words_alone(text: str, on: str | None, country: str, sectors: tuple[str, ...]) -> None:
    found = resolve(text, on)
    assert found is not None
    assert (found.country, found.sectors) == (country, sectors)


@pytest.mark.parametrize("text", ["", "yellow", "the weather"])
def test_words_that_name_nobody(text: str) -> None:
    assert resolve(text) is None
