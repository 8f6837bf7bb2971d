"""Copies and versions of an article, running stories, moving dyads, facets: each against a small archive."""

from __future__ import annotations

import pytest

from detente.archive import Archive
from detente.stories import open_archive
from detente.views import Filter
from detente.views.facets import events_found, facets
from detente.views.happenings import happenings
from detente.views.incidents import homes, mentions, near, told
from detente.views.moving import last_day, moving
from detente.views.overview import names, newest, overview
from detente.views.relatives import differences, kin
from detente.views.running import parts, running
from detente.views.said import said_of, wanted_of
from tests.conftest import build_reading


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    path = tmp_path_factory.mktemp("views") / "a.db"
    with open_archive(path) as kept:
        for id, source, day in (
            ("a1", "Post", "2014-03-12"),
            ("a2", "Gazeta", "2014-03-13"),
            ("a3", "Post", "2014-05-02"),
        ):
            kept.add(build_reading(id, source, day), at=day)
    with Archive.open(path) as kept:
        yield kept


def test_kin_are_the_articles_of_one_text(archive):
    assert ("a1", None) in [(k.id, k.kind) for k in kin(archive, "a2")]
    assert kin(archive, "nothing") == []


@pytest.mark.parametrize(
    ("before", "after", "out"),
    [
        ("a b c", "a x c", [("same", "a "), ("out", "b"), ("in", "x"), ("same", " c")]),
        ("", "new", [("in", "new")]),
        ("same", "same", [("same", "same")]),
        ("gone", "", [("out", "gone")]),
    ],
)
def test_differences_go_word_by_word(before, after, out):
    assert differences(before, after) == out


@pytest.mark.parametrize(("before", "after"), [("one  two\n\nthree", "one two three four"), ("a" * 50, "b c")])
def test_differences_give_both_texts_back(before, after):
    pieces = differences(before, after)
    assert "".join(text for op, text in pieces if op != "in") == before
    assert "".join(text for op, text in pieces if op != "out") == after


def test_overview_counts_what_stands(archive):
    held = overview(archive)
    assert (held.articles, held.outlets, held.first, held.last) == (3, 2, "2014-03-12", "2014-05-02")
    assert (held.events, held.statements, held.positions, held.figures) == (6, 6, 3, 3)
    assert [new.id for new in newest(archive, 2)] == ["a3", "a2"]
    assert names(archive) == ["Anna Nowak"]


def test_moving_counts_lately_and_before(archive):
    assert last_day(archive) == "2014-05-02"
    found = {(m.one, m.other): m for m in moving(archive)}
    assert found["CZE", "POL"].weeks[4] == 3 and found["CZE", "POL"].now == 0
    assert ("POL", "RUS") not in found  # threatened, not done


def test_running_stories_are_told_lately(archive):
    assert [story.last for story in running(archive)] == ["2014-05-02"]
    assert "a3" in [part.id for part in parts(archive, running(archive)[0].id)]
    assert parts(archive, "none") == []


def test_statements_name_the_other_side_by_any_of_its_names(archive):
    assert said_of(archive, "POL", "POL")[0].words == "that Poland wants a lasting truce"
    assert said_of(archive, "POL", "CHN") == [] == said_of(archive, "POL", "---")
    assert [(w.how, w.words) for w in wanted_of(archive, "POL", "RUS")] == [("wants", "a lasting truce")] * 3
    assert wanted_of(archive, "RUS", "POL") == []


def test_facets_count_articles(archive):
    found = facets(archive, "truce", Filter())
    assert {(f.value, f.articles) for f in found["outlet"]} == {("Post", 2), ("Gazeta", 1)}
    assert {f.value: f.articles for f in found["type"]} == {"CONSULT": 3, "THREATEN": 3}
    assert [f.value for f in found["day"]] == ["2014-03-12", "2014-03-13", "2014-05-02"]
    assert {f.value for f in found["dyad"]} == {"CZE-POL", "POL-RUS"}
    assert facets(archive, "zeppelin", Filter())["actor"] == []


def test_the_actors_of_words_are_those_who_speak(archive):
    def counted(kind, query="truce"):
        return {(f.value, f.articles) for f in facets(archive, query, Filter(), kind)["actor"]}

    acts = {("Anna Nowak", 3), ("CZE", 3), ("RUS", 3)}
    assert counted("statement") == {("Anna Nowak", 3)} and counted("position") == {("POL", 3)}
    assert counted("event", None) == acts and counted("article") == acts | {("POL", 3)}


def test_events_found_have_the_words_in_their_own_sentence(archive):
    assert {row["type"] for row in events_found(archive, "truce", Filter())} == {"THREATEN"}
    assert {row["type"] for row in events_found(archive, "Prague OR truce", Filter())} == {"CONSULT", "THREATEN"}
    assert events_found(archive, "truce NOT Poland", Filter()) == []
    assert len(events_found(archive, None, Filter(type="CONSULT"))) == 3


def test_happenings_are_incidents_with_the_mention_that_tells_most(archive):
    found = happenings(archive, Filter(type="CONSULT"), "day")
    assert sum(each.mentions for each in found) == 3
    assert found[0].row["actors"] == "POL/GOV/Anna Nowak; CZE/GOV" and found[0].first == "2014-03-11"
    assert happenings(archive, page=99) == []
    assert [h.first for h in happenings(archive, order="latest")] == sorted(
        (h.first for h in happenings(archive)), reverse=True
    )


def test_an_incident_tells_what_its_mentions_tell(archive):
    from detente.stories import incidents_of

    talks = max(incidents_of(archive, "t.type = 'CONSULT'"), key=lambda each: len(each.mentions))
    rows = mentions(archive, talks.records)
    said = told(talks, rows)
    assert [v.value for v in said["who"]] == ["CZE POL"] and [v.value for v in said["where"]] == ["CZE/Prague"]
    assert said["when"][0].sources == talks.sources
    assert set(homes(archive, talks.records).values()) == {talks.id}
    assert talks.id not in {other.id for other in near(archive, talks)}
