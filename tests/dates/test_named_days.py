"""Days with a name: feasts of the moon as the days that they may take up, and days known by their number."""

from __future__ import annotations

import datetime as dt

import pytest

from detente.dates import find
from detente.dates.feasts import islamic_day


@pytest.mark.parametrize(
    ("year", "month", "day", "told"),
    [
        (2013, 10, 1, dt.date(2013, 8, 8)),
        (2013, 12, 10, dt.date(2013, 10, 15)),
        (2014, 9, 1, dt.date(2014, 6, 28)),
        (2019, 12, 10, dt.date(2019, 8, 11)),
    ],
)
def test_the_tabular_calendar_is_within_a_day_of_the_feast_kept(year: int, month: int, day: int, told: dt.date) -> None:
    found = islamic_day(year, month, day)
    assert found is not None and abs((found - told).days) <= 1


def test_ramadan_is_a_month_of_days() -> None:
    when = find("Shelling went on through Ramadan.", "2013-09-01")[0].when
    assert when is not None and when.start <= "2013-07-10" and "2013-08-06" <= when.end < "2013-08-10"


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("He convened a summit for Thursday.", "2014-03-20"),
        ("The court set a hearing for Tuesday.", "2014-03-25"),
        ("They were jailed for Thursday's march.", "2014-03-13"),
        ("They blamed him for Tuesday.", "2014-03-18"),
    ],
)
def test_a_meeting_called_for_a_weekday_lies_ahead(text: str, start: str) -> None:
    when = find(text, "2014-03-19")[0].when
    assert when is not None and when.start == start


def test_the_next_day_of_a_month_is_no_day_of_this_week() -> None:
    times = find("They met on Monday. In July clashes killed nine. The following day, crowds marched.", "2014-03-19")
    assert [t.when.start if t.when else None for t in times] == ["2014-03-17", "2013-07", None]
