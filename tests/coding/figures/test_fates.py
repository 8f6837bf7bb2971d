"""Fates told of a count by what is only believed, by a hospital, by the word right behind it."""

from __future__ import annotations

import pytest

import detente


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Between 800 and 900 people are believed to have been killed in Mali.", [(None, 800, "killed")]),
        ("Some 2,000 people are said to have been arrested in Mali.", [(2000, None, "detained")]),
        ("The attack left 14 dead and more than 60 hurt.", [(14, None, "killed"), (60, None, "injured")]),
        ("Three men were taken to hospital.", [(3, None, "injured")]),
        ("Of the crew, 40 have been killed, 12 are missing.", [(40, None, "killed"), (12, None, "other")]),
        ("A task force of some 70 ships is closing in.", [(70, None, "weapons")]),
        ("Police detained upwards of 300 demonstrators.", [(300, None, "detained")]),
        ("The Senate approved the treaty 82-17.", [(82, None, "votes"), (17, None, "votes")]),
        ("A crowd estimated at 200,000 gathered in the square.", [(200000, None, "protesters")]),
        ("A convoy of 60 trucks crossed the border.", []),
    ],
)
def test_what_is_counted(text, wanted):
    assert [(f.value, f.low, f.kind) for f in detente.read(text).figures] == wanted
