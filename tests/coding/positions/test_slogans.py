"""What crowds chant and carry, what is kept up until somebody yields, and what is set against what is wanted."""

from __future__ import annotations

import pytest

import detente


def _told(text: str) -> list[tuple[str, str, str]]:
    return [(p.holder.country, p.stance, p.matter) for p in detente.read(text).positions]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ('"Baron, step down!" chanted workers in Poland.', ("POL", "demands", "step down")),
        ('Women in Chile chanted "Bread and freedom".', ("CHL", "demands", "Bread and freedom")),
        ('Crowds in Chile, to cries of "Down with the king", marched.', ("CHL", "opposes", "the king")),
        ('Students in Poland carried banners reading "No to the pact".', ("POL", "rejects", "the pact")),
        ('Protesters in Poland shouted "Hang the thief", others only "We want work".', ("POL", "wants", "work")),
        ('Chanting "Yankee, go home", Filipino students burned a flag.', ("PHL", "demands", "go home")),
        ('Belarusian women waved placards that read "New elections now".', ("BLR", "demands", "New elections now")),
    ],
)
def test_a_slogan_is_a_position_of_those_who_cry_it(text, wanted):
    assert wanted in _told(text)


def test_a_greeting_is_no_slogan():
    assert _told('A German farmer shouted "Good morning" at the minister.') == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Chile suspended the talks until Peru stops its raids.", ("CHL", "demands", "stops its raids")),
        (
            "Miners in Chile will stay on strike until the firm raises their pay.",
            ("CHL", "demands", "raises their pay"),
        ),
        ("Chile left in spite of pleas from Peru and Bolivia to stay.", ("BOL", "demands", "stay")),
        ("Chile would rather that the envoys be given more time.", ("CHL", "wants", "the envoys be given more time")),
        ("Chile said any deal would need the consent of both.", ("CHL", "demands", "the consent of both")),
        ("Chile wants peace, not war.", ("CHL", "rejects", "war")),
        ("Chile wants peace, not war.", ("CHL", "wants", "peace")),
        ("Chile stopped short of calling for a boycott.", ("CHL", "rejects", "calling for a boycott")),
        ("Chile blocked a draft on the border.", ("CHL", "rejects", "a draft on the border")),
        ("The Chilean cabinet is said to favour a boycott.", ("CHL", "supports", "a boycott")),
        ("Chile said it would not sign until Peru pays.", ("CHL", "rejects", "sign")),
    ],
)
def test_what_is_held_back_asked_and_refused(text, wanted):
    assert wanted in _told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Chile fought on until Peru surrendered.",
        "Chile read a draft that would have condemned the raid.",
        "Chile will go on until Peru accepts the border.",
    ],
)
def test_what_is_told_is_not_held(text):
    assert not {"opposes", "accepts"} & {stance for _, stance, _ in _told(text)}
    assert "surrendered" not in [matter for _, _, matter in _told(text)]


def test_a_nameless_crowd_is_of_the_article_s_country():
    told = _told(
        "Chile's president spoke in Santiago. Chile's army kept quiet. Chilean ministers resigned. "
        "Thousands watched the Chilean fleet. Residents demanded a new vote."
    )
    assert ("CHL", "demands", "a new vote") in told
