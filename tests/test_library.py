"""`detente.read` takes what programs have: paths, bytes, texts."""

from __future__ import annotations

from pathlib import Path

import pytest

import detente
from detente.model import DetenteError

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
