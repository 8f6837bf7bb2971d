"""Parties of a call or of talks told beside the clause's subject, and names that sound like acts."""

from __future__ import annotations

import pytest

from detente.coding.events import find_events
from tests.sentences import scenes


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Pashinyan spoke with French President Emmanuel Macron and with Russian President Vladimir Putin.", "FRA RUS"),
        ("Poland's minister, after talks with his Latvian counterpart, urged Minsk to yield.", "LVA POL"),
    ],
)
def test_all_parties_are_found(text: str, parties: str) -> None:
    [meeting] = [e for e in find_events(scenes([text])[0], []) if e.type == "CONSULT"]
    assert " ".join(sorted({a.country for a in meeting.actors} - {"ARM"})) == parties


def test_the_name_of_a_body_is_no_act() -> None:
    found = find_events(scenes(["Venezuela's National Assembly voted to approve a law."])[0], [])
    assert [e.evidence.trigger for e in found] == ["voted"]
