"""A mention on its own."""

from __future__ import annotations

import pytest

from detente.actors import resolve
from detente.actors.play import dateline_country
from tests.actors.told import told


@pytest.mark.parametrize(
    ("text", "on", "country", "sectors"),
    [
        ("the Danish foreign minister", None, "DNK", ("GOV",)),
        ("Swedish soldiers", None, "SWE", ("MIL",)),
        ("Mongolia", None, "MNG", ()),
        ("Chile's Defense Ministry", None, "CHL", ("GOV",)),
        ("OSLO", None, "NOR", ("GOV",)),
        ("authorities", None, "---", ("GOV",)),
        ("a former Polish minister", None, "POL", ("ELI",)),
        ("Iran-backed militias", None, "---", ("PRM",)),
        ("an indigenous leader", None, "---", ("SOC",)),
        ("LinkedIn", None, "USA", ("BUS",)),
    ],
)
def test_words_alone(text: str, on: str | None, country: str, sectors: tuple[str, ...]) -> None:
    found = resolve(text, on)
    assert found is not None
    assert (found.country, found.sectors) == (country, sectors)


@pytest.mark.parametrize("text", ["", "yellow", "the weather"])
def test_words_that_name_nobody(text: str) -> None:
    assert resolve(text) is None


def test_a_title_of_one_country_is_not_its_where_another_that_has_it_is_spoken_of():
    assert told("The defence secretary of the day was absent, Sri Lanka said.")["The defence secretary"] != ["GBR/GOV"]
    assert told("The defence secretary sent a frigate to Norway.")["The defence secretary"] == ["GBR/GOV"]


def test_the_government_told_of_first_keeps_its_troops():
    text = (
        "MAPUTO - Mozambique's government signed the pact on Monday in Mozambique's capital after talks led by the "
        "Italian government. Renamo said government troops had shelled a town."
    )
    assert told(text)["government troops"] == ["MOZ/MIL"]


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("the NATO commander in Kabul", "IGO"),
        ("UN officials in Geneva", "UNO"),
        ("the CIA chief in Saigon", "USA/SPY"),
        ("a senator in Brazil", "BRA/LEG"),
    ],
)
def test_who_serves_a_body_is_not_of_the_place_where_he_is(words, codes):
    assert codes in ("/".join(filter(None, (a.country, "+".join(a.sectors)))) for a in [resolve(words)])


@pytest.mark.parametrize(
    ("dateline", "country"), [("BRUSSELS", "BEL"), ("The Hague", "NLD"), ("LAGOS, Nigeria", "NGA")]
)
def test_a_dateline_tells_the_country_of_its_city(dateline, country):
    assert dateline_country(dateline) == country


def test_leaders_of_the_cold_war_are_known_by_their_day():
    assert told("Bulganin threatened London with rockets.", "1956-11-06")["Bulganin"] == ["RUS/GOV/Nikolai Bulganin"]
