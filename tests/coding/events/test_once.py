"""One act is one event in a sentence, though two words tell it; the year of another act is not its own."""

from __future__ import annotations

import pytest

from detente.coding.events import find_events
from tests.sentences import scenes


@pytest.mark.parametrize(
    ("text", "triggers"),
    [
        ("Teachers marched through Oslo on Friday to protest the cuts.", ["marched"]),
        ("Police in Oslo fired tear gas to break up a march by opposition supporters.", ["fired", "march"]),
        ("Rebels seized the bridge to arrest the mayor.", ["seized", "arrest"]),
    ],
)
def test_a_purpose_that_is_the_act_itself_is_no_second_event(text: str, triggers: list[str]) -> None:
    assert [e.evidence.trigger.split()[0] for e in find_events(scenes([text])[0], [])] == triggers


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Police in Lima detained a colonel in connection with the 2009 killing of an editor.", "2014"),
        ("Rebels killed a colonel in the 2009 siege.", "2009"),
    ],
)
def test_the_year_of_what_an_act_looks_back_to_is_not_its_own(text: str, year: str) -> None:
    event = find_events(scenes([text])[0], [])[0]
    assert event.date is not None and event.date.start[:4] == year


@pytest.mark.parametrize(
    ("text", "triggers"),
    [
        ("Paraguay called the raid on its port a violation of international law.", ["called", "raid"]),
        ("Bolivia was guilty of a violation of international law.", ["guilty", "violation"]),
    ],
)
def test_what_is_called_bad_took_place_and_what_it_is_called_is_no_act(text: str, triggers: list[str]) -> None:
    assert [e.evidence.trigger.split()[0] for e in find_events(scenes([text])[0], [])] == triggers


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Serbia's president signed the decree on Monday. Last month he signed a pact with Hungary.", ()),
        ("The council in Oslo voted to back Sweden's bid.", ("SWE",)),
    ],
)
def test_one_verb_in_two_senses_lends_nothing(text: str, whom: tuple[str, ...]) -> None:
    first = find_events(scenes([text])[0], [])[0]
    assert tuple(a.country for a in first.recipients) == whom
