"""Where an article has one foreign power alone attack a land, force told there without an author is that power's."""

from __future__ import annotations

import pytest

from tests.coding.events.told import drafts


def _who(text: str, trigger: str) -> list[str]:
    found = [d for d in drafts(text) if d.token.text == trigger]
    assert found
    return [a.code() for d in found for a in d.actors]


@pytest.mark.parametrize(
    ("text", "trigger", "who"),
    [
        ("Iraqi troops attacked Kuwait on Thursday. Denmark condemned the invasion.", "invasion", ["IRQ/MIL"]),
        ("Russian jets bombed Gori in Georgia. Poti, the main port of Georgia, was shelled.", "shelled", ["RUS/MIL"]),
    ],
)
def test_the_one_who_attacks_the_land(text: str, trigger: str, who: list[str]) -> None:
    assert _who(text, trigger) == who


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        # Two attack it.
        ("Iranian jets bombed Basra in Iraq. U.S. troops attacked Iraq. Mosul in Iraq was shelled.", "shelled"),
        # Another land.
        ("Iraqi troops attacked Kuwait on Thursday. Haifa in Israel was shelled.", "shelled"),
        # Nobody knows who lays bombs.
        ("Russian jets bombed Gori in Georgia. A car bomb killed two men in Batumi in Georgia.", "bomb"),
    ],
)
def test_nobody_where_more_than_one_may_have_done_it(text: str, trigger: str) -> None:
    assert _who(text, trigger) == []
