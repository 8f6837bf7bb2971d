"""Those who claim a deed, or are blamed for it, are its actors; nobody is where no group has claimed it."""

from __future__ import annotations

import pytest

from detente.coding.events import find_events
from tests.sentences import scenes


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("The attack was claimed by Jaish-e-Mohammad, a Pakistan-based group.", "PAK"),
        ("Islamic State claimed responsibility for the bombing of a mosque in Kabul.", "IMG"),
        ("Responsibility for the assault was claimed by al-Shabab.", "SOM"),
        ("Iraqi officials blamed Islamic State for the bombing.", "IMG"),
        ("The bombing, which the government blamed on Hezbollah, killed 12 people.", "LBN"),
        ("Hundreds of demonstrators were beaten and detained by Belarusian police.", "BLR"),
        ("Chad blamed Sudan for a wave of attacks in the east.", "SDN"),
        ("President Bush accused Iran of an act of aggression.", "IRN"),
        ("Officials say Hezbollah was behind the bombing.", "LBN"),
        ("India accused Pakistan of being behind the attacks in Mumbai.", "PAK"),
        ("Kenya held Somalia responsible for a series of raids.", "SOM"),
        ("Chad said Sudan was responsible for the attack.", "SDN"),
        ("Chad said Sudan was not responsible for the attack.", ""),
        ("No group has claimed responsibility for the blast in Baghdad.", ""),
        ("Kenya did not blame Somalia for the attack.", ""),
    ],
)
def test_who_is_held_responsible(text: str, actor: str) -> None:
    deeds = [e for e in find_events(scenes([text])[0], []) if e.type == "ASSAULT"]
    assert [" ".join(a.country for a in e.actors) for e in deeds] == [actor]
