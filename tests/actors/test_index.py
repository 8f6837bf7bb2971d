"""Names in one pass: capitals, word boundaries, the longest name, company that forbids it."""

from __future__ import annotations

import pytest

from detente.actors.entry import Entry
from detente.actors.index import NameIndex, fold

INDEX = NameIndex(
    [
        ("US", Entry(kind="country", country="USA")),
        ("U.S.", Entry(kind="country", country="USA")),
        ("Turkey", Entry(kind="country", country="TUR")),
        ("Guinea", Entry(kind="country", country="GIN")),
        ("Equatorial Guinea", Entry(kind="country", country="GNQ")),
        ("police", Entry(kind="agent", sectors=("COP",), not_before=("state",), not_after=("to",))),
        ("São Tomé", Entry(kind="country", country="STP")),
        ("Côte d'Ivoire", Entry(kind="country", country="CIV")),
    ]
)


def found(text: str) -> list[str]:
    """The names in a text, as they are written there."""
    return [text[f.start : f.end] for f in INDEX.find(text)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The US left.", ["US"]),
        ("They told us.", []),
        ("The bus left.", []),
        ("THE US LEFT", ["US"]),
        ("U.S. troops and the U.S.", ["U.S.", "U.S."]),
        ("Turkey cooked a turkey.", ["Turkey"]),
        ("TURKEY PROTESTS", ["TURKEY"]),
        ("Equatorial Guinea voted.", ["Equatorial Guinea"]),
        ("Guineans voted.", []),
        ("Police came, and the police left.", ["Police", "police"]),
        ("She fled a police state.", []),
        ("Monitors are to police it.", []),
        ("São Tomé and Sao Tome", ["São Tomé", "Sao Tome"]),
        ("Côte d’Ivoire and Cote d'Ivoire", ["Côte d’Ivoire", "Cote d'Ivoire"]),
    ],
)
def test_names_are_found_as_written(text: str, names: list[str]) -> None:
    assert found(text) == names


@pytest.mark.parametrize("text", ["İstanbul’da", "ﬁrst", "Ελλάδα", "naïve ½ Łódź"])
def test_folding_keeps_every_character_in_its_place(text: str) -> None:
    assert len(fold(text)) == len(text)
