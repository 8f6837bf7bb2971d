"""Whether it happened: tense, modal, negation, and the words above the act, in tables."""

from __future__ import annotations

import pytest

from detente.coding.events.took_place.status import status_of
from detente.knowledge import tables
from tests.sentences import scenes

_TABLE = tables.toml("status/governors.toml")
_IN_TABLE = [x for group in _TABLE.values() for x in group.get("examples", [])]
_CASES = [
    "The rebels attacked the airport. | attacked | actual",
    "The rebels did not attack the airport. | attack | denied",
    "The rebels will attack the airport. | attack | planned",
    "The rebels may attack the airport. | attack | possible",
    "If the rebels attack the airport, the flights will stop. | attack | possible",
    "The army could have bombed the bridge. | bombed | possible",
    "The army managed to seize the bridge. | seize | actual",
    "The army stopped shelling the town. | shelling | actual",
    "The army should withdraw from the town. | withdraw | wished",
    "The army has no intention of attacking the town. | attacking | denied",
    "The generals ruled out an attack. | attack | denied",
    "The general denied the attack. | attack | denied",
    "Troops were ordered to attack the town. | attack | planned",
    "They met to discuss the raid. | raid | actual",
    "Residents condemned the raid after the talks. | raid | actual",
    "The army did not refuse to withdraw. | withdraw | actual",
    "Police deployed extra officers to disperse the crowd. | disperse | planned",
    "The attack killed twelve people. | attack | actual",
    "Talks will be held on Monday. | Talks | planned",
    "The upcoming summit worries investors. | summit | planned",
    "No strike was reported. | strike | denied",
    "The army did not hold exercises. | exercises | denied",
    "The army is not going to attack. | attack | denied",
    "An attack on the port is likely. | attack | possible",
    "A retreat is essential to peace. | retreat | wished",
    "The retreat was essential to peace. | retreat | actual",
    "An offensive ordered by the general began. | offensive | actual",
    "The order given by the general angered Oslo. | given | actual",
    "The EU is to attack the proposal. | attack | planned",
    "The rebels have to attack the fort. | attack | wished",
    "The rebels had to attack the fort. | attack | actual",
    "The police gave no motive for the attack. | attack | actual",
    "No group has admitted carrying out the attack. | attack | actual",
    "The bridge was not mined, but the road was attacked. | attacked | actual",
    "He promised to free the soldiers captured in the war. | captured | actual",
    "NATO to attack the island | attack | planned",
    "He might be planning to invade the island. | invade | planned",
    "Aid workers said that the militia had burned the village. | burned | actual",
    "The envoy warned that troops had crossed the river. | crossed | actual",
    "The army did not occupy the town but attacked it. | attacked | actual",
    "The strike is designed to force the government out. | strike | actual",
    "The lawmaker asked who had ordered the attack. | attack | actual",
    "The general ordered an attack on the town. | attack | planned",
    "Should the rebels attack, the army would answer. | attack | possible",
    "Had the rebels attacked, the army would have answered. | attacked | possible",
    "The men were allowed to leave. | leave | actual",
    "The union has called a strike for Friday. | strike | planned",
    "The union called off a strike set for Friday. | strike | denied",
    "The truce let the army end more than a week of shelling. | shelling | actual",
    "The decree will take effect on Monday, attacking the party. | attacking | planned",
    "Oman is to begin withdrawing its troops on Friday. | withdrawing | planned",
    "The army was to have attacked at dawn. | attacked | possible",
    "Police warned that they would not hesitate to attack looters. | attack | planned",
    "The president signed a decree to seize the port. | seize | actual",
    "Talk of an attack was groundless. | attack | denied",
    "The army bombed the village; the general denied it. | bombed | actual",
    "He would travel to Oslo to meet with soldiers attacking the fort. | attacking | actual",
    "Talks on the attack may begin in May. | attack | actual",
    "He calls the attack blind, violent and cowardly. | attack | actual",
    "Western intervention against the attack could lead to war. | attack | actual",
    "It was the first time that they had issued such a threat. | threat | actual",
    "He promised that no one would be attacked. | attacked | denied",
    "The so-called attack was a fiction. | attack | denied",
    "The rebels not only attacked the fort but burned it. | attacked | actual",
    "It was not just an attack on the port. | attack | actual",
    "There is no need to attack. | attack | denied",
    "No attacks are planned. | attacks | denied",
    "No one should attack the fort. | attack | wished",
]


@pytest.mark.parametrize("case", [*_CASES, *_IN_TABLE])
def test_status(case: str) -> None:
    sentence, word, wanted = (part.strip() for part in case.split("|"))
    [scene] = scenes([sentence])
    [trigger] = [t for t in scene.annotation.tokens if t.text == word]
    assert status_of(trigger, "PROTEST" if word == "protest" else "ASSAULT").status == wanted


def test_a_denied_accusation_was_made() -> None:
    [scene] = scenes(["The police deny accusations of brutality."])
    [trigger] = [t for t in scene.annotation.tokens if t.text == "accusations"]
    assert status_of(trigger, "ACCUSE").status == "actual"


def test_no_word_has_two_verdicts() -> None:
    groups = [_TABLE[g]["words"] for g in ("planned", "possible", "denied", "wished", "happened")]
    words = [w for group in groups for w in group]
    assert sorted(set(words)) == sorted(words)


def test_who_breaks_off_a_holiday_to_accuse_has_accused() -> None:
    [scene] = scenes(["He interrupted his holiday to denounce the plan."])
    [trigger] = [t for t in scene.annotation.tokens if t.text == "denounce"]
    assert status_of(trigger, "ACCUSE").status == "actual"
    assert status_of(trigger, "ASSAULT").status == "planned"
