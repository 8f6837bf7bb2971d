"""Codes by day, the rule of a resolution and its certainty."""

import pytest

from detente.actors import resolve
from detente.actors.identity import certainty, codes
from detente.knowledge import tables, who
from detente.model import DetenteError


@pytest.mark.parametrize(
    ("country", "on", "expected"),
    [
        ("UKR", "2014-03-01", (369, 369)),
        ("UKR", "1985-03-01", (None, None)),
        ("DEU", "1970-01-01", (260, 260)),
        ("DEU", "2014-01-01", (255, 260)),
        ("YEM", "2014-01-01", (679, 678)),
        ("SRB", "1995-01-01", (345, 345)),
        ("RUS", "1985-01-01", (365, 365)),
        ("SSD", "2011-07-08", (None, None)),
        ("SSD", None, (626, 626)),
        ("UNO", "2014-01-01", (None, None)),
    ],
)
def test_codes_of_a_day(country, on, expected):
    assert codes(country, on) == expected


@pytest.mark.parametrize(
    ("words", "on", "code", "rule"),
    [
        ("President Kassym-Jomart Tokayev", "2021-01-01", "KAZ/GOV/Kassym-Jomart Tokayev", "person: office + name"),
        ("the Kremlin", "2014-03-01", "RUS/GOV", "seat"),
        ("Hungarian police", "2014-03-01", "HUN/COP", "agents: nationality + agent"),
        ("Viktor Yanukovych", "2013-03-01", "UKR/GOV/Viktor Yanukovych", "person: known name"),
        ("Viktor Yanukovych", "2014-03-01", "UKR/ELI/Viktor Yanukovych", "person: known name"),
    ],
)
def test_a_mention_on_its_own(words, on, code, rule):
    actor = resolve(words, on=on)
    assert (actor.code(), actor.rule) == (code, rule)
    assert 0 < actor.certainty <= 1


def test_a_day_that_is_none():
    with pytest.raises(DetenteError, match="write it as"):
        resolve("Hungary", on="some day")


def test_rules_are_shares_and_rare_rules_fall_back_to_their_kind():
    right = tables.toml("actors/rules.toml")["right"]
    assert all(0 < share <= 1 for share in right.values())
    assert certainty("pronoun: never heard of") == right["pronoun"]


def test_items_are_of_names_that_the_tables_have_and_stand_once():
    names = {n for row in (*who.bodies(), *who.roles()) for n in (row.name, *row.aliases)}
    names |= {state.iso3 for state in who.states()}
    rows = tables.rows("actors/wikidata.csv")
    assert [row["name"] for row in rows if row["name"] not in names] == []
    assert all(row["item"][0] == "Q" and row["item"][1:].isdigit() for row in rows)
    assert len({row["name"] for row in rows}) == len(rows)


@pytest.mark.parametrize(
    ("words", "on", "code"),
    [
        ("a bazaar in Bishkek", "2014-03-01", "KGZ"),
        ("Norwegian Alma Fjeldstad", "2014-03-01", "NOR"),
        ("Guido Crosetto", "2023-05-01", "ITA/GOV/Guido Crosetto"),
        ("Guido Crosetto", "2015-05-01", "ITA/UNK/Guido Crosetto"),
        ("Choe Son Hui", "2023-05-01", "PRK/GOV/Choe Son Hui"),
    ],
)
def test_what_the_words_tell_fills_what_the_tables_do_not(words, on, code):
    found = resolve(words, on=on)
    assert found is not None and found.code().startswith(code), found


def test_a_first_name_is_no_leader_of_a_small_state():
    assert resolve("Charles", on="2001-05-01") is None or resolve("Charles", on="2001-05-01").country != "DMA"
