"""What happened a length of time before or after an act happened elsewhere, for all that the text tells."""

from __future__ import annotations

from tests.coding.events.told import drafts


def _places(text: str) -> dict[str, str | None]:
    return {d.token.text: d.place.name for d in drafts(text) if d.place is not None}


def test_an_act_counted_from_another_does_not_take_its_place() -> None:
    found = _places("Argentina seized Port Stanley on April 2, four months after the officers ousted the president.")
    assert found["seized"] == "Port Stanley" and found.get("ousted") is None


def test_what_happened_while_another_act_did_was_there() -> None:
    assert _places("The rebels shelled Goma on Friday while they besieged the garrison.")["besieged"] == "Goma"
