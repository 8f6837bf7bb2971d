"""Sides that one act passes on to another: the verb beside it, the answer to an accusation."""

from __future__ import annotations

import pytest

from tests.coding.events.told import drafts


@pytest.mark.parametrize(
    ("text", "kind", "whom"),
    [
        ("Morocco accused Algeria of arming the rebels and threatened to retaliate.", "THREATEN", "DZA"),
        ("Morocco accused Algeria of bad faith. It threatened to retaliate.", "THREATEN", ""),
        ("Sudan accused Chad of backing the rebels. Chad denied the charge.", "REJECT", "SDN"),
        ("France demanded that Iran free the academic. Iran rejected the demand.", "REJECT", "FRA"),
        ("France demanded that Iran free the academic. Turkey rejected the demand.", "REJECT", ""),
        ("Gunmen opened fire on a bus carrying Egyptian tourists in Sinai.", "ASSAULT", "EGY"),
        ("A car bombing close to the village of Anta killed a Danish soldier.", "ASSAULT", "DNK"),
        ("Iran threatened to launch a new offensive in its war with Iraq.", "THREATEN", "IRQ"),
        ("Poland pressed for the release of the poet during its meeting with the Belarusian envoy.", "REQUEST", "BLR"),
        ("Kenya condemned the bombing and urged Western countries to provide drones.", "ACCUSE", ""),
        ("Qatar recalled its ambassador in a row with Chad.", "SANCTION", "TCD"),
        ("Bolivia refused to allow Chilean planes to land.", "REJECT", "CHL"),
        ("Ethiopia said Eritrea had attacked its troops near Badme.", "ASSAULT", "ETH"),
    ],
)
def test_whom(text: str, kind: str, whom: str) -> None:
    [draft] = [d for d in drafts(text) if d.type == kind]
    assert " ".join(a.country for a in draft.recipients) == whom


def test_nobody_is_lent_an_aim_of_their_own_camp() -> None:
    text = "South Korean troops attacked North Korea on Monday. North Korea launched an attack on Tuesday."
    second = [d for d in drafts(text) if d.type == "ASSAULT"][1]
    assert "PRK" not in {a.country for a in second.recipients}


def test_a_strike_is_aimed_where_its_purpose_is() -> None:
    found = drafts("Turkish farmers began a hunger strike to protest against the Swedish government.")
    assert [[r.country for r in d.recipients] for d in found if d.type == "PROTEST"] == [["SWE"], ["SWE"]]


@pytest.mark.parametrize(
    "text",
    [
        "Moldova expelled two Belarusian diplomats over a cyberattack on its ministries.",
        "Moldova expelled two Belarusian diplomats after a cyberattack.",
    ],
)
def test_a_deed_that_is_answered_is_theirs_whom_the_answer_hits(text: str) -> None:
    [deed] = [d for d in drafts(text) if d.type == "COERCE"]
    assert [a.country for a in deed.actors] == ["BLR"]


def test_tear_gas_hits_those_whom_it_disperses() -> None:
    found = drafts("Nigerian police fired tear gas to break up a march by students.")
    hit = [[(a.country, a.sectors) for a in d.recipients] for d in found if d.type == "ASSAULT"]
    assert hit == [[("NGA", ("EDU",))]]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("A bomb killed four people in Mumbai. India blamed Pakistan.", ["PAK"]),
        ("A bomb killed four people in Mumbai. India blamed Pakistan for the floods.", []),
        ("A bomb killed four people in Mumbai. India did not blame Pakistan.", []),
        ("A bomb killed four people in Mumbai. Flags flew low. Shops were shut. India blamed Pakistan.", []),
    ],
)
def test_a_deed_is_theirs_who_are_blamed_just_after(text: str, who: list[str]) -> None:
    bombs = [d for d in drafts(text) if d.type == "ASSAULT"]
    assert bombs
    assert [a.country for d in bombs for a in d.actors] == who
