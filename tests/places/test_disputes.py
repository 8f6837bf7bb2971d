"""Disputed places: the table is sound, and a mention carries claimant and holder."""

from itertools import pairwise

import pycountry
import pytest

from detente.places import find
from detente.places.disputes import disputes_of, table
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
    assert mention.precision == "area" and mention.lat is not None
