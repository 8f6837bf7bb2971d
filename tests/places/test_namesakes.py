"""What bears a place's name: persons, streets, bodies; and adjectives, where they are asked for. Texts of our own."""

import pytest

from detente.places import find

NAMED = [
    ("The Oregon Department of Forestry sent engines.", ["Oregon"]),
    ("Teachers at the University of Montana walked out.", ["Montana"]),
    ("Drivers in North Texas waited.", ["Texas"]),
    ("The Tulsa Police Department arrested a driver.", ["Tulsa"]),
    ("Anna Lincoln won the seat. Lincoln thanked the voters.", []),
    ("Anna Lincoln won the seat in Lincoln, Nebraska.", ["Lincoln", "Nebraska"]),
    ("A van burned on Lansing Road.", []),
    ("They prayed to God and talked to Hamas.", []),
]


SQUARES = [
    ("Crowds filled Independence Square in Quito.", "ECU"),
    ("Crowds filled Independence Square as Ukraine's president spoke.", "UKR"),
    ("Crowds filled Independence Square as Zambia's president spoke.", None),
]


@pytest.mark.parametrize(("text", "country"), SQUARES)
def test_a_square_of_many_capitals_is_that_of_a_country_spoken_of(text, country):
    named = [m.country for m in find(text) if text[m.start : m.end].endswith("Square")]
    assert named == ([country] if country else [])


@pytest.mark.parametrize(("text", "places"), NAMED)
def test_what_names_a_place(text, places):
    assert [text[m.start : m.end] for m in find(text)] == places


def test_the_place_in_a_bodys_name_places_nothing():
    assert [m.locative for m in find("He works at the Oregon Department of Forestry.")] == [False]


def test_adjectives_and_peoples_are_told_where_they_are_asked_for():
    text = "Kenyan officers met the Chechens in Osh."
    assert [text[m.start : m.end] for m in find(text)] == ["Osh"]
    told = {text[m.start : m.end]: (m.country, m.feature, m.locative) for m in find(text, peoples=True)}
    assert told == {
        "Kenyan": ("KEN", "demonym", False),
        "Chechens": ("RUS", "demonym", False),
        "Osh": ("KGZ", "city", True),
    }
