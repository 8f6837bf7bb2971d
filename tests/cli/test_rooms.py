"""`detente actors`, `detente dates`, `detente places`: one room's findings, with the reasons."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

STORY = (
    "SIMFEROPOL, Crimea — Estonian Foreign Minister Urmas Paet arrived in Simferopol on Tuesday. "
    "He said that Estonia would send observers to Crimea next week."
)


@pytest.fixture
def detente(command):
    """The command line; `room` is what these tests call the command that is asked."""
    return command


@pytest.fixture
def page(tmp_path) -> Path:
    path = tmp_path / "story.jsonl"
    path.write_text(json.dumps({"id": "1", "text": STORY, "published": "2014-03-06"}) + "\n")
    return path


@pytest.fixture
def undated(tmp_path) -> Path:
    path = tmp_path / "undated.jsonl"
    path.write_text(json.dumps({"id": "1", "text": STORY}) + "\n")
    return path


@pytest.mark.parametrize(("day", "code"), [("2002-05-01", "AFG/REB/Taliban"), ("2022-05-01", "AFG/GOV/Taliban")])
def test_a_mention_on_a_day(detente, day, code):
    status, out, _ = detente("actors", "Taliban", "--on", day)
    assert status == 0
    assert out.startswith(code) and "COW 700" in out and "certainty" in out


def test_a_mention_as_json(detente):
    _, out, _ = detente("actors", "Ukraine", "--on", "1985-01-01", "--format", "json")
    told = json.loads(out)
    assert (told["country"], told["cow"], told["wikidata"]) == ("UKR", None, "Q212")


def test_the_cast_of_a_page(detente, page):
    status, out, _ = detente("actors", page, "--format", "json")
    cast = {row["code"]: row for row in json.loads(out)["cast"]}
    assert status == 0
    paet = cast["EST/GOV/Urmas Paet"]
    assert [m["words"] for m in paet["mentions"]] == ["Estonian Foreign Minister Urmas Paet", "He"]
    assert all(m["rule"] and 0 < m["certainty"] <= 1 for row in cast.values() for m in row["mentions"])


def test_the_cast_for_people(detente, page):
    _, out, _ = detente("actors", page)
    assert "EST/GOV/Urmas Paet" in out and "office + name" in out


def test_dates_of_a_page(detente, page):
    _, out, _ = detente("dates", page, "--format", "json")
    found = {t["words"]: t for t in json.loads(out)["times"]}
    assert found["Tuesday"]["when"] == {"start": "2014-03-04", "end": "2014-03-04"}
    assert found["Tuesday"]["precision"] == "day"
    assert found["next week"]["value"] == "2014-W11" and found["next week"]["reason"]


def test_without_a_day_of_publication_dates_stay_relative_and_say_so(detente, undated):
    _, out, _ = detente("dates", undated, "--format", "json")
    week = next(t for t in json.loads(out)["times"] if t["words"] == "next week")
    assert (week["value"], week["when"], week["offset"]) == ("XXXX-WXX", None, "P1W")
    assert "no publication date" in week["reason"]


def test_the_day_of_publication_can_be_given(detente, undated):
    _, out, _ = detente("dates", undated, "--published", "2014-03-06", "--format", "jsonl")
    assert '"2014-03-04"' in out


def test_places_of_a_page_with_claimant_and_holder(detente, page):
    _, out, _ = detente("places", page, "--format", "json")
    crimea = next(p for p in json.loads(out)["places"] if p["name"] == "Crimea")
    assert crimea["country"] == "UKR" and crimea["lat"] and crimea["reason"]
    assert (crimea["disputes"][0]["controlled"], crimea["disputes"][0]["now"]) == ("RUS", True)
    town = next(p for p in json.loads(out)["places"] if p["name"] == "Simferopol")
    assert town["geonameid"] == 693805 and town["locative"]


@pytest.mark.parametrize("room", ["actors", "dates", "places"])
def test_several_pages_are_an_array(detente, room, page, undated):
    _, out, _ = detente(room, page, undated, "--format", "json")
    assert len(json.loads(out)) == 2


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (("actors", "qwertyuiop"), "names no actor"),
        (("actors", "Taliban", "--on", "yesterday"), "--on yesterday"),
        (("dates", "no-such-page.html"), "no-such-page.html"),
        (("places", "no-such-page.html"), "no-such-page.html"),
        (("dates", "-", "--published", "2014-02-30"), "--published 2014-02-30"),
    ],
)
def test_bad_input_is_one_line(detente, arguments, word):
    status, out, err = detente(*arguments)
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert word in err


def test_a_bad_page_among_good_ones_is_named_and_the_rest_is_done(detente, page, tmp_path):
    status, out, err = detente("places", tmp_path / "gone.html", page, "--format", "jsonl")
    assert status == 1 and "gone.html" in err and "Simferopol" in out
