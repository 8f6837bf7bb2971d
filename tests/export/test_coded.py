"""The formats of others, read back the way their users read them, with names and types given."""

from __future__ import annotations

import io
from pathlib import Path

import pandas
import pytest

from detente.archive import Archive
from detente.export.coded import FORMS, write_coded
from detente.export.columns import columns, names, table
from tests.conftest import build_reading

WIDTHS = {"polecat": 40, "icews": 20, "gdelt-events": 61, "gdelt-mentions": 16, "dyad-panel": 18}
DOCS = Path(__file__).parents[2] / "docs" / "exports.md"


@pytest.fixture
def kept(tmp_path):
    with Archive.open(tmp_path / "a.db", create=True) as archive:
        archive.add(build_reading())
    with Archive.open(tmp_path / "a.db") as archive:
        yield archive


def _read(kept, format, **types):
    out = io.StringIO()
    write_coded(kept, format, out)
    form = FORMS[format]
    own = {} if form.header else {"header": None, "names": names(format)}
    return pandas.read_csv(io.StringIO(out.getvalue()), sep=form.separator, dtype=types, **own)


@pytest.mark.parametrize("format", list(FORMS))
def test_every_column_stands_in_its_place_and_is_told(kept, format):
    frame = _read(kept, format)
    assert tuple(frame.columns) == names(format)
    assert len(frame.columns) == WIDTHS[format]
    assert table(format) in DOCS.read_text("utf-8")
    for name, filled in columns(format):
        assert filled or frame[name].isna().all(), name


@pytest.mark.parametrize("format", list(FORMS))
def test_the_same_archive_gives_the_same_bytes(kept, format):
    one, other = io.StringIO(), io.StringIO()
    assert write_coded(kept, format, one) == write_coded(kept, format, other) > 0
    assert one.getvalue() == other.getvalue()


def test_only_what_happened_is_written(kept):
    assert list(_read(kept, "polecat")["Event Type"]) == ["CONSULT"]


def test_icews_pairs_both_sides_of_a_mutual_act(kept):
    frame = _read(kept, "icews", **{"CAMEO Code": str})
    assert sorted(frame["Source Country"]) == ["Czech Republic", "Poland"]
    assert set(frame["CAMEO Code"]) == {"042"}


def test_gdelt_mentions_join_their_events(kept):
    events = _read(kept, "gdelt-events", EventCode=str, EventBaseCode=str, EventRootCode=str)
    told = _read(kept, "gdelt-mentions")
    assert set(told["GlobalEventID"]) == set(events["GlobalEventID"])
    first = events.iloc[0]
    assert (first["Day"], first["EventRootCode"], first["ActionGeo_CountryCode"]) == (20140311, "04", "EZ")


def test_the_panel_has_the_numbers_of_other_sets(kept):
    frame = _read(kept, "dyad-panel")
    assert dict(zip(frame["iso_a"], frame["cow_a"], strict=True)) == {"CZE": 316, "POL": 290}
