"""A noun that points back has the sides of what was told before in other words, if that was near."""

from __future__ import annotations

import pytest

from tests.coding.events.told import drafts


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Syrian forces shelled a market in Douma. France condemned the attack.", ["SYR"]),
        ("Syrian forces shelled a market in Douma. France condemned an attack in Beirut.", []),
        ("Poland and Lithuania had agreed to hold talks in March. The talks have been called off.", ["POL", "LTU"]),
        ("Poland and Lithuania had agreed to cut tariffs in March. The talks have been called off.", []),
    ],
)
def test_told_again_by_a_noun(text: str, who: list[str]) -> None:
    [again] = [d for d in drafts(text) if d.token.text in ("attack", "talks") and d.token.sent.index == 1]
    assert [a.country for a in again.actors] == who
