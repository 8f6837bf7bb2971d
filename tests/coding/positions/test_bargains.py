"""Bargains: conditions, lists of demands, refusals by idiom, whose a goal is."""

from __future__ import annotations

import pytest

import detente


def _told(text: str) -> list[tuple[str, str, str]]:
    return [(p.holder.country, p.stance, p.matter) for p in detente.read(text).positions]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Poland would agree to talks if Latvia withdrew its troops.", ("POL", "demands", "withdrew its troops")),
        ("Poland would not sign before Latvia leaves the valley.", ("POL", "demands", "leaves the valley")),
        ("Poland insisted that Latvia had to leave the valley.", ("POL", "demands", "leave the valley")),
        ("Poland warned Latvia not to touch the border.", ("POL", "demands", "not to touch the border")),
        ("Poland called for the archives to be opened.", ("POL", "demands", "the archives to be opened")),
        ("Poland, whose goal is to reopen the port, sent an envoy.", ("POL", "wants", "reopen the port")),
        ("Poland opened talks. The goal is to end the war.", ("POL", "wants", "end the war")),
    ],
)
def test_what_is_wanted(text, wanted):
    assert wanted in _told(text)


@pytest.mark.parametrize(
    ("text", "matters"),
    [
        (
            "Poland agreed to free the crew, to lift the embargo and to reopen the port.",
            ["free the crew", "lift the embargo", "reopen the port"],
        ),
        ("Poland asked Latvia for coal and for grain.", ["coal", "grain"]),
        ("Poland wants both peace and trade.", ["both peace", "trade"]),
    ],
)
def test_each_aim_of_a_list_is_one(text, matters):
    assert [matter for _, _, matter in _told(text)] == matters


@pytest.mark.parametrize(
    "text",
    [
        "“As long as Latvian troops stay in the valley, there will be no talks,” Poland said.",
        "Poland will sign as planned.",
        "Poland attacked before Latvia left the valley.",
    ],
)
def test_nothing_is_demanded(text):
    assert "demands" not in [stance for _, stance, _ in _told(text)]


def test_no_talks_as_long_as_is_against_what_goes_on():
    told = _told("Poland said it will not talk as long as Latvia holds the valley.")
    assert ("POL", "opposes", "holds the valley") in told


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Polish army spokesman Jan Nowak said the army will leave the valley.", "POL/MIL"),
        ("“We will leave the valley,” said Jan Nowak, a spokesman for the Polish army.", "POL/MIL"),
        ("Polish Foreign Minister Jan Nowak said he will leave the valley.", "POL/GOV/Jan Nowak"),
    ],
)
def test_a_spokesman_speaks_for_his_side(text, code):
    reading = detente.read(text)
    assert [p.holder.code() for p in reading.positions] == [code]
    assert reading.statements[0].speaker.name == "Jan Nowak"


def test_it_is_the_subject_before_not_what_it_judged():
    text = (
        "Poland, which considers the new Latvian government illegitimate, wants no talks. It would like to see a truce."
    )
    assert [p.holder.country for p in detente.read(text).positions][-1] == "POL"
