"""Events of whole articles: pairs by trigger, type and sides; fields asked where the type is right; incidents by B3."""

from __future__ import annotations

import pytest

from detente.model import Article
from detente.reader import Reader
from evaluation.acts import TOGETHER, Acts, add, numbered, paired, wrong
from evaluation.bcubed import shares

SENTENCES = ["France condemned Sudan on 3 May 2004.", "Chad expelled the Sudanese ambassador."]
RIGHT = {
    "s": 1,
    "trigger": "condemned",
    "type": "ACCUSE",
    "type_alt": [],
    "actors": ["FRA"],
    "recipients": ["SDN"],
    "date": "2004-05-03",
    "place": None,
    "status": "actual",
    "background": False,
    "optional": False,
    "incident": "condemnation",
}
EXPULSION = RIGHT | {
    "s": 2,
    "trigger": "expelled",
    "type": "SANCTION",
    "actors": ["TCD"],
    "date": None,
    "incident": "x",
}


@pytest.fixture(scope="module")
def reading():
    return Reader().code(Article.of_text(" ".join(SENTENCES), "2004-05-04"))


def figures(gold, reading):
    acts = Acts()
    add(SENTENCES, gold, reading, acts)
    return {question: figure for question, (figure, _) in acts.figures().items()}


def test_a_reading_that_is_right_throughout(reading):
    assert set(figures([RIGHT, EXPULSION], reading).values()) == {0.0, 1.0}  # no place is asked for
    assert figures([RIGHT, EXPULSION], reading)["place accuracy"] == 0.0


@pytest.mark.parametrize(
    ("stray", "question"),
    [
        ({"type": "SUPPORT"}, "event (type) F1"),
        ({"actors": ["GBR"]}, "event (type, who) F1"),
        ({"recipients": ["TCD"]}, "event (type, whom) F1"),
        ({"actors": ["FRA/GOV/Jacques Chirac"]}, "event (type, who, whom, names) F1"),
        ({"status": "denied"}, "status accuracy"),
        ({"background": True}, "background accuracy"),
        ({"date": "2004-05-02"}, "date accuracy"),
    ],
)
def test_what_strays_from_the_gold_counts(reading, stray, question):
    of_two = 0.0 if question == "date accuracy" else 0.5  # the expulsion has no date
    assert figures([RIGHT | stray, EXPULSION], reading)[question] == of_two


def test_an_optional_act_never_counts(reading):
    left_out = EXPULSION | {"optional": True, "type": "ASSAULT"}
    assert figures([RIGHT, left_out], reading)["event (type) F1"] == 1.0
    missed = RIGHT | {"trigger": "on", "type": "AID", "optional": True, "incident": "y"}
    assert figures([RIGHT, EXPULSION, missed], reading)["event (type) F1"] == 1.0


def test_incidents_that_are_torn_or_lumped():
    assert shares("aab", "112") == [(1, 1)] * 3
    assert shares("aa", "12") == [(1, 0.5)] * 2
    assert shares("ab", "11") == [(0.5, 1)] * 2


def test_incidents_are_told_of_pairs(reading):
    assert figures([RIGHT, EXPULSION], reading)[TOGETHER] == 1.0
    assert figures([RIGHT, EXPULSION | {"incident": "condemnation"}], reading)[TOGETHER] == pytest.approx(2 / 3)


def test_what_went_wrong_is_told_by_kind(reading):
    gold = [RIGHT | {"recipients": []}, RIGHT | {"trigger": "3", "type": "AID"}]
    events = numbered(SENTENCES, reading)
    assert [line.split()[0] for line in wrong(gold, events, paired(gold, events))] == ["SIDES", "MISSED", "EXTRA"]
