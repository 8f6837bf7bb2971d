"""Gathering as articles arrive: stable, undone and redone at will, the same whether at once or later, as of any day."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from detente.archive import Archive
from detente.model import Actor, Article, Block, Event, Evidence, Figure, Place, Reading, When
from detente.stories import incident, incident_of, incidents_of, log, open_archive, storylines
from detente.stories.spread import sentence

FERRY = "A bomb tore through the ferry Arne in Holm harbour on Friday, killing nine."
FERRY_TOO = "Nine people died when a bomb hit the ferry Arne in the harbour of Holm on Friday."
TALKS = "Envoys of Denmark and Sweden met in Lund on Tuesday to speak about fishing rights."


def told(name: str, text: str, *acts: tuple[str, str, str], published: str = "2001-05-05") -> Reading:
    """An article of one sentence with acts: trigger, type and day."""
    place = Place(country="DNK", name="Holm") if "Holm" in text else Place(country="SWE", name="Lund")
    side = Actor(country="DNK", mention=text[:1], start=0, end=1)
    events = tuple(
        Event(
            type=type,  # type: ignore[arg-type]
            cameo="183",
            quad="material-conflict",
            intensity=-9.0,
            actors=() if type == "ASSAULT" else (side,),
            recipients=(side,) if type == "ASSAULT" else (),
            date=When(start=day, end=day),
            place=place,
            incident=f"e{number}",
            evidence=Evidence(
                sentence=text,
                start=0,
                end=len(text),
                trigger=trigger,
                trigger_start=text.index(trigger),
                trigger_end=text.index(trigger) + len(trigger),
                rule="test@0+0",
            ),
        )
        for number, (trigger, type, day) in enumerate(acts)
    )
    article = Article(
        id=name,
        text=text,
        headline=text[:30],
        published=published,
        source=f"Paper {name}",
        blocks=(Block(role="paragraph", start=0, end=len(text)),),
    )
    return Reading(article=article, events=events)


ONE = told("a", FERRY, ("bomb", "ASSAULT", "2001-05-04"))
TWO = told("b", FERRY_TOO, ("bomb", "ASSAULT", "2001-05-04"), published="2001-05-06")
OTHER = told("c", TALKS, ("met", "CONSULT", "2001-05-08"), published="2001-05-09")


@pytest.fixture
def path(tmp_path) -> Path:
    with open_archive(tmp_path / "a.db") as archive:
        for number, reading in enumerate((ONE, OTHER, TWO)):
            archive.add(reading, at=f"2024-01-0{number + 1} 00:00:00")
    return tmp_path / "a.db"


def groups(path: Path, as_of: str | None = None) -> list[list[str]]:
    with Archive.open(path, as_of=as_of) as archive:
        assert archive.verify() == []
        return [[m.article for m in each.mentions] for each in incidents_of(archive)]


def test_two_papers_meet_in_one_incident_with_points_and_reason(path):
    with Archive.open(path) as archive:
        ferry, talks = incidents_of(archive)
        assert [m.article for m in ferry.mentions] == ["a", "b"] and [m.article for m in talks.mentions] == ["c"]
        key = ferry.mentions[1].key
        assert ferry.score[key] >= 6.5 and "Holm" in ferry.why[key]
        assert ferry.why[ferry.mentions[0].key] == "the first to tell it"
        assert incident(archive, ferry.id) == ferry and incident_of(archive, ferry.records[1]) == ferry.id
        assert (ferry.type, ferry.sources, ferry.dates) == ("ASSAULT", 2, [("2001-05-04", 2)])
        assert incident(archive, "i00") is None
        assert [i.id for i in incidents_of(archive, "t.type = ?", ["CONSULT"])] == [talks.id]
        assert [i.id for i in incidents_of(archive, order="sources", size=1, page=2)] == [talks.id]


def test_what_was_added_without_a_keeper_is_caught_up_to_the_same_end(path, tmp_path):
    later = tmp_path / "b.db"
    with Archive.open(later, create=True) as archive:
        for reading in (ONE, OTHER, TWO):
            archive.add(reading)
        assert list(incidents_of(archive)) == [] and archive.waiting() == [1, 2, 3]
    with open_archive(later) as archive:
        assert archive.waiting() == [] and archive.catch_up() == 0
    with Archive.open(path) as one, Archive.open(later) as two:
        assert list(incidents_of(one)) == list(incidents_of(two))
        assert list(storylines(one)) == list(storylines(two))


def test_as_of_a_day_incidents_have_the_mentions_and_decisions_of_that_day(path):
    with open_archive(path) as archive:
        ferry = next(incidents_of(archive))
        archive.decide("split", ferry.id, [ferry.mentions[1].key], at="2024-02-01 00:00:00")
        assert archive.undo(1, at="2024-03-01 00:00:00")
    assert groups(path, "2023-12-31") == []
    assert groups(path, "2024-01-02") == [["a"], ["c"]]
    assert groups(path, "2024-01-31") == groups(path) == [["a", "b"], ["c"]]
    assert sorted(groups(path, "2024-02-15")) == [["a"], ["b"], ["c"]]
    with Archive.open(path, as_of="2024-02-15") as archive:
        assert len({incident_of(archive, record) for record in ferry.records}) == 2


def test_a_split_holds_for_later_articles_and_an_undo_brings_all_back(path):
    third = told("d", FERRY_TOO.replace("Nine people", "At least nine people"), ("bomb", "ASSAULT", "2001-05-04"))
    with open_archive(path) as archive:
        ferry = next(incidents_of(archive))
        archive.decide("split", ferry.id, [ferry.mentions[1].key])
        archive.add(third)
        assert archive.verify() == []
    assert sorted(groups(path)) == [["a"], ["b", "d"], ["c"]]
    with open_archive(path) as archive:
        archive.undo(1)
        home = incident(archive, ferry.id)
        assert home is not None and [m.article for m in home.mentions] == ["a", "b"]
        assert [(d.kind, d.undone is not None) for d in log(archive)] == [("split", True)]


def test_a_merger_takes_later_articles_in_and_mergers_chain(path):
    third = told("d", TALKS.replace("Tuesday", "Tuesday evening"), ("met", "CONSULT", "2001-05-08"))
    with open_archive(path) as archive:
        ferry, talks = (each.id for each in incidents_of(archive))
        archive.decide("merge", ferry, [talks])
        archive.add(third)
        archive.add(told("e", "Norway protested in Holm.", ("protested", "PROTEST", "2001-06-08")))
        last = next(i.id for i in incidents_of(archive, "t.type = 'PROTEST'"))
        archive.decide("merge", last, [ferry])
        assert incident(archive, talks) is None and incident(archive, ferry) is None
    assert groups(path) == [["a", "c", "b", "d", "e"]]
    with open_archive(path) as archive:
        archive.undo(2)
        archive.undo(1)
    assert groups(path) == [["a", "b"], ["c", "d"], ["e"]]


def test_decisions_on_what_is_gone_change_nothing(path):
    before = groups(path)
    with open_archive(path) as archive:
        archive.decide("merge", "i00", ["i01"])
        archive.decide("split", next(incidents_of(archive)).id, ["z:1:ASSAULT", "no key"])
    assert groups(path) == before


def test_a_second_reading_and_a_new_version_stay_where_the_first_was(path):
    moved = msgspec.structs.replace(TWO.events[0], date=When(start="2001-05-11", end="2001-05-11"))
    with open_archive(path) as archive:
        ferry = next(incidents_of(archive))
        assert archive.revise(msgspec.structs.replace(TWO, events=(moved,)))
        again = incident(archive, ferry.id)
        assert again is not None and again.dates == [("2001-05-04", 1), ("2001-05-11", 1)]
        assert "earlier reading" in again.why[again.mentions[-1].key]
        assert len({line.id for line in storylines(archive)}) == len(list(storylines(archive))) == 2


def test_forgetting_takes_an_article_out_of_its_incident(path):
    with open_archive(path) as archive:
        archive.forget("a")
        assert archive.verify() == []
    assert groups(path) == [["c"], ["b"]]


def test_a_reading_that_fails_to_be_placed_is_not_added(path):
    def broken(db, reading):
        raise RuntimeError("no")

    with Archive.open(path, create=True, keeper=broken) as archive:
        with pytest.raises(RuntimeError):
            archive.add(told("d", TALKS, ("met", "CONSULT", "2001-05-08")))
        assert archive.counts()["articles"] == 3


def test_articles_on_one_matter_are_one_storyline_until_it_falls_silent(tmp_path):
    ferry = "Divers searched the wreck of the ferry Arne off Holm harbour for passengers."
    with open_archive(tmp_path / "a.db") as archive:
        archive.add(told("a", ferry, published="2001-05-04"))
        archive.add(told("b", "The ferry Arne sank off Holm harbour; divers found passengers.", published="2001-05-05"))
        archive.add(told("c", "Parliament debated the price of milk and butter.", published="2001-05-05"))
        archive.add(told("d", ferry, published="2001-09-01"))
        assert [line.articles for line in storylines(archive)] == [("a", "b"), ("c",), ("d",)]


def test_a_shared_incident_and_some_words_bind_articles(path):
    with Archive.open(path) as archive:
        assert [(line.articles, line.sources) for line in storylines(archive)] == [(("a", "b"), 2), (("c",), 1)]


def test_counts_of_an_incident_are_told_with_their_sources(tmp_path):
    def with_figure(reading: Reading, kind: str, words: str, **number: float) -> Reading:
        start = reading.article.text.index(words)
        span = {"start": start, "end": start + len(words)}
        figure = Figure(kind=kind, what=words, evidence=reading.events[0].evidence, **span, **number)  # type: ignore[arg-type]
        return msgspec.structs.replace(reading, figures=(*reading.figures, figure))

    one, two = with_figure(ONE, "killed", "nine", value=9), with_figure(TWO, "killed", "Nine people", low=9)
    with open_archive(tmp_path / "a.db") as archive:
        archive.add(with_figure(one, "money", "Friday", value=5))  # no measure of an attack
        archive.add(two)
        archive.add(with_figure(told("d", FERRY, ("bomb", "ASSAULT", "2001-05-04")), "killed", "nine", value=9))
        (ferry,) = incidents_of(archive)
        assert ferry.counts == [("9 killed", 1), ("9 or more killed", 1)]  # "d" has the text of "a"
        assert sentence(ferry.counts) == "1 source says 9 killed, 1 source says 9 or more killed"
