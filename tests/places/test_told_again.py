"""Places told again by the noun that is part of their name, villages told by a deed, ships, a capital."""

from __future__ import annotations

import pytest

from detente.language import annotate
from detente.model import Article
from detente.places import PlaceMention, find, find_places


def _found(text: str) -> list[PlaceMention]:
    return find_places(annotate(Article.of_text(text)))


@pytest.mark.parametrize(
    ("text", "noun", "place"),
    [
        ("Engineers mined the Suez Canal. No ship has passed through the canal.", "canal", ("EGY", "Suez Canal")),
        ("Marines landed on the Falkland Islands. Troops remain on the islands.", "islands", ("FLK", None)),
        ("Belgium mourned. Soldiers stood on the streets of the capital.", "capital", ("BEL", "Brussels")),
    ],
)
def test_told_again(text, noun, place):
    again = [m for m in _found(text) if text[m.start : m.end] == noun]
    assert [(m.country, m.name) for m in again] == [place]


def test_a_noun_is_no_part_of_another_name():
    text = "Engineers mined the Suez Canal. No ship has passed through the strait."
    assert all(text[m.start : m.end] != "strait" for m in _found(text))


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Mourners were massacred at Bugendana in Burundi.", "Bugendana", "BDI"),
        ("Belgium has shut the motorway crossing at Rekkem.", "Rekkem", "BEL"),
    ],
)
def test_a_village_is_told_by_what_is_done_there(text, name, country):
    assert (name, country) in [(m.name, m.country) for m in _found(text)]


def test_a_company_is_no_village():
    assert all(m.name != "Siemens" for m in _found("The minister has friends at Siemens and Germany trusts them."))


def test_a_ship_is_no_town():
    text = "A jet fired a missile into the British destroyer Sheffield off the Falkland Islands."
    assert [m.country for m in _found(text)] == ["FLK"]


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("In Ferguson, officers stood on West Florissant Avenue.", "West Florissant Avenue", "USA"),
        ("Soldiers in Indonesia shot four students at Trisakti University.", "Trisakti University", "IDN"),
        ("The minister spoke after a crisis meeting at the Elysée in Paris.", "Elysee", "FRA"),
        ("Police cleared the Warsaw steel mill at night.", "Warsaw", "POL"),
    ],
)
def test_streets_and_buildings(text, name, country):
    assert (name, country) in [(m.name, m.country) for m in _found(text) if m.locative]


def test_a_street_is_no_place_of_the_gazetteer():
    assert [m.name for m in find("Crowds stood on West Florissant Avenue in Ferguson.")] == ["Ferguson"]
