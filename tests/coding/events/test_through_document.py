"""Who does an act in words that a document does; and who is on a visit in the course of which others act."""

from __future__ import annotations

import pytest

from tests.coding.events.told import drafts


@pytest.mark.parametrize(
    ("text", "trigger", "who"),
    [
        ("The Danish cabinet issued a statement condemning the raid by Russia.", "condemning", ["DNK/GOV"]),
        ("A letter from the Norwegian government accused Iran of spying.", "accused", ["NOR/GOV"]),
        ("The Vatican published a letter. The letter urged Poland to free the priests.", "urged", ["VAT"]),
        # Nobody's document, and no act in words.
        ("A letter accused Iran of spying.", "accused", []),
        ("John Kerry was briefed by Turkey's generals on a visit to Ankara.", "visit", ["USA/GOV/John Kerry"]),
        ("John Kerry was briefed by Turkey's generals after an attack on Ankara.", "attack", []),
    ],
)
def test_who(text: str, trigger: str, who: list[str]) -> None:
    found = [d for d in drafts(text, "2014-03-30") if d.token.text == trigger]
    assert found
    assert [a.code() for d in found for a in d.actors] == who
