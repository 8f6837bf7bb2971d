"""Warships are forces of a state; family names of several words are found again."""

from __future__ import annotations

import pytest

from tests.actors.told import told


@pytest.mark.parametrize(
    ("text", "on", "words", "code"),
    [
        ("Missiles sank the INS Eilat off Port Said.", "1967-10-22", "INS Eilat", "ISR/MIL/INS Eilat"),
        ("The carrier INS Vikrant left port.", "1971-12-04", "INS Vikrant", "IND/MIL/INS Vikrant"),
        ("HMS Glasgow fired at the shore.", "1982-05-12", "HMS Glasgow", "GBR/MIL/HMS Glasgow"),
        ("USS Pueblo was seized off Wonsan.", "1968-01-24", "USS Pueblo", "USA/MIL/USS Pueblo"),
        ("Hanoi's boats fired at the destroyer Maddox.", "1964-08-03", "destroyer Maddox", "USA/MIL/Maddox"),
        ("The Dutch frigate Evertsen left. The Evertsen had fired.", "2021-06-25", "Evertsen", "NLD/MIL/Evertsen"),
        ("The submarine HMS Conqueror sank the cruiser.", "1982-05-03", "submarine HMS Conqueror",
         "GBR/MIL/HMS Conqueror"),
    ],
)  # fmt: skip
def test_a_ship_is_of_its_navy(text: str, on: str, words: str, code: str) -> None:
    assert told(text, on).get(words) == [code], told(text, on)


def test_a_carrier_that_is_no_ship_introduces_nobody() -> None:
    assert not any("Anna" in code for codes in told("The mail carrier, Anna Holt, left.").values() for code in codes
                   if "MIL" in code)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "on", "words", "code"),
    [
        ("President dos Santos left Gbadolite.", "1989-06-22", "President dos Santos",
         "AGO/GOV/Jose Eduardo dos Santos"),
        ("Costa Mendez flew to Washington.", "1982-04-06", "Costa Mendez", "ARG/GOV/Nicanor Costa Mendez"),
        ("UNITA leader Jonas Savimbi left Jamba.", "1989-06-22", "UNITA leader Jonas Savimbi", "AGO/REB/Jonas Savimbi"),
        ("Israel's chief of staff, Gen. David Elazar, left.", "1973-10-09", "Gen. David Elazar",
         "ISR/MIL/David Elazar"),
    ],
)  # fmt: skip
def test_family_names_and_leaders_of_dated_bodies(text: str, on: str, words: str, code: str) -> None:
    assert told(text, on).get(words) == [code], told(text, on)
