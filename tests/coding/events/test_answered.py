"""Who is answered: the last speaker of another camp, where the words answer a claim that nobody owns."""

from __future__ import annotations

import pytest

from tests.coding.events.told import events


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Barack Obama said the U.S. navy had sunk a boat. Iran's foreign minister rejected the claim.", ["USA"]),
        ("Egypt urged Ethiopia to stop filling the dam. Ethiopia dismissed the demand.", ["EGY"]),
        ("Egypt said its dam was safe. Egypt dismissed the rumours.", []),
        ("Egypt said its dam was safe. Ethiopia rejected Sudanese claims.", ["SDN"]),
    ],
)
def test_who_is_answered(text: str, whom: list[str]) -> None:
    assert [r.country for e in events(text) if e.type == "REJECT" for r in e.recipients] == whom
