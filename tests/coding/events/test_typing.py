"""The codebook's shifts of type, on short sentences."""

from __future__ import annotations

import pytest

from detente.coding.events import find_events
from tests.sentences import scenes

CASES = [
    ("Japan will not lift the ban on imports.", "REJECT", "actual"),
    ("Austria won't recognise the new republic.", "REJECT", "actual"),
    ("Austria did not recognise the new republic.", "SUPPORT", "denied"),
    ("The ministers will meet in Vienna.", "AGREE", "planned"),
    ("The ministers met in Vienna.", "CONSULT", "actual"),
    ("The guild has said it will not begin talks with the mayor of Graz.", "REJECT", "actual"),
    ("The two sides failed to reach an agreement on gas.", "REJECT", "actual"),
    ("Chad said it would attack the camp if the rebels stayed.", "THREATEN", "actual"),
    ("Chad will shell the camp if the rebels stay, the Chadian president said.", "THREATEN", "actual"),
    ("Chad did not rule out an attack on the rebels.", "THREATEN", "actual"),
    ("Chad refused to rule out an attack on the rebels.", "THREATEN", "actual"),
    ("Chad will retaliate if the rebels stay, its army said.", "THREATEN", "actual"),
    ("Hundreds gathered in Oslo to denounce Chad.", "PROTEST", "actual"),
    ("Hundreds gathered in Oslo to denounce Chad.", "ACCUSE", "actual"),
    ("The general said that any ship nearing the port would be sunk.", "THREATEN", "actual"),
    ("Chad said that Sudan had violated the accord.", "ACCUSE", "actual"),
    ("Chad said that the intervention was a mistake.", "ACCUSE", "actual"),
    ("By Friday the constitution had been torn up, parliament dissolved.", "COERCE", "actual"),
    ("Chad said Niger would attack the camp if the rebels stayed.", "ASSAULT", "possible"),
    ("Chad said it would attack the camp at dawn.", "ASSAULT", "planned"),
    ("Israel said Hamas would pay for the attack.", "THREATEN", "actual"),
    ("Niger said it would respond to any attack.", "THREATEN", "actual"),
    ("Uganda has no intention of negotiating with the rebels.", "REJECT", "actual"),
    ("The observers were granted access to the mine by Chad.", "RETREAT", "actual"),
    ("Poland said no to the treaty.", "REJECT", "actual"),
    ("The Red Cross said all parties must leave the hospital.", "REQUEST", "actual"),
    ("NATO to send troops to Latvia", "MOBILIZE", "planned"),
]


@pytest.mark.parametrize(("text", "kind", "status"), CASES)
def test_type_and_status(text: str, kind: str, status: str) -> None:
    [scene] = scenes([text])
    assert (kind, status) in [(e.type, e.status) for e in find_events(scene, [])]


NOTHING = [
    "Chad sent a convoy to help the villagers of Kufra.",  # the convoy, not the help, is the act
    "The chance to help Niger was missed by Chad.",
    "Asked what Chad would do, the minister of Niger shrugged.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_aims_chances_and_questions_promise_nothing(text: str) -> None:
    [scene] = scenes([text])
    assert not {"AGREE", "REQUEST"} & {e.type for e in find_events(scene, [])}
