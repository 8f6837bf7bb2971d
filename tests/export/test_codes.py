"""The numbers of other data sets, each on its day."""

from __future__ import annotations

import pytest

from detente.export.codes import adm1, cow, gw, iso2


@pytest.mark.parametrize(
    ("iso", "day", "numbers"),
    [
        ("DEU", "1938-10-01", ("255", "255")),
        ("DEU", "1952-01-01", ("", "260")),
        ("DEU", "1975-08-01", ("260", "260")),
        ("DEU", "2014-03-01", ("255", "260")),
        ("DEU", "", ("255", "260")),
        ("RUS", "1962-10-22", ("365", "365")),
        ("RUS", "2014-03-01", ("365", "365")),
        ("SRB", "1999-03-24", ("345", "345")),
        ("SRB", "2008-02-17", ("345", "340")),
        ("CZE", "1968-08-21", ("315", "315")),
        ("CZE", "1993-01-01", ("316", "316")),
        ("YEM", "1986-01-13", ("678", "678")),
        ("YEM", "2015-03-26", ("679", "678")),
        ("VNM", "1979-02-17", ("816", "816")),
        ("KOR", "1905-01-01", ("730", "730")),
        ("KOR", "2010-11-23", ("732", "732")),
        ("AUT", "1914-07-28", ("300", "300")),
        ("TON", "2014-01-01", ("955", "972")),
        ("NRU", "2014-01-01", ("970", "971")),
        ("KIR", "2014-01-01", ("946", "970")),
        ("TUV", "2014-01-01", ("947", "973")),
        ("KOS", "2014-01-01", ("347", "347")),
        ("PSE", "2014-01-01", ("", "")),
        ("UNO", "2014-01-01", ("", "")),
    ],
)
def test_a_state_has_its_numbers_of_that_day(iso, day, numbers):
    assert (cow(iso, day), gw(iso, day)) == numbers


def test_two_letters():
    assert [iso2(iso) for iso in ("UKR", "KOS", "NGO", "---")] == ["UA", "XK", "", ""]


def test_a_city_has_its_division():
    assert adm1("UKR", 703448) == "UP12"
    assert (adm1("UKR", None), adm1("UKR", 1), adm1("IGO", None)) == ("UP", "UP", "")
