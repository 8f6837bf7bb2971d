"""`detente.read` takes what programs have: paths, bytes, texts."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

import detente
from detente.model import Capture, DetenteError

TEXT = "Sweden expelled two Russian diplomats on Friday. Moscow condemned the expulsion."
PAGE = f"<html><head><title>Sweden expels two</title></head><body><article><p>{TEXT} {TEXT}</p></article></body></html>"


def types(reading):
    return [event.type for event in reading.events]


def test_a_text_is_taken_whole():
    reading = detente.read(TEXT, published="2014-03-30")
    assert reading.article.text == TEXT and reading.article.published == "2014-03-30"
    assert types(reading)[:1] == ["SANCTION"] and reading.events[0].actors[0].country == "SWE"


def test_a_page_is_read_from_bytes_a_path_a_name_and_a_string(tmp_path):
    path: Path = tmp_path / "page.html"
    path.write_text(PAGE)
    found = [detente.read(source) for source in (PAGE.encode(), path, str(path), PAGE)]
    assert all("SANCTION" in types(reading) for reading in found)
    assert len({reading.to_json() for reading in found}) == 1


def test_a_missing_file_is_told_not_read_as_text():
    with pytest.raises(DetenteError, match=r"none\.html: there is no such file"):
        detente.read("none.html")


def test_several_articles_are_too_many(tmp_path):
    path = tmp_path / "two.jsonl"
    path.write_text('{"text": "Sweden met Norway."}\n' * 2)
    with pytest.raises(DetenteError, match="holds more than one article"):
        detente.read(path)


@pytest.mark.parametrize("source", ["", "  \n ", b"", b"\x00\x01\x02" * 500])
def test_what_is_nothing_is_told(source):
    with pytest.raises(DetenteError):
        detente.read(source)


@pytest.mark.parametrize("day", ["2014-02-30", "soon"])
def test_a_wrong_day_is_told(day):
    with pytest.raises(DetenteError):
        detente.read(TEXT, published=day)


LINES = "\n".join(f'{{"text": "{TEXT}", "published": "2014-03-{day}"}}' for day in (29, 30)) + "\n{broken\n"


def test_many_come_one_by_one(tmp_path):
    (tmp_path / "wire.jsonl").write_text(LINES)
    (tmp_path / "page.html").write_text(PAGE)
    bad: list[DetenteError] = []
    found = detente.read_many(tmp_path, bad=bad.append)
    assert next(found).article.text and not bad, "nothing is read before it is asked for"
    assert [r.article.published for r in found] == ["2014-03-29", "2014-03-30"]
    assert len(bad) == 1 and "line 3" in str(bad[0])
    with pytest.raises(DetenteError, match="line 3"):
        list(detente.read_many([tmp_path / "wire.jsonl"]))


def test_many_of_several_kinds(tmp_path):
    path = tmp_path / "page.html"
    path.write_text(PAGE)
    capture = Capture(name="mine", data=TEXT.encode(), form="article")
    found = list(detente.read_many([PAGE.encode(), path, str(path), capture], published="2014-03-30"))
    assert len(found) == 4 and found[0] == found[1] == found[2] and found[3].article.text == TEXT


@pytest.mark.parametrize("kind", ["pandas", "polars", "arrow"])
def test_frames(kind):
    if kind != "arrow":
        pytest.importorskip(kind)
    readings = [detente.read(TEXT, published="2014-03-30"), detente.read("Norway wants a truce.")]
    frames = detente.frames(iter(readings), kind)
    assert set(frames) == {"articles", "events", "statements", "positions", "figures"}
    assert [len(frames[name]) for name in ("articles", "events")] == [2, sum(len(r.events) for r in readings)]
    types = frames["events"]["type"]
    told = types.to_pylist() if kind == "arrow" else list(types)
    assert told == [event.type for r in readings for event in r.events]
    empty = detente.frames([], kind)
    assert [len(frame) for frame in empty.values()] == [0] * 5


def test_frames_of_another_kind_are_told(monkeypatch):
    with pytest.raises(DetenteError, match="take pandas, polars or arrow"):
        detente.frames([], "excel")
    monkeypatch.setitem(sys.modules, "polars", None)
    with pytest.raises(DetenteError, match="polars is not installed; pip install"):
        detente.frames([], "polars")


def test_types_are_checked_by_the_user_s_checker(tmp_path):
    """`py.typed` is in the package, and the front door says what comes out of it."""
    assert (Path(detente.__file__).parent / "py.typed").exists()
    user = tmp_path / "user.py"
    user.write_text(
        "import detente\nfor r in detente.read_many('x'):\n    reveal_type(r.events[0].actors[0].country)\n"
    )
    api = pytest.importorskip("mypy.api")
    out, _, _ = api.run([str(user), "--cache-dir", str(tmp_path / "cache"), "--follow-imports", "silent"])
    assert 'Revealed type is "str"' in out or "builtins.str" in out, out
