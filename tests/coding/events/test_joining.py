"""Who does it together with the subject, and what only moves those who act."""

from __future__ import annotations

import pytest

from tests.coding.events.told import drafts


@pytest.mark.parametrize(
    ("text", "trigger", "who"),
    [
        (
            "Soviet troops, joined by contingents from Poland and Hungary, occupied Austria.",
            "occupied",
            ["RUS/MIL", "POL/MIL", "HUN/MIL"],
        ),
        ("Contingents from Poland and Hungary occupied Austria.", "occupied", ["POL/MIL", "HUN/MIL"]),
        ("Soviet troops, watched by farmers from Poland, occupied Austria.", "occupied", ["RUS/MIL"]),
        ("Kenya's envoy, Peter Otieno, resigned in protest at the crackdown in Egypt.", "crackdown", []),
        ("Soviet tanks entered Gori in Georgia. The bombing of Batumi in Georgia went on.", "bombing", []),
        ("Soviet jets bombed Gori in Georgia. The bombing of Batumi in Georgia went on.", "bombing", ["RUS/MIL"]),
    ],
)
def test_who(text: str, trigger: str, who: list[str]) -> None:
    found = [d for d in drafts(text, "1968-08-30") if d.token.text == trigger]
    assert found
    assert [a.code() for d in found for a in d.actors] == who
