"""Whose police and crowds: towns and provinces speak of their country, as countries and capitals do."""

from __future__ import annotations

import pytest

from tests.coding.events.told import drafts


@pytest.mark.parametrize(
    ("text", "kind", "who"),
    [
        ("Strikers blocked the port of Antwerp. Police fired tear gas. The owners are from France.", "ASSAULT", "BEL"),
        ("In Guayaquil, soldiers shot three looters. The looters had come from Peru.", "ASSAULT", "ECU"),
        ("Marchers filled Kowloon. Police in Sha Tin arrested 40 students. China watched.", "COERCE", "HKG"),
        ("Students marched in Recife. Police beat dozens of them. France and Spain sent envoys.", "ASSAULT", "BRA"),
        ("General Victor Antwerp said that Polish police had shot two miners.", "ASSAULT", "POL"),
    ],
)
def test_who(text: str, kind: str, who: str) -> None:
    found = [a.country for d in drafts(text) if d.type == kind for a in d.actors]
    assert found == [who]
