"""The reading room's tables: their own examples and near misses, and no name that two outlets share."""

from __future__ import annotations

import re

import pytest

from detente.knowledge import tables
from detente.reading import furniture, outlets

TABLE = tables.toml("reading/furniture.toml")
EXAMPLES = [(kind, line) for kind in TABLE for line in TABLE[kind]["examples"]]
MISSES = [(kind, line) for kind in TABLE for line in TABLE[kind]["misses"]]


@pytest.mark.parametrize(("kind", "line"), EXAMPLES)
def test_examples_match(kind: furniture.Class, line: str) -> None:
    assert furniture.pattern(kind).fullmatch(line)


@pytest.mark.parametrize(("kind", "line"), MISSES)
def test_near_misses_do_not(kind: furniture.Class, line: str) -> None:
    assert not furniture.pattern(kind).fullmatch(line)


def test_outlets_are_many_and_well_formed() -> None:
    rows = tables.rows("reading/outlets.csv")
    assert len(rows) > 400
    for row in rows:
        assert row["name"] == row["name"].strip() and row["domains"]
        for domain in row["domains"].split(";"):
            assert re.fullmatch(r"[a-z0-9-]+(\.[a-z0-9-]+)+", domain), domain
    assert outlets.known("L.A. Times") == "Los Angeles Times"


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Los Angeles Times Articles", "Los Angeles Times"),
        ("© 2014 Reuters. All rights reserved.", "Reuters"),
        ("YOU ARE HERE: LAT HomeCollections", "Los Angeles Times"),
        ("Science and the arts", None),
        ("The time of the talks", None),
    ],
)
def test_an_outlet_in_a_line(line: str, name: str | None) -> None:
    assert outlets.in_line(line) == name


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("http://articles.latimes.com/2014/mar/30/x", "Los Angeles Times"),
        ("https://edition.cnn.com/a", "CNN"),
        ("https://some.blog.example/a", None),
        (None, None),
        ("http://[broken", None),
    ],
)
def test_an_outlet_by_its_address(url: str | None, name: str | None) -> None:
    assert outlets.of_url(url) == name
