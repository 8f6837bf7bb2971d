"""The native folder: what datapackage.json promises of each file is so, in Parquet and in JSON lines."""

from __future__ import annotations

import hashlib
import json
import re

import pandas
import pyarrow.parquet as pq
import pytest

from detente.archive import Archive
from detente.export import package
from detente.model import DetenteError, Reading
from detente.native import TABLES
from detente.views import Filter
from tests.export.archives import build

_IS = {
    "string": lambda v: isinstance(v, str),
    "integer": lambda v: isinstance(v, int) and not isinstance(v, bool),
    "number": lambda v: isinstance(v, int | float) and not isinstance(v, bool),
    "boolean": lambda v: isinstance(v, bool),
    "date": lambda v: bool(re.fullmatch(r"\d{4}-\d\d-\d\d", str(v))),
    "array": lambda v: isinstance(v, list),
    "object": lambda v: isinstance(v, dict),
}


@pytest.fixture(scope="module")
def kept(tmp_path_factory):
    with Archive.open(build(tmp_path_factory.mktemp("package") / "a.db")) as archive:
        yield archive


@pytest.fixture(params=package.FORMS)
def filled(kept, request, tmp_path):
    package.write(kept, tmp_path / "out", request.param)
    return tmp_path / "out"


def rows_of(path):
    if path.suffix == ".parquet":
        return pq.read_table(path).to_pylist()
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def test_every_promise_of_the_package_is_kept(filled):
    described = json.loads((filled / "datapackage.json").read_text("utf-8"))
    tables = {r["name"]: rows_of(filled / r["path"]) for r in described["resources"]}
    assert list(tables) == [*TABLES, "incidents"] and all(tables.values())
    for r in described["resources"]:
        data = (filled / r["path"]).read_bytes()
        assert (r["bytes"], r["hash"]) == (len(data), "sha256:" + hashlib.sha256(data).hexdigest())
        for row in tables[r["name"]]:
            assert list(row) == [f["name"] for f in r["schema"]["fields"]]
            for f in r["schema"]["fields"]:
                value = row[f["name"]]
                assert f["description"]
                assert _IS[f["type"]](value) if value is not None else not f.get("constraints"), (r["name"], f, value)
        keys = [tuple(row[k] for k in r["schema"]["primaryKey"]) for row in tables[r["name"]]]
        assert len(set(keys)) == len(keys)
        for foreign in r["schema"].get("foreignKeys", []):
            there = {row[foreign["reference"]["fields"][0]] for row in tables[foreign["reference"]["resource"]]}
            assert {row[foreign["fields"][0]] for row in tables[r["name"]]} <= there


def test_both_forms_say_the_same(kept, tmp_path):
    for form in package.FORMS:
        package.write(kept, tmp_path / form, form)
    for name in package.SCHEMAS:
        parquet = json.loads(json.dumps(rows_of(tmp_path / "parquet" / f"{name}.parquet"), default=str))
        assert parquet == rows_of(tmp_path / "jsonl" / f"{name}.jsonl")


def test_pandas_reads_what_the_archive_holds(kept, tmp_path):
    package.write(kept, tmp_path / "out", "parquet")
    events = pandas.read_parquet(tmp_path / "out" / "events.parquet")
    incidents = pandas.read_parquet(tmp_path / "out" / "incidents.parquet")
    joined = events.merge(incidents, on="record", validate="1:1", suffixes=("_own", ""))
    assert len(joined) == len(events) == 6 and joined["incident"].nunique() == 4
    reading = kept.reading("a1")
    assert isinstance(reading, Reading)
    first = events[events["record"] == "a1:e1"].iloc[0]
    assert first["sentence"] == reading.events[0].evidence.sentence
    assert first["actors"][0]["code"] == reading.events[0].actors[0].code()


def test_an_article_is_whole_if_one_event_fits(kept, tmp_path):
    package.write(kept, tmp_path / "out", "jsonl", Filter(since="2014-05"))
    assert [row["article"] for row in rows_of(tmp_path / "out" / "articles.jsonl")] == ["a3"]
    assert {row["article"] for row in rows_of(tmp_path / "out" / "statements.jsonl")} == {"a3"}
    assert [row["record"] for row in rows_of(tmp_path / "out" / "incidents.jsonl")] == ["a3:e1"]


def test_nothing_that_fits_is_an_empty_package(kept, tmp_path):
    for form in package.FORMS:
        package.write(kept, tmp_path / form, form, Filter(since="2030"))
        assert [rows_of(tmp_path / form / f"{name}.{form}") for name in package.SCHEMAS] == [[]] * 6


def test_the_same_archive_gives_the_same_bytes(kept, tmp_path, monkeypatch):
    package.write(kept, tmp_path / "one", "parquet")
    monkeypatch.setattr(package, "_BATCH", 1)
    package.write(kept, tmp_path / "two", "parquet")
    names = sorted(p.name for p in (tmp_path / "one").iterdir())
    assert [(tmp_path / "one" / n).read_bytes() for n in names] == [(tmp_path / "two" / n).read_bytes() for n in names]


def test_a_full_folder_is_left_alone(kept, tmp_path):
    (tmp_path / "mine.txt").write_text("x")
    with pytest.raises(DetenteError, match="not empty"):
        package.write(kept, tmp_path, "jsonl")
    assert [p.name for p in tmp_path.iterdir()] == ["mine.txt"]


def test_a_failure_leaves_nothing(kept, tmp_path, monkeypatch):
    def fail(*arguments):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(package, "describe", fail)
    with pytest.raises(DetenteError, match="No space left"):
        package.write(kept, tmp_path / "out", "parquet")
    assert list(tmp_path.iterdir()) == []


def test_frictionless_calls_it_valid(kept, tmp_path):
    frictionless = pytest.importorskip("frictionless")
    package.write(kept, tmp_path / "out", "jsonl")
    report = frictionless.validate(str(tmp_path / "out" / "datapackage.json"))
    assert report.valid, report.flatten(["message"])
