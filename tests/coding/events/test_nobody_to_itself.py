"""An act told again lends no side to the one who already stands on the other."""

from __future__ import annotations

import pytest

from detente.coding.events import find_events
from tests.sentences import scenes


@pytest.mark.parametrize(
    "text",
    ["The rebels attacked the town and were repelled.", "Hamas shelled the town and was shelled in turn."],
)
def test_nobody_is_both_sides(text: str) -> None:
    [scene] = scenes([text])
    events = find_events(scene, [])
    assert len(events) == 2
    for event in events:
        assert not {(a.country, a.sectors, a.name) for a in event.actors} & {
            (r.country, r.sectors, r.name) for r in event.recipients
        }


def test_who_is_called_on_to_act_is_asked() -> None:
    [scene] = scenes(["France called for Syria to open the crossing."])
    [event] = [e for e in find_events(scene, []) if e.type == "REQUEST"]
    assert [a.country for a in event.actors] == ["FRA"]
    assert [r.country for r in event.recipients] == ["SYR"]


def test_what_leads_somebody_to_act_does_not_act() -> None:
    [scene] = scenes(["The fall of the port led President Assad to suspend talks with Turkey."])
    acts = [e for e in find_events(scene, []) if "suspend" in e.evidence.trigger]
    assert [(a.country, a.name) for e in acts for a in e.actors] == [("SYR", "Bashar al-Assad")]
    assert [e.status for e in acts] == ["actual"]
