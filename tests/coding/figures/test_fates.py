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
        ("Hospitals in Mali treated 103 people.", [(103, None, "injured")]),
        (
            "Doctors put the dead at 108 and the army put the crowd at 8,000.",
            [(108, None, "killed"), (8000, None, "protesters")],
        ),
        ("More than 1 million people filled the streets.", [(1000000, None, "protesters")]),
        ("Mali will cut its force from 1,300 to 800 men.", [(1300, None, "troops"), (800, None, "troops")]),
        ("The march drew 50,000 people.", [(50000, None, "protesters")]),
        ("Police seized 40 rifles and $200,000 in cash.", [(40, None, "weapons"), (200000, None, "money")]),
        ("The war has displaced a quarter of a million people.", [(250000, None, "displaced")]),
        ("The ferry carried 420 passengers, of whom 90 drowned.", [(90, None, "killed")]),
        ("The captain, who led 600 men, was captured.", []),
        (
            "Mali pledged $1.2 billion and Chad a further $300m.",
            [(1200000000, None, "money"), (300000000, None, "money")],
        ),
        ("The bill passed the House 217 to 215.", [(217, None, "votes"), (215, None, "votes")]),
        ("No fewer than 27 journalists are behind bars.", [(27, None, "detained")]),
        ("Government forces number roughly 50,000.", [(50000, None, "troops")]),
        ("As many as 3 million people face starvation.", [(3000000, None, "other")]),
        (
            "Hospitals treated 9 people, among them two girls and 11 policemen.",
            [(n, None, "injured") for n in (9, 2, 11)],
        ),
        ("Some 3,000 students are starving themselves.", [(3000, None, "protesters")]),
        ("Some 30 buses were hijacked.", [(30, None, "other")]),
        ("A strike by 2 million workers went on.", [(2000000, None, "protesters")]),
    ],
)
def test_what_is_counted(text, wanted):
    assert [(f.value, f.low, f.kind) for f in detente.read(text).figures] == wanted
