"""Whom an act is aimed at where its own words leave that open: by what it is, and what the article tells."""

from __future__ import annotations

import pytest

from tests.coding.events.told import drafts

_COUP = "The army overthrew the president of Niger on Wednesday. "


def _whom(text: str, type_: str) -> list[list[str]]:
    return [[r.code() for r in d.recipients] for d in drafts(text) if d.type == type_]


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        (_COUP + "Finland called the coup unconstitutional.", ["NER/MIL"]),
        (_COUP + "Nigeria's president called it unacceptable.", ["NER/MIL"]),
        (_COUP + "In Paris, the French foreign minister voiced grave concern.", ["NER/MIL"]),
        ("China restricted exports of gallium. Japan denounced the move as illegal.", ["CHN"]),
        ("Israeli jets bombed the airport of Beirut. France called the bombardment disproportionate.", ["ISR/MIL"]),
        ("Hungarian lawmakers passed a bill. The European Commission denounced the bill.", ["HUN/LEG"]),
        ("Russia sent a letter to Kyiv. The Kremlin threatened Latvia. Latvia condemned the threats.", ["RUS/GOV"]),
        ("Vandals robbed a bank in Oslo. Japan denounced the law as illegal.", []),
    ],
)
def test_who_condemns_judges_the_author_of_the_deed(text: str, whom: list[str]) -> None:
    assert _whom(text, "ACCUSE")[-1] == whom


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("The government of Togo met on Monday. Togo's opposition called for a referendum.", ["TGO/GOV"]),
        ("The government of Togo met on Monday. Togo's opposition called for a general strike.", []),
        ("The government of Togo met on Monday. The UN called for a referendum.", []),
    ],
)
def test_what_the_public_asks_is_asked_of_its_government(text: str, whom: list[str]) -> None:
    assert _whom(text, "REQUEST") == [whom]


def test_who_refuses_answers_those_who_asked() -> None:
    text = "Venezuela's opposition called for new elections. The government in Caracas refused to hold them."
    assert _whom(text, "REJECT") == [["VEN/OPP"]]


@pytest.mark.parametrize(
    "text",
    [
        "The government of Guinea fell on Sunday. Colonel Mamady Doumbouya of Guinea seized power.",
        "The government of Guinea said nothing. Colonel Mamady Doumbouya of Guinea defended his takeover.",
    ],
)
def test_power_is_seized_from_the_government(text: str) -> None:
    assert _whom(text, "COERCE")[-1] == ["GIN/GOV"]


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("A car bomb went off in Peshawar on Friday.", ["PAK/CVL"]),
        ("Two explosions shook a market in Izmir.", ["TUR/CVL"]),
        ("Chadian forces attacked in Abeche.", []),
        ("Officials in Tehran pinned the attack on Iran.", []),
    ],
)
def test_a_bomb_hits_the_people_of_the_place(text: str, whom: list[str]) -> None:
    assert _whom(text, "ASSAULT") == [whom]


def test_who_seized_power_made_the_coup() -> None:
    text = "President Kais Saied of Tunisia dissolved parliament. Lawmakers denounced the coup. The army kept quiet."
    assert [a.code() for d in drafts(text) if d.token.lemma == "coup" for a in d.actors] == ["TUN/GOV/Kais Saied"]
    text = "Finland denounced the coup in Niger. Niger's army kept quiet."
    assert [a.code() for d in drafts(text) if d.token.lemma == "coup" for a in d.actors] == ["NER/MIL"]
    text = "Finland denounced the failed coup in Niger. Niger's army kept quiet."
    assert [a.code() for d in drafts(text) if d.token.lemma == "coup" for a in d.actors] == []


def test_those_hit_at_home_are_not_those_hit_abroad() -> None:
    text = "A bomb wounded Kenyan policemen in Nairobi. A bomb went off in a market in Arusha."
    assert _whom(text, "ASSAULT")[-1] == ["TZA/CVL"]


def test_two_who_both_arm_face_nobody_else() -> None:
    text = "Armenia shelled Azerbaijan. Azerbaijan shelled Armenia. Both countries put their armies on alert."
    assert _whom(text, "MOBILIZE") == [[]]


@pytest.mark.parametrize(
    ("text", "type_", "whom"),
    [
        (
            "Police in Turkey arrested the American pastor Andrew Brunson. Washington pressed for his release.",
            "REQUEST",
            ["TUR/COP"],
        ),
        (
            "Russia invaded Georgia. Russia shelled Gori, a town in Georgia. The European Union cut off aid.",
            "SANCTION",
            ["RUS"],
        ),
        ("The European Union cut off aid.", "SANCTION", []),
        ("Thousands marched past the Polish consulates in Paris.", "PROTEST", ["POL"]),
        ("Students rallied in front of the U.S. Embassy in Tehran.", "PROTEST", ["USA"]),
        ("Yugoslavia called up reservists.", "MOBILIZE", []),
        ("The government of Togo met. Hundreds of workers marched through Lome in Togo.", "PROTEST", ["TGO/GOV"]),
    ],
)
def test_who_is_in_play(text: str, type_: str, whom: list[str]) -> None:
    found = _whom(text, type_)[-1]
    assert [code.split("/")[0] for code in found] == [code.split("/")[0] for code in whom]


def test_a_ban_on_what_people_do_is_a_ban_on_the_people() -> None:
    assert _whom("Police in Burundi banned street rallies.", "COERCE") == [["BDI/CVL"]]
    assert _whom("Police in Burundi banned plastic bags.", "COERCE") in ([], [[]])


def test_a_curfew_is_aimed_at_no_foreign_foe() -> None:
    text = "Kenya attacked Somalia. Kenya shelled Somalia. The government of Kenya imposed a curfew in Garissa."
    assert not any("SOM" in code for code in _whom(text, "COERCE")[-1])


def test_a_ship_sails_under_the_flag_of_its_enemys_enemy() -> None:
    text = (
        "Britain attacked Argentina. Argentina bombed British ships. Argentina shelled Britain. "
        "A British submarine torpedoed the cruiser General Belgrano."
    )
    assert {r.country for d in drafts(text) if d.token.lemma == "torpedo" for r in d.recipients} == {"ARG"}


def test_a_march_at_home_is_aimed_at_no_foreign_foe() -> None:
    text = (
        "Argentina shelled Britain. Britain bombed Argentina. The government of Argentina met. "
        "In Buenos Aires, some 200 Argentine women kept up their vigil."
    )
    assert not any("GBR" in code for whom in _whom(text, "PROTEST") for code in whom)


@pytest.mark.parametrize(
    ("text", "type_", "whom"),
    [
        ("Russia invaded Georgia. Russia shelled Gori in Georgia. Finland threatened to respond.", "THREATEN", ["RUS"]),
        (
            "Russia invaded Georgia. Russia shelled Gori in Georgia. Finland called for a withdrawal.",
            "REQUEST",
            ["RUS"],
        ),
        ("Finland called for a withdrawal.", "REQUEST", []),
        (
            "Russia invaded Georgia. Russia shelled Gori in Georgia. Finland told its staff to stay indoors.",
            "REQUEST",
            [],
        ),
    ],
)
def test_whom_the_article_blames_most(text: str, type_: str, whom: list[str]) -> None:
    assert [code.split("/")[0] for code in _whom(text, type_)[-1]] == whom


def test_who_has_a_target_of_his_own_borrows_none() -> None:
    text = "Soviet troops stormed the Czechoslovak parliament. Young Czechs set tanks alight."
    assert not any(r.sectors == ("LEG",) for d in drafts(text)[1:] for r in d.recipients)
