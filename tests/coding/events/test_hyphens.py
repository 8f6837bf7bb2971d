"""Hyphenated words are one trigger; hyphenated participles are none."""

from __future__ import annotations

import pytest

from detente.coding.events.match import find_hits
from tests.sentences import scenes


@pytest.mark.parametrize(
    ("text", "rule", "words"),
    [
        ("Students ended their sit-in at the ministry.", "protest.demonstration", "sit-in"),
        ("The build-up of troops on the border continues.", "mobilize.buildup_of_force", "build-up"),
    ],
)
def test_one_trigger(text: str, rule: str, words: str) -> None:
    [scene] = scenes([text])
    found = {h.frame.rule: text[h.words[0].start : h.words[-1].end] for h in find_hits(scene)}
    assert found[rule] == words


def test_standing_participle_tells_no_act() -> None:
    [scene] = scenes(["The Qatar-backed group welcomed the news."])
    assert "backed" not in {h.token.text for h in find_hits(scene)}
