"""A date spans the days that its precision leaves open."""

import pytest

from detente.model import When
from detente.model.days import bounds, first_day, last_day


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2014-03-30", "2014-03-30", "2014-03-30"),
        ("2014-02", "2014-02-01", "2014-02-28"),
        ("2016-02", "2016-02-01", "2016-02-29"),
        ("2014", "2014-01-01", "2014-12-31"),
    ],
)
def test_days(text, first, last):
    assert (first_day(text), last_day(text)) == (first, last)


@pytest.mark.parametrize("text", ["", "14-03-30", "2014-3-30", "2014-00", "2014-13", "2014-02-29", "2014-W12", "soon"])
def test_no_day(text):
    with pytest.raises(ValueError):
        first_day(text)


def test_bounds_of_an_interval():
    assert bounds(When(start="2014-02", end="2014-03-04")) == ("2014-02-01", "2014-03-04")
    assert bounds(None) == (None, None)
