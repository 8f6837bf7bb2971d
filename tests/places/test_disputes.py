"""Disputed places: the table is sound, and a mention carries claimant and holder."""

from itertools import pairwise

import pycountry
import pytest

from detente.places import find
from detente.places.disputes import disputes_of, held, table
from detente.places.gazetteer import gazetteer

STATES = {c.alpha_3 for c in pycountry.countries} | {"KOS", "---"}


@pytest.mark.parametrize("place", sorted(table()))
def test_a_disputed_place_is_in_the_gazetteer_and_its_rows_follow_each_other(place):
    assert any(entry.name == place for entry in gazetteer().lookup(place))
    rows = disputes_of(place)
    assert all({*row.claimed, row.controlled} <= STATES and row.source for row in rows)
    assert all(one.until and one.until <= two.since for one, two in pairwise(rows))


@pytest.mark.parametrize(
    ("place", "day", "controlled"),
    [
        ("Crimea", "2013-05-01", "UKR"),
        ("Crimea", "2014-03-20", "RUS"),
        ("Nagorno-Karabakh", "2010-01-01", "ARM"),
        ("Nagorno-Karabakh", "2024-01-01", "AZE"),
        ("Western Sahara", "1980-01-01", "MAR"),
    ],
)
def test_who_holds_it_on_a_day(place, day, controlled):
    assert [row.controlled for row in disputes_of(place) if row.on(day)] == [controlled]


def test_a_mention_carries_them():
    mention = next(m for m in find("Observers were turned back in Transnistria on Friday.") if m.name == "Transnistria")
    assert mention.country == "MDA" and mention.disputes[0].controlled == "RUS"
    assert mention.precision == "region" and mention.lat is not None


@pytest.mark.parametrize(
    ("sentence", "town", "day", "controlled"),
    [
        ("Shots were heard in Sevastopol.", "Sevastopol", "2013-05-01", "UKR"),
        ("Shots were heard in Yalta.", "Yalta", "2014-05-01", "RUS"),
        ("Shots were heard in Tiraspol.", "Tiraspol", "2020-01-01", "RUS"),
        ("Shots were heard in Bender, Moldova.", "Bender", "2020-01-01", "RUS"),
        ("Shots were heard in Stepanakert.", "Stepanakert", "2010-01-01", "ARM"),
        ("Shots were heard in Laayoune.", "Laayoune", "2010-01-01", "MAR"),
        ("Shots were heard in Srinagar.", "Srinagar", "2010-01-01", "IND"),
        ("Shots were heard in Kherson.", "Kherson", "2022-06-01", "RUS"),
        ("Shots were heard in Kherson.", "Kherson", "2023-06-01", "UKR"),
        ("Shots were heard in Pristina.", "Pristina", "1998-06-01", "SRB"),
    ],
)
def test_a_town_shares_the_dispute_over_the_land_that_it_lies_in(sentence, town, day, controlled):
    mention = next(m for m in find(sentence) if m.name == town)
    assert [row.controlled for row in mention.disputes if row.on(day)] == [controlled]


@pytest.mark.parametrize("town", ["Kharkiv", "Chisinau", "Tbilisi", "Nicosia", "Agadir"])
def test_a_town_beside_it_does_not(town):
    assert [m.disputes for m in find(f"Shots were heard in {town}.") if m.name] == [()]


def test_what_lies_in_a_disputed_place_is_known_and_disputed():
    assert set(held().values()) <= set(table())
    for country, sign in held():
        named = sign and "." not in sign
        assert not named or any(e.name == sign and e.country == country for e in gazetteer().lookup(sign))
