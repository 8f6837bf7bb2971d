"""The scorer counts what is right, excuses what is optional, and blames the rest."""

from __future__ import annotations

import msgspec
import pytest

from evaluation.scorer import Tally, score

SENTENCES = [
    "Polish Foreign Minister Anna Nowak met her Czech colleague in Prague on Tuesday.",
    "She said that Poland wants a lasting truce, and warned Russia against sending troops.",
    "Some 3,000 soldiers wait at the border.",
]
QUESTIONS = (
    "event (sentence, type)",
    "event (type, who, whom)",
    "statement (content, speaker)",
    "position (holder, stance, matter)",
    "figure (value, kind)",
)


def gold():
    """The records of the reading in conftest, as the gold's form has them."""
    return {
        "events": [
            {"s": 1, "trigger": "met", "type": "CONSULT", "actors": ["POL/GOV/Anna Nowak", "CZE"], "recipients": []},
            {"s": 2, "trigger": "warned", "type": "THREATEN", "actors": ["POL/GOV"], "recipients": ["RUS"]},
        ],
        "statements": [
            {"s": 2, "speaker": "POL/GOV/Anna Nowak", "content": "Poland wants a lasting truce"},
            {"s": 2, "speaker": "POL", "content": "a lasting truce", "optional": True},
        ],
        "positions": [{"s": 2, "holder": "POL", "stance": "wants", "matter": "a lasting truce"}],
        "figures": [{"s": 3, "value": 3000, "kind": "troops"}],
    }


def scored(records, reading):
    tally = Tally()
    score(SENTENCES, records, reading, tally)
    return tally


def test_all_right(make_reading):
    tally = scored(gold(), make_reading())
    assert {question: tally.f1(question) for question in QUESTIONS} == dict.fromkeys(QUESTIONS, 1.0)


def test_a_missed_record_and_a_false_alarm_cost_the_same(make_reading):
    less = gold()
    less["events"].pop()
    assert scored(less, make_reading()).f1("event (sentence, type)") == pytest.approx(2 / 3)
    reading = msgspec.structs.replace(make_reading(), events=make_reading().events[:1])
    assert scored(gold(), reading).f1("event (sentence, type)") == pytest.approx(2 / 3)


def test_another_sentence_does_not_pair(make_reading):
    moved = gold()
    moved["events"][0]["s"] = 3
    assert scored(moved, make_reading()).right["event (sentence, type)"] == 1


def test_another_type_or_side_is_wrong(make_reading):
    other = gold()
    other["events"][0]["type"] = "SUPPORT"
    other["events"][1]["recipients"] = ["UKR"]
    tally = scored(other, make_reading())
    assert tally.right["event (sentence, type)"] == 1 and tally.right["event (type, who, whom)"] == 0
    other["events"][0]["type_alt"] = ["CONSULT"]
    assert scored(other, make_reading()).right["event (sentence, type)"] == 2


def test_partners_of_a_mutual_act_may_stand_on_two_sides(make_reading):
    full = make_reading()
    visit = full.events[0]
    split = msgspec.structs.replace(visit, actors=visit.actors[:1], recipients=visit.actors[1:])
    reading = msgspec.structs.replace(full, events=(split, full.events[1]))
    assert scored(gold(), reading).f1("event (type, who, whom)") == 1.0


def test_an_optional_record_is_no_miss_and_its_match_no_false_alarm(make_reading):
    more = gold()
    more["events"][1]["optional"] = True
    assert scored(more, make_reading()).f1("event (sentence, type)") == 1.0
    alone = msgspec.structs.replace(make_reading(), events=make_reading().events[:1])
    assert scored(more, alone).f1("event (sentence, type)") == 1.0


def test_speaker_stance_and_amount_must_be_right(make_reading):
    wrong = gold()
    wrong["statements"][0]["speaker"] = "POL/GOV/Jan Kos"
    wrong["positions"][0]["stance"] = "demands"
    wrong["figures"][0]["value"] = 300
    tally = scored(wrong, make_reading())
    assert [tally.f1(question) for question in QUESTIONS[2:]] == [0.0, 0.0, 0.0]
