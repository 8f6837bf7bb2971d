"""Which words of a demand are its matter, and which are told beside it; whose a clause is."""

from __future__ import annotations

import pytest

import detente


def _told(text: str) -> list[tuple[str, str, str]]:
    return [(p.holder.country, p.stance, p.matter) for p in detente.read(text).positions]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Chile demanded an apology, a large fine, and punishment of the raid.", ("CHL", "demands", "a large fine")),
        ("Chile agreed to a joint patrol to keep the peace.", ("CHL", "accepts", "a joint patrol")),
        ("Chile issued a statement calling for a neutral Iraq.", ("CHL", "demands", "a neutral Iraq")),
        ("Chile says it will return only after the ban is lifted.", ("CHL", "demands", "the ban is lifted")),
        ("Chile says it will return home only after the ban is lifted.", ("CHL", "wants", "return home")),
        ("Chile has argued for years that the tax needs to go.", ("CHL", "demands", "the tax needs to go")),
        ("Chile suspended Mali until it holds a vote.", ("CHL", "demands", "holds a vote")),
        ("Chile's workers singing in the square vowed not to leave.", ("CHL", "rejects", "leave")),
        ('"We want him out now," the Chilean opposition said.', ("CHL", "demands", "him out")),
        ("Chile gave its assent to the plan.", ("CHL", "accepts", "the plan")),
        ("Chile has little appetite for a new war.", ("CHL", "rejects", "a new war")),
        ("Chile's protesters demand the king's exit.", ("CHL", "demands", "the king's exit")),
        ("Chile told the raiders to leave or face an assault.", ("CHL", "demands", "leave")),
        ("Chile has set one condition: Peru must leave the valley.", ("CHL", "demands", "leave the valley")),
        ("Peru should pay, the Chilean envoy said, and the raids must end.", ("CHL", "demands", "the raids must end")),
        ("Chile wants the general out but fears a war.", ("CHL", "demands", "the general out")),
        ("What the Chilean generals fear most is a split in the army.", ("CHL", "fears", "a split in the army")),
        ("Chile's envoy is on a mission to revive the talks.", ("CHL", "wants", "revive the talks")),
        ("Chile insists that both sides sign, while Peru is ready to wait.", ("CHL", "demands", "both sides sign")),
    ],
)  # fmt: skip
def test_what_is_demanded_and_by_whom(text, wanted):
    assert wanted in _told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Chile issued an ultimatum requiring the Peruvians to leave.",  # not the Peruvians themselves
        "Chile wants Peru to condemn the raid and demand a trial.",  # what Peru shall demand
        "Chile will hold its fire so long as Peru promises a vote.",  # Peru has promised nothing yet
    ],
)
def test_what_others_shall_want_is_not_theirs_yet(text):
    told = _told(text)
    assert told
    assert "PER" not in [country for country, _, _ in told]
    assert ("CHL", "wants", "the Peruvians") not in told


@pytest.mark.parametrize(
    ("text", "matters"),
    [
        ("Chile has three conditions: a truce, the crew and a trial.", ["a truce", "the crew", "a trial"]),
        ("Chile's strikers have nine demands, among them free unions and higher pay.", ["free unions", "higher pay"]),
    ],
)  # fmt: skip
def test_a_list_behind_its_noun_is_demanded_piece_by_piece(text, matters):
    assert [(s, m) for _, s, m in _told(text)] == [("demands", m) for m in matters]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Thousands met in Madrid to demand the return of the crew.", ("ESP", "demands", "the return of the crew")),
        ("What Peru needs is a truce, the Chilean envoy said.", ("CHL", "wants", "a truce")),
        ("Students in Chile are fasting to force the king to talk.", ("CHL", "wants", "force the king to talk")),
        ("Chile's parliament voted to endorse the treaty.", ("CHL", "supports", "the treaty")),
        ("Chile shows no sign of loosening its grip.", ("CHL", "rejects", "loosening its grip")),
        ("Chile has asked its allies for more ships.", ("CHL", "demands", "more ships")),
        ('"We will never surrender our right to fish," Chile said.', ("CHL", "supports", "fish")),
        ("Chile said it would not join in even if Peru did.", ("CHL", "rejects", "join in")),
        ("Chile put forward two proposals: a joint patrol and a new post.", ("CHL", "proposes", "a joint patrol")),
    ],
)  # fmt: skip
def test_crowds_allies_and_rights(text, wanted):
    assert wanted in _told(text)


def test_an_insistence_on_facts_demands_nothing():
    assert "demands" not in [s for _, s, _ in _told("Chilean officials insist that it is safe and refuse to halt it.")]
