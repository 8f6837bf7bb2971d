"""The tables of places, dates and triggers: nothing in them is impossible, and they are broad."""

import pytest

from detente.knowledge import gauges, tables


def test_nothing_contradicts_itself():
    assert gauges.place_problems() == [] and gauges.date_problems() == []


def test_they_are_broad():
    counts = gauges.place_counts()
    assert counts["us_counties"] > 3_000 and counts["regions"] > 1_500 and counts["disputes"] > 40
    assert gauges.date_counts()["patterns"] > 25 and gauges.trigger_counts()["words"] > 1_000


@pytest.mark.parametrize(
    ("path", "row", "told"),
    [
        (
            "places/regions.csv",
            {"names": "Nowhere", "kind": "city", "country": "FRA", "lat": "95", "lon": "0"},
            "no point",
        ),
        ("places/regions.csv", {"names": "Nowhere", "kind": "city", "country": "FRX", "lat": "5", "lon": "0"}, "FRX"),
    ],
)
def test_what_cannot_be_is_told_with_its_line(monkeypatch, path, row, told):
    rows, lines = tables.rows, tables.lines
    monkeypatch.setattr(tables, "rows", lambda p: (*rows(p), row) if p == path else rows(p))
    monkeypatch.setattr(tables, "lines", lambda p: (*lines(p), "mine.csv line 7") if p == path else lines(p))
    (problem,) = gauges.place_problems()
    assert problem.startswith("mine.csv line 7: ") and told in problem
