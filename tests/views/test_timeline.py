"""The timeline is narrowed as asked, in the order of the days."""

from __future__ import annotations

import msgspec
import pytest

from detente.archive import Archive
from detente.model import DetenteError
from detente.views import COLUMNS, Filter, dyads, timeline, timeline_page


@pytest.fixture
def archive(tmp_path, make_reading):
    """Two articles of two papers: a visit on 11 March, and a warning dated "March", told twice."""
    with Archive.open(tmp_path / "a.db", create=True) as made:
        made.add(make_reading("a1", "The Vistula Post", "2014-03-12"))
        later = make_reading("a2", "Danube Daily", "2014-03-13")
        undated = msgspec.structs.replace(later.events[1], date=None)
        made.add(msgspec.structs.replace(later, events=(later.events[0], undated)))
        yield made


def kinds(archive, **asked):
    return [row["type"] for row in timeline(archive, Filter(**asked))]


def test_rows_come_by_day_and_undated_ones_last(archive):
    rows = list(timeline(archive))
    assert [(row["type"], row["date_start"], row["article"]) for row in rows] == [
        ("THREATEN", "2014-03", "a1"),
        ("CONSULT", "2014-03-11", "a1"),
        ("CONSULT", "2014-03-11", "a2"),
        ("THREATEN", None, "a2"),
    ]
    assert tuple(rows[0]) == COLUMNS


def test_a_row_tells_who_whom_where_and_in_which_words(archive):
    row = list(timeline(archive))[1]
    assert row["actors"] == "POL/GOV/Anna Nowak; CZE/GOV"
    assert (row["country"], row["place"]) == ("CZE", "Prague")
    assert row["sentence"].startswith("Polish Foreign Minister Anna Nowak met her Czech colleague")
    assert row["sentence"][row["trigger_offset"] :].startswith(row["trigger"]) and row["trigger"] == "met"


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"actor": "CZE"}, ["CONSULT", "CONSULT"]),
        ({"actor": "RUS"}, ["THREATEN", "THREATEN"]),
        ({"actor": "POL/GOV"}, ["THREATEN", "CONSULT", "CONSULT", "THREATEN"]),
        ({"actor": "POL/MIL"}, []),
        ({"actor": "nowak"}, ["THREATEN", "CONSULT", "CONSULT", "THREATEN"]),
        ({"actor": "now%k"}, []),
        ({"dyad": "POL-RUS"}, ["THREATEN", "THREATEN"]),
        ({"dyad": "rus-pol"}, ["THREATEN", "THREATEN"]),
        ({"dyad": "CZE-POL"}, ["CONSULT", "CONSULT"]),
        ({"dyad": "CZE-RUS"}, []),
        ({"dyad": "POL>RUS"}, ["THREATEN", "THREATEN"]),
        ({"dyad": "RUS>POL"}, []),
        ({"quad": "verbal-conflict"}, ["THREATEN", "THREATEN"]),
        ({"quad": "material-conflict"}, []),
        ({"actor": "Nowak", "other": "CZE"}, ["CONSULT", "CONSULT"]),
        ({"actor": "RUS", "other": "CZE"}, []),
        ({"dyad": "POL-POL"}, []),
        ({"type": "consult"}, ["CONSULT", "CONSULT"]),
        ({"status": "possible"}, ["THREATEN", "THREATEN"]),
        ({"since": "2014-03-12"}, ["THREATEN"]),
        ({"since": "2014-04"}, []),
        ({"until": "2014-03-10"}, ["THREATEN"]),
        ({"until": "2014"}, ["THREATEN", "CONSULT", "CONSULT"]),
        ({"since": "2014-03-11", "until": "2014-03-11", "actor": "CZE"}, ["CONSULT", "CONSULT"]),
    ],
)
def test_filters(archive, asked, found):
    assert kinds(archive, **asked) == found


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ({"dyad": "USA"}, "--dyad USA: is no pair of countries; write it as USA-RUS"),
        ({"type": "WAR"}, "--type WAR: is unknown; take one of agree, "),
        ({"status": "maybe"}, "--status maybe: is unknown; take one of actual, planned"),
        ({"since": "yesterday"}, "--since yesterday: is no date; write it as 2014-03-30, 2014-03 or 2014"),
        ({"until": "2014-02-30"}, "--until 2014-02-30: is no date"),
        ({"until": "2014-13"}, "--until 2014-13: is no date"),
    ],
)
def test_a_filter_that_cannot_be_read_names_the_option(asked, told):
    with pytest.raises(DetenteError) as error:
        Filter(**asked)
    assert str(error.value).startswith(told)


def test_dyads_count_directed_pairs_and_a_mutual_act_both_ways(archive):
    found = {(d.source, d.target): d for d in dyads(archive)}
    assert {pair: d.mentions for pair, d in found.items()} == {("POL", "CZE"): 2, ("CZE", "POL"): 2, ("POL", "RUS"): 2}
    assert found["POL", "RUS"].verbal_conflict == 2 and found["POL", "RUS"].intensity == pytest.approx(-4.4)


def test_dyads_narrow_like_the_timeline(archive):
    assert [(d.source, d.target) for d in dyads(archive, Filter(type="THREATEN"))] == [("POL", "RUS")]


@pytest.mark.parametrize("asked", [Filter(), Filter(since="2014-03-12"), Filter(until="2014"), Filter(actor="RUS")])
@pytest.mark.parametrize("size", [1, 3, 50])
def test_pages_part_the_timeline(archive, asked, size):
    whole = list(timeline(archive, asked))
    parts = [row for page in range(1, 6) for row in timeline_page(archive, asked, page, size)]
    assert [{name: row[name] for name in COLUMNS} for row in parts] == whole
