"""The native tables hold every field of every record, say what each column means, and are the same bytes each time."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

import msgspec
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from detente.model import Article, Evidence, Place, Reading, When
from detente.native import TABLES, Source, Writer, concat, describe, encode, parquet, rows, schema, tables, write
from detente.native.schema import describe_actor
from tests.conftest import build_reading

_FLAT = {
    "date": ("date_start", "date_end", "first_day", "last_day"),
    "place": ("place_country", "place_name", "latitude", "longitude", "geonameid"),
    "evidence": ("sentence", "sentence_start", "sentence_end", "trigger", "trigger_start", "trigger_end", "rule"),
}
_ROWS = rows(build_reading(), "1+k", Source("a.html", "ff"))


@pytest.mark.parametrize("table", TABLES)
def test_rows_and_schema_have_the_same_columns(table):
    assert set(_ROWS[table][0]) == set(schema(table).names)


@pytest.mark.parametrize("kind", ["events", "statements", "positions", "figures"])
def test_no_field_of_a_record_is_left_out(kind):
    record = getattr(build_reading(), kind)[0]
    for field in msgspec.structs.fields(record):
        for column in _FLAT.get(field.name, (field.name,)):
            assert column in schema(kind).names


@pytest.mark.parametrize("table", TABLES)
def test_each_column_says_what_it_means(table):
    assert all(field.metadata[b"description"] for field in schema(table))


def test_a_flat_field_takes_in_all_of_what_it_flattens():
    assert {len(_FLAT["date"]), len(_FLAT["place"])} == {2 * len(When.__struct_fields__), len(Place.__struct_fields__)}
    assert len(_FLAT["evidence"]) == len(Evidence.__struct_fields__)


def test_values_come_back():
    made = tables([_ROWS])
    event = made["events"].to_pylist()[1]
    assert event["record"] == "a1:e2" and event["article"] == "a1" and event["outlet"] == "The Vistula Post"
    assert event["recipients"][0]["code"] == "RUS" and event["source"]["name"] == "Anna Nowak"
    assert (event["date_start"], event["first_day"], event["last_day"]) == (
        "2014-03",
        date(2014, 3, 1),
        date(2014, 3, 31),
    )
    assert (event["rule"], event["version"]) == ("threaten.warn", "0.1.0+00000000")
    assert event["place_country"] is None
    article = made["articles"].to_pylist()[0]
    assert article["input"] == "a.html" and article["capture_sha256"] == "ff" and article["version"] == "1+k"
    assert article["text"][event["trigger_start"] : event["trigger_end"]] == event["trigger"] == "warned"


def test_bytes_do_not_depend_on_how_rows_were_gathered():
    other = rows(build_reading("a2"), "1+k")
    at_once = tables([_ROWS, other])
    by_parts = concat([tables([_ROWS]), tables([other])])
    for table in TABLES:
        assert encode(at_once[table]) == encode(by_parts[table])


def test_a_file_is_read_back_with_its_schema(tmp_path):
    made = tables([_ROWS])
    write(made["figures"], tmp_path / "f.parquet")
    back = pq.read_table(tmp_path / "f.parquet")
    assert back.equals(made["figures"]) and back.schema.field("latitude").metadata[b"unit"] == b"degrees north, WGS 84"
    assert back.schema.metadata[b"detente.table"] == b"figures"


def test_no_reading_still_gives_all_tables():
    empty = tables([])
    assert list(empty) == list(TABLES) and all(t.num_rows == 0 for t in empty.values())
    assert pq.read_table(io.BytesIO(encode(concat([])["events"]))).schema.names == schema("events").names


def test_an_article_without_records_has_a_row():
    made = tables([rows(Reading(article=Article(id="x", text="Only words.")), "1+k")])
    assert made["articles"]["words"].to_pylist() == [2] and made["events"].num_rows == 0
    assert isinstance(made["articles"].schema.field("published").type, type(pa.date32()))


def test_a_file_written_as_rows_arrive_is_the_one_written_at_once(tmp_path, monkeypatch, make_reading):
    monkeypatch.setattr(parquet, "ROW_GROUP", 3)
    monkeypatch.setitem(parquet._SETTINGS, "row_group_size", 3)
    found = [rows(make_reading(f"a{n}"), "1+0") for n in range(5)]
    for name in ("articles", "events"):
        with Writer(tmp_path / name, schema(name)) as file:
            for one in found:
                file.add(one[name])
        assert (tmp_path / name).read_bytes() == encode(tables(found)[name])


def test_the_docs_describe_every_column():
    page = (Path(__file__).parent.parent.parent / "docs" / "tables.md").read_text("utf-8")
    for told in (describe_actor(), *map(describe, TABLES)):
        assert told in page
