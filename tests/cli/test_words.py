"""Amounts, days and places as people write them."""

import msgspec
import pytest

from detente.cli.words import amount, day, site
from detente.model import Place, When


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ({"value": 40000.0}, "40,000"),
        ({"value": 1.5}, "1.5"),
        ({"low": 300, "high": 500}, "300 to 500"),
        ({"low": 300}, "over 300"),
        ({"high": 500}, "up to 500"),
    ],
)
def test_amounts(make_reading, values, told):
    figure = msgspec.structs.replace(make_reading().figures[0], **{"value": None} | values)
    assert amount(figure) == told


def test_days_and_places():
    assert day(None) == "" and day(When(start="2014-03", end="2014-03")) == "2014-03"
    assert day(When(start="2014-03-01", end="2014-03-04")) == "2014-03-01 to 2014-03-04"
    assert site(None) == "" and site(Place(country="FRA")) == "FRA"
    assert site(Place(country="FRA", name="Paris")) == "Paris, FRA"
