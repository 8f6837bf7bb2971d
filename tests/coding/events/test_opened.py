"""Times that hold across a sentence: the one that opens it, the one in front of a counted phrase; where guests are."""

from __future__ import annotations

from detente.model import Event
from tests.coding.events.told import events

PUBLISHED = "2021-11-24"


def _read(text: str) -> dict[str, Event]:
    return {e.evidence.trigger: e for e in events(text, PUBLISHED)}


def _day(event: Event) -> str | None:
    return event.date.start if event.date else None


def test_the_time_that_opens_a_sentence_holds_for_all_told_in_a_row() -> None:
    found = _read("On Sunday afternoon crowds filled the square, and mounted police fought with students.")
    assert _day(found["fought"]) == "2021-11-21"


def test_what_came_before_the_main_clause_is_not_of_its_day() -> None:
    found = _read("On Sunday crowds filled the square after police arrested a priest.")
    assert _day(found["arrested"]) != "2021-11-21"


def test_a_preposition_is_no_conjunction() -> None:
    found = _read("He was walking home on Nov. 9 when an officer stopped him and, after a struggle, shot him.")
    assert _day(found["shot"]) == "2021-11-09"


def test_an_act_is_counted_from_the_day_in_front_of_the_length() -> None:
    found = _read("The offensive began on Nov. 9, three days after the president ordered troops to leave the border.")
    assert _day(found["ordered"]) == "2021-11-06"


def test_a_visit_is_made_in_the_land_of_its_host() -> None:
    found = _read("The German minister paid a visit to the Chinese government.")
    place = found["visit"].place
    assert place is not None and place.country == "CHN"
    other = _read("The Kenyan minister paid a visit to the United Nations.")
    assert all(e.place is None for e in other.values())
