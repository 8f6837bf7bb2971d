"""Where a matter ends, what is missing first, what can only be done so, and whose word a clause is without a saying."""

from __future__ import annotations

import pytest

import detente


def _told(text: str) -> list[tuple[str, str, str]]:
    return [(p.holder.country, p.stance, p.matter) for p in detente.read(text).positions]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Poland asked for a longer truce, which Latvia turned down.", ("POL", "demands", "a longer truce")),
        ("Poland asked for a longer truce, which Latvia turned down.", ("LVA", "rejects", "a longer truce")),
        ("Poland sought mediation, an idea that Latvia has long opposed.", ("LVA", "opposes", "mediation")),
        ("Poland fears a flood, where 600 villages have drowned before.", ("POL", "fears", "a flood")),
        ("Poland left the door open to a compromise in a radio message.", ("POL", "accepts", "a compromise")),
    ],
)
def test_a_remark_behind_a_comma_is_not_of_the_matter(text, wanted):
    assert wanted in _told(text)


def test_a_list_behind_a_comma_stays_whole():
    assert ("POL", "demands", "a truce in the valley") in _told(
        "Poland called for a truce in the valley, the opening of the port, and free elections."
    )


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Poland said there could be no truce without direct talks.", ("POL", "demands", "direct talks")),
        ("Poland will not sign without written guarantees.", ("POL", "demands", "written guarantees")),
        ("Poland said it would not leave until it got guarantees.", ("POL", "demands", "guarantees")),
        (
            "“There can be no talks until every last raider has left,” Poland said.",
            ("POL", "demands", "every last raider has left"),
        ),
        ("Poland was adamant that it would not disarm.", ("POL", "rejects", "disarm")),
        ("Poland made clear that Latvia must leave the port.", ("POL", "demands", "leave the port")),
        (
            "Poland has long held that the debts should be written off.",
            ("POL", "wants", "the debts should be written off"),
        ),
        ("Poland would rather set up a camp along its border.", ("POL", "wants", "set up a camp along its border")),
        ("“We cannot go back to the old rules,” Poland said.", ("POL", "rejects", "go back to the old rules")),
        ("Poland said there was no going back on the reform.", ("POL", "rejects", "going back on the reform")),
        ("Poland asked for help that Chile declined to give.", ("CHL", "rejects", "help")),
        ("“No dialogue with murderers!” Poland said.", ("POL", "rejects", "dialogue with murderers")),
        ("Poland stressed that the crisis could only be solved through talks.", ("POL", "wants", "talks")),
        ("Poland wants the envoys to go and a new vote within a month.", ("POL", "wants", "a new vote within a month")),
        ("Poland encouraged Latvia to wait.", ("POL", "demands", "wait")),
        ("Poland has no plans to send troops.", ("POL", "rejects", "send troops")),
        ("Poland said the treaty was non-negotiable.", ("POL", "demands", "the treaty")),
    ],
)
def test_what_is_wanted_without_a_word_of_wanting(text, wanted):
    assert wanted in _told(text)


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Poland signed the treaty without delay.", "demands"),
        ("Poland will not sign without delay.", "demands"),
        ("“We cannot confirm the report,” Poland said.", "rejects"),
        ("“No comment,” Poland said.", "rejects"),
        ("Poland was clear that the road was empty.", "rejects"),
        ("Poland will not rest until the crew is free.", "rejects"),
        ("Poland said Latvia had only itself to blame.", "demands"),
    ],
)
def test_what_is_not(text, stance):
    assert stance not in [s for _, s, _ in _told(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("There are fears in Poland of a Latvian attack.", ("POL", "fears", "a Latvian attack")),
        ("What worries Poland most is the gas.", ("POL", "fears", "the gas")),
        ("Poland's biggest fear is of a flood of refugees.", ("POL", "fears", "a flood of refugees")),
        ("Poland will not stand in the way of an inspection.", ("POL", "accepts", "an inspection")),
        ("The exercise of the Polish navy was meant to deter Latvia.", ("POL", "wants", "deter Latvia")),
        ("Poland put pressure on Latvia to free the crew.", ("POL", "demands", "free the crew")),
        ("Poland has a vital interest in a stable Latvia.", ("POL", "wants", "a stable Latvia")),
    ],
)
def test_whose_fear_aim_or_pressure_it_is(text, wanted):
    assert wanted in _told(text)


def test_its_allies_are_not_the_owner():
    assert "POL" not in [holder for holder, _, _ in _told("Poland has been urged by its allies to open the camp.")]


def test_guarantees_wanted_are_no_thing_done_with():
    assert ("POL", "wants", "guarantees that its base will be spared") in _told(
        "Poland wants guarantees that its base will be spared."
    )


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("“There must be an immediate truce,” Poland said.", ("POL", "demands", "an immediate truce")),
        ("“There should be no foreign troops,” Poland said.", ("POL", "rejects", "foreign troops")),
        ("“What is needed now is dialogue,” Poland said.", ("POL", "demands", "dialogue")),
        ("“The government should resign,” the Polish opposition leader said.", ("POL", "demands", "resign")),
        ("“The use of force can never be justified,” Poland said.", ("POL", "opposes", "The use of force")),
    ],
)
def test_what_quoted_speech_asks(text, wanted):
    assert wanted in _told(text)


def test_let_there_be_no_doubt_is_no_order():
    assert "demands" not in [s for _, s, _ in _told("“Let there be no doubt: we will stay,” Poland said.")]


def test_what_is_asked_in_return_is_a_demand_of_its_own():
    told = _told("Poland offered to hold a vote on condition that the crowds disperse.")
    assert told == [("POL", "proposes", "hold a vote"), ("POL", "demands", "the crowds disperse")]


def test_a_right_that_is_not_renounced_is_upheld():
    assert ("POL", "opposes", "fish there") not in _told("Poland said it would never renounce its right to fish there.")


def test_the_dismay_of_others_is_not_of_them():
    assert _told("Poland closed the port, to the dismay of aid groups.") == []
