"""In a fight of two, also one within a country, who is hit is hit by the other."""

from __future__ import annotations

from tests.coding.events.told import events


def _events(*sentences: str) -> list[tuple[str, list[str], list[str]]]:
    return [
        (e.evidence.trigger, ["+".join(a.sectors) for a in e.actors], ["+".join(r.sectors) for r in e.recipients])
        for e in events(" ".join(sentences))
    ]


def test_insurgents_are_killed_by_those_whom_they_fight() -> None:
    found = _events(
        "Peruvian police clashed with Peruvian rebels on Friday.",
        "Police fired on the rebels for hours.",
        "Officials said fourteen rebels were killed.",
    )
    assert ("killed", ["COP"], ["REB"]) in found


def test_civilians_may_be_killed_by_either() -> None:
    found = _events(
        "Peruvian police clashed with Peruvian rebels on Friday.",
        "Police fired on the rebels for hours.",
        "Officials said fourteen villagers were killed.",
    )
    assert ("killed", ["COP"], ["CVL"]) not in found


def test_a_journey_at_home_is_no_visit() -> None:
    assert [t for t, _, _ in _events("U.S. President Barack Obama flew to Montana on Friday.")] == []
    assert [t for t, _, _ in _events("U.S. President Barack Obama flew to Kenya on Friday.")] == ["flew"]
