"""Who held which role on a day."""

from __future__ import annotations

import pytest

from detente.actors.entry import standing
from detente.knowledge import who


def role(country: str, sector: str, since: str = "", until: str = "") -> who.Role:
    """A dated role of nobody in particular."""
    return who.Role(name="N", country=country, sectors=(sector,), office="o", source="s", since=since, until=until)


PRESIDENT = (role("UKR", "GOV", "2010-02-25", "2014-02-22"),)
SPY_THEN_MINISTER = (role("POL", "SPY", "1998", "2001-05"), role("POL", "GOV", "2001-06-01"))
REBEL = (role("COL", "REB", "1980", "1990"),)
MINISTER_THEN_ENVOY = (role("ESP", "GOV", "1992", "1995"), role("IGO", "GOV", "1996", "1999"))


@pytest.mark.parametrize(
    ("rows", "on", "expected"),
    [
        (PRESIDENT, "2013-05-01", ("UKR", ("GOV",))),
        (PRESIDENT, "2014-02-22", ("UKR", ("GOV",))),
        (PRESIDENT, "2014-02-23", ("UKR", ("ELI",))),
        (PRESIDENT, None, ("UKR", ("ELI",))),
        (PRESIDENT, "2009-01-01", ("UKR", ("UNK",))),
        (SPY_THEN_MINISTER, "1999-01-01", ("POL", ("SPY",))),
        (SPY_THEN_MINISTER, "2001-05-20", ("POL", ("SPY",))),
        (SPY_THEN_MINISTER, None, ("POL", ("GOV",))),
        (REBEL, "2005-01-01", ("COL", ("REB",))),
        (MINISTER_THEN_ENVOY, "1998-01-01", ("IGO", ("GOV",))),
        (MINISTER_THEN_ENVOY, "2005-01-01", ("ESP", ("ELI",))),
        (MINISTER_THEN_ENVOY, None, ("ESP", ("ELI",))),
        ((), "2005-01-01", None),
    ],
)
def test_the_role_on_a_day(rows: tuple[who.Role, ...], on: str | None, expected: tuple[str, tuple[str, ...]]) -> None:
    assert standing(rows, on) == expected
