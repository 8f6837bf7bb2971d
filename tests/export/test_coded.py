"""The formats of others, read back the way their users read them, with names and types given."""

from __future__ import annotations

import io
from pathlib import Path

import pandas
import pytest

from detente.archive import Archive
from detente.export.coded import FORMS, write_coded
from detente.export.columns import columns, names, table
from detente.export.mentions import BATCH
from detente.model import DetenteError
from detente.views import Filter
from detente.views.series import Asked, series
from tests.export.archives import URL, build

WIDTHS = {"polecat": 40, "icews": 20, "gdelt-events": 61, "gdelt-mentions": 16, "dyad-panel": 18}
DOCS = Path(__file__).parents[2] / "docs" / "exports.md"


@pytest.fixture(scope="module")
def kept(tmp_path_factory):
    with Archive.open(build(tmp_path_factory.mktemp("export") / "a.db")) as archive:
        yield archive


def _text(kept, format, asked=None):
    out = io.StringIO()
    write_coded(kept, format, out, asked)
    return out.getvalue()


def _read(kept, format, asked=None, **types):
    form = FORMS[format]
    own = {} if form.header else {"header": None, "names": names(format)}
    return pandas.read_csv(io.StringIO(_text(kept, format, asked)), sep=form.separator, dtype=types, **own)


@pytest.mark.parametrize("format", list(FORMS))
def test_every_column_stands_in_its_place_and_is_told(kept, format):
    frame = _read(kept, format)
    assert tuple(frame.columns) == names(format)
    assert len(frame.columns) == WIDTHS[format]
    assert table(format) in DOCS.read_text("utf-8")
    for name, filled in columns(format):
        assert filled or frame[name].isna().all(), name
        assert not filled or not frame[name].isna().all(), name


@pytest.mark.parametrize("format", list(FORMS))
def test_all_columns_read_as_text_as_r_does(kept, format):
    form = FORMS[format]
    lines = _text(kept, format).splitlines()
    assert {line.count(form.separator) for line in lines} == {WIDTHS[format] - 1}
    frame = _read(kept, format, **dict.fromkeys(names(format), str))
    for name in ("CAMEO Code", "EventCode", "EventBaseCode", "EventRootCode"):
        if name in frame:
            assert frame[name].str.startswith("0").any(), name


@pytest.mark.parametrize("format", list(FORMS))
def test_the_same_archive_gives_the_same_bytes(kept, format):
    assert _text(kept, format) == _text(kept, format) != ""


def test_only_what_happened_is_written_unless_asked(kept):
    assert list(_read(kept, "polecat")["Event Type"]) == ["CONSULT", "CONSULT", "THREATEN", "CONSULT"]
    assert list(_read(kept, "polecat", Filter(status="possible"))["Event Type"]) == ["THREATEN", "THREATEN"]
    assert list(_read(kept, "polecat", Filter(dyad="POL-RUS", since="2014-04"))["Event Type"]) == ["THREATEN"]
    assert len(_read(kept, "gdelt-mentions", Filter(type="consult"))) == 3


def test_polecat_values(kept):
    row = _read(kept, "polecat", **{"Actor COW": str}).iloc[0]
    assert (row["Actor Country"], row["Actor COW"], row["Quad Code"]) == ("POL;CZE", "290;316", "VERBAL COOPERATION")
    assert (row["Event Date"], row["Publication Date"], row["GeoNames ID"]) == ("2014-03-11", "2014-03-12", 3067696)


def test_a_tab_in_a_name_is_a_blank_and_a_quotation_mark_a_single_one(kept):
    assert "Tab 'Times" in set(_read(kept, "polecat")["Source"])


def test_icews_pairs_both_sides_of_a_mutual_act(kept):
    frame = _read(kept, "icews", Filter(type="CONSULT", until="2014-03"), **{"CAMEO Code": str})
    assert sorted(frame["Source Country"]) == ["Czech Republic", "Czech Republic", "Poland", "Poland"]
    assert set(frame["CAMEO Code"]) == {"042"}
    assert frame["Event ID"].nunique() == 2


def test_gdelt_events_are_incidents_across_articles(kept):
    events = _read(kept, "gdelt-events", EventCode=str, EventBaseCode=str, EventRootCode=str)
    told = _read(kept, "gdelt-mentions")
    assert set(told["GlobalEventID"]) == set(events["GlobalEventID"])
    first = events[events["NumArticles"] == 2].iloc[0]
    assert (first["NumMentions"], first["NumSources"], first["SOURCEURL"]) == (2, 2, URL)
    assert (first["Day"], first["EventRootCode"], first["ActionGeo_CountryCode"]) == (20140311, "04", "EZ")
    assert (told["GlobalEventID"] == first["GlobalEventID"]).sum() == 2
    seen = told[told["GlobalEventID"] == first["GlobalEventID"]]
    assert set(seen["EventTimeDate"]) == {20140312000000} and set(seen["MentionTimeDate"]) == {
        20140312000000,
        20140313000000,
    }


def test_gdelt_places_of_a_country_alone_are_of_type_1(kept):
    events = _read(kept, "gdelt-events", EventRootCode=str)
    threat = events[events["EventRootCode"] == "13"].iloc[0]
    assert (threat["ActionGeo_Type"], threat["ActionGeo_FullName"], threat["ActionGeo_FeatureID"]) == (
        1,
        "Russia",
        "RS",
    )


def test_the_panel_says_what_the_series_say(kept):
    frame = _read(kept, "dyad-panel")
    assert frame.groupby("dyad").size().nunique() == 1  # balanced
    for dyad, rows in frame.groupby("dyad"):
        asked = Asked(dyad=dyad, by="month", directed=True, since="2014-03", until="2014-05")
        expected = [(m["mentions"], m["articles"], m["incidents"], m["intensity_sum"]) for m in series(kept, asked)]
        columns_ = ["mentions", "articles", "incidents", "intensity_sum"]
        assert list(rows[columns_].itertuples(index=False, name=None)) == expected
    assert dict(zip(frame["iso_a"], frame["cow_a"], strict=True)) == {"CZE": 316, "POL": 290}


def test_batches_leave_no_trace(kept, monkeypatch):
    whole = {format: _text(kept, format) for format in FORMS}
    monkeypatch.setattr("detente.export.mentions.BATCH", 1)
    monkeypatch.setattr("detente.export.gdelt.BATCH", 2)
    assert BATCH > 100 and {format: _text(kept, format) for format in FORMS} == whole


def test_a_bad_filter_is_named():
    with pytest.raises(DetenteError, match="--type FIGHT"):
        Filter(type="FIGHT")
