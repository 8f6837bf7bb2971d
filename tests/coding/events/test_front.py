"""Actors in front of an act's noun: pairs joined by a hyphen, those who lead, none who only back."""

from __future__ import annotations

import pytest

from detente.coding.events import find_events
from tests.sentences import scenes


@pytest.mark.parametrize(
    ("text", "kind", "actors"),
    [
        ("India-Pakistan talks on the glacier ended without agreement.", "CONSULT", "IND PAK"),
        ("U.S.-Iranian negotiations resumed in Oman.", "CONSULT", "IRN USA"),
        ("The Iran-Iraq war killed a million people.", "ASSAULT", "IRN IRQ"),
        ("US-led strikes on Raqqa killed a dozen militants.", "ASSAULT", "USA"),
        ("A Saudi-led airstrike hit a wedding hall in Yemen.", "ASSAULT", "SAU"),
        ("Vietnamese-led forces captured a Cambodian village.", "COERCE", "VNM"),
        ("A U.S.-backed offensive on the town began.", "ASSAULT", ""),
        ("The anti-Russian protest in Tbilisi drew thousands.", "PROTEST", ""),
    ],
)
def test_who_stands_in_front(text: str, kind: str, actors: str) -> None:
    [event] = [e for e in find_events(scenes([text])[0], []) if e.type == kind]
    assert " ".join(sorted(a.country for a in event.actors)) == actors
