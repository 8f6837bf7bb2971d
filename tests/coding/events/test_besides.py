"""Sides that the clause tells outside the frame's places: borders, targets, the land one is driven from, plotters."""

from __future__ import annotations

import pytest

from detente.coding.events import find_events
from tests.sentences import scenes


@pytest.mark.parametrize(
    ("text", "kind", "who", "whom"),
    [
        ("Iran has massed 30,000 troops on its border with Azerbaijan.", "MOBILIZE", "IRN", "AZE"),
        ("Turkey moved tanks to the Syrian border on Tuesday.", "MOBILIZE", "TUR", "SYR"),
        ("Thai troops were sent to the border between Thailand and Cambodia.", "MOBILIZE", "THA", "KHM"),
        ("India pulled its troops back from the border with China.", "RETREAT", "IND", "CHN"),
        ("Estonia put boots on the ground in defence of Ukraine.", "MOBILIZE", "EST", ""),
        ("Chad massed troops in its capital.", "MOBILIZE", "TCD", ""),
        ("Two Chilean diplomats were expelled from Peru on Friday.", "SANCTION", "PER", "CHL"),
        ("Hundreds of migrants have been deported from Algeria to Niger.", "COERCE", "DZA", "---"),
        ("Poland presented Lithuania with an ultimatum.", "THREATEN", "POL", "LTU"),
        ("Poland handed Lithuania an ultimatum.", "THREATEN", "POL", "LTU"),
        ("Two bombs exploded in Beirut, with the French embassy as the apparent target.", "ASSAULT", "", "FRA"),
        ("The target of the bombing was the Iranian consulate.", "ASSAULT", "", "IRN"),
        ("The explosion was aimed at Indian soldiers.", "ASSAULT", "", "IND"),
        ("Police in Minsk dispersed a rally by opposition supporters.", "ASSAULT", "BLR", "BLR"),
        ("Hundreds of Poles marched in Gdansk before riot police fired tear gas.", "ASSAULT", "POL", "POL"),
        ("Vietnam says it is willing to pull its soldiers out of Laos.", "AGREE", "VNM", "LAO"),
        ("The general issued an ultimatum to Haiti.", "THREATEN", "---", "HTI"),
        ("Peru has granted asylum to three Bolivian politicians holed up in its embassy.", "AID", "PER", "BOL"),
    ],
)
def test_sides(text: str, kind: str, who: str, whom: str) -> None:
    [event] = [e for e in find_events(scenes([text])[0], []) if e.type == kind]
    assert " ".join(a.country for a in event.actors) == who
    assert " ".join(a.country for a in event.recipients) == whom


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Prosecutors accused three generals of plotting a coup in Turkey.", "TUR"),
        ("Israel was planning an attack on Iran.", "ISR"),
        ("The Dutch cabinet criticised the coup in Niger.", ""),
    ],
)
def test_who_designs_an_act_would_do_it(text: str, who: str) -> None:
    [event] = [e for e in find_events(scenes([text])[0], []) if e.type in ("COERCE", "ASSAULT")]
    assert " ".join(a.country for a in event.actors) == who


def test_a_clause_in_ing_behind_a_comma_is_the_speakers() -> None:
    text = "Chadian rebels told reporters about the raid, accusing Sudan of deceit."
    [event] = [e for e in find_events(scenes([text])[0], []) if e.type == "ACCUSE"]
    assert [a.country for a in event.actors] == ["TCD"]
