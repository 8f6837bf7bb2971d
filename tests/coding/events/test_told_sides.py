"""Who and whom that stand outside the plain places of an act: named of a group, answered, wronged, of one's own."""

from __future__ import annotations

import pytest

from tests.coding.events.told import drafts


@pytest.mark.parametrize(
    ("text", "kind", "who"),
    [
        ("Three neighbours including Kenya and Uganda sent troops to South Sudan.", "MOBILIZE", "KEN UGA"),
        ("Several EU members, including Spain and Greece, recalled their envoys from Tehran.", "SANCTION", "ESP GRC"),
        ("Members of the Turkish cabinet, including Fikri Isik and Binali Yildirim, met.", "CONSULT", "TUR"),
        ("Georgia arrested four officers; Moscow responded with a blockade of the ports.", "COERCE", "GEO RUS"),
        ("John Kerry flew to Geneva for talks with Sergei Lavrov.", "CONSULT", "USA RUS USA"),
        ("The killing of three Turkish soldiers by Kurdish militants prompted a protest.", "ASSAULT", "IRQ"),
    ],
)
def test_who(text: str, kind: str, who: str) -> None:
    found = [a.country for d in drafts(text) if d.type == kind for a in d.actors]
    assert " ".join(found) in (who, who.replace("IRQ", "TUR"))


@pytest.mark.parametrize(
    ("text", "kind", "whom"),
    [
        ("Sweden, Norway and Denmark closed their embassies in Khartoum.", "SANCTION", "SDN"),
        ("Chile broke off relations after Peru accused it of spying.", "SANCTION", "PER"),
        ("Chile broke off relations before Peru accused Bolivia of spying.", "SANCTION", ""),
        ("The opposition blamed the deaths of the miners on Zambia.", "ACCUSE", "ZMB"),
        ("Peru arrested Bolivian activists in May. Spain arrested a couple.", "COERCE", "BOL"),
    ],
)
def test_whom(text: str, kind: str, whom: str) -> None:
    found = [a.country for d in drafts(text) if d.type == kind for a in d.recipients]
    assert " ".join(found) == whom


def test_rebels_do_not_take_on_the_enemy_of_their_state() -> None:
    text = (
        "Congo accused Rwanda of aggression. Rwanda accused Congo of provocation. Congo threatened Rwanda. "
        "Congolese rebels advanced to the outskirts of Goma."
    )
    [advance] = [d for d in drafts(text) if d.type == "MOBILIZE"]
    assert "RWA" not in {a.country for a in advance.recipients}


def test_no_protest_of_the_rulers_is_aimed_at_themselves() -> None:
    text = "The Serbian government held power. President Aleksandar Vucic staged a rally in Belgrade."
    [rally] = [d for d in drafts(text) if d.type == "PROTEST"]
    assert not rally.recipients


def test_a_threat_in_a_quarrel_of_two_is_to_the_other() -> None:
    text = (
        "Chad accused Sudan of shelling a village. Sudan accused Chad of arming rebels. Chad expelled Sudanese envoys. "
        "Sudan threatened to retaliate."
    )
    [threat] = [d for d in drafts(text) if d.type == "THREATEN"]
    assert [r.country for r in threat.recipients] == ["TCD"]


def test_a_crowd_told_by_its_number_is_of_the_country_where_it_marches() -> None:
    march, demand = drafts("Tens of thousands rallied in Dhaka on Sunday to demand new elections.")
    assert [a.code() for a in march.actors] == [a.code() for a in demand.actors] == ["BGD/CVL"]


def test_a_demand_is_made_to_whoever_is_said_beside_it_to_have_done_wrong() -> None:
    [demand] = list(drafts("Russia demanded an explanation, saying Turkey had endangered lives."))
    assert [r.country for r in demand.recipients] == ["TUR"]
    [demand] = list(drafts("Russia demanded an explanation, saying it hoped for calm."))
    assert not demand.recipients


def test_the_opposition_does_not_take_on_the_enemy_of_its_state() -> None:
    text = (
        "Iran accused Norway of bias. Norway accused Iran of spying. Norway threatened Iran. "
        "The Iranian opposition staged a rally."
    )
    [rally] = [d for d in drafts(text) if d.type == "PROTEST"]
    assert "NOR" not in {a.country for a in rally.recipients}
