"""Our own cases are well formed: every word of a gold record stands in its sentence, every label is one we know."""

from __future__ import annotations

import json
import re
from typing import get_args

import pytest

from detente.model.records import EventType, FigureKind, Stance, Status
from evaluation.own import CASES

NAMES = sorted(path.stem for path in (CASES / "docs").glob("*.json"))
ACTOR = re.compile(r"([A-Z]{3}|---)(/[A-Z]{3}|/)?(/[^/]+)?")
WORDS = {"events": "trigger", "statements": "content", "positions": "matter", "figures": "what"}


def load(kind: str, name: str):
    return json.loads((CASES / kind / f"{name}.json").read_text(encoding="utf-8"))


def test_there_are_cases():
    assert len(NAMES) >= 7


@pytest.mark.parametrize("name", NAMES)
def test_the_sentences_make_up_the_text(name):
    doc = load("docs", name)
    assert " ".join(s["text"] for s in doc["sentences"]) == doc["text"].replace("\n\n", " ")
    assert [s["n"] for s in doc["sentences"]] == list(range(1, len(doc["sentences"]) + 1))


@pytest.mark.parametrize("name", NAMES)
def test_every_record_rests_on_words_of_its_sentence(name):
    sentences = {s["n"]: s["text"] for s in load("docs", name)["sentences"]}
    gold = load("gold", name)
    for kind, words in WORDS.items():
        for record in gold[kind]:
            assert record[words] in sentences[record["s"]]


@pytest.mark.parametrize("name", NAMES)
def test_every_label_is_known(name):
    gold = load("gold", name)
    for event in gold["events"]:
        assert {event["type"], *event["type_alt"]} <= set(get_args(EventType)) and event["status"] in get_args(Status)
    assert {p["stance"] for p in gold["positions"]} <= set(get_args(Stance))
    assert {f["kind"] for f in gold["figures"]} <= set(get_args(FigureKind))
    named = [a for e in gold["events"] for a in e["actors"] + e["recipients"]]
    named += [s["speaker"] for s in gold["statements"]] + [p["holder"] for p in gold["positions"]]
    assert [code for code in named if not ACTOR.fullmatch(code)] == []


WANTS = sorted((CASES / "wants").glob("*/gold/*.json"))


@pytest.mark.parametrize("path", WANTS, ids=[p.stem for p in WANTS])
def test_wants_and_figures_rest_on_words_of_their_sentences(path):
    gold = json.loads(path.read_text(encoding="utf-8"))
    doc = json.loads((path.parents[1] / "docs" / path.name).read_text(encoding="utf-8"))
    sentences = {s["n"]: s["text"] for s in doc["sentences"]}
    assert " ".join(sentences.values()) == doc["text"].replace("\n\n", " ")
    assert gold["positions"] and gold["id"] == doc["id"] == path.stem
    for kind in ("positions", "figures"):
        assert [r for r in gold.get(kind, []) if r[WORDS[kind]] not in sentences[r["s"]]] == []
    assert {p["stance"] for p in gold["positions"]} <= set(get_args(Stance))
    assert {f["kind"] for f in gold.get("figures", [])} <= set(get_args(FigureKind))
    assert [p["holder"] for p in gold["positions"] if not ACTOR.fullmatch(p["holder"])] == []


def test_no_article_is_in_both_halves():
    tuned, unseen = ({p.stem for p in WANTS if half in p.parts} for half in ("tuned", "unseen"))
    assert len(tuned) >= 10 and len(unseen) >= 10 and not tuned & unseen
    idioms = {p.stem for p in WANTS if "idioms" in p.parts}
    assert len(idioms) >= 8 and not idioms & (tuned | unseen)


ACTS = sorted((CASES / "acts").glob("*/gold/*.json"))
DAYS = re.compile(r"\d{4}(-\d\d){0,2}(/\d{4}(-\d\d){0,2})?")
WHERE = re.compile(r"[A-Z]{3}(/[^/]+)?")


@pytest.mark.parametrize("path", ACTS, ids=[p.stem for p in ACTS])
def test_acts_rest_on_words_of_their_sentences(path):
    gold = json.loads(path.read_text(encoding="utf-8"))
    doc = json.loads((path.parents[1] / "docs" / path.name).read_text(encoding="utf-8"))
    sentences = {s["n"]: s["text"] for s in doc["sentences"]}
    assert " ".join(sentences.values()) == doc["text"].replace("\n\n", " ")
    assert len(gold["events"]) > len(sentences) and gold["id"] == doc["id"] == path.stem
    assert [e for e in gold["events"] if e["trigger"] not in sentences[e["s"]]] == []


@pytest.mark.parametrize("path", ACTS, ids=[p.stem for p in ACTS])
def test_every_label_of_an_act_is_known(path):
    for event in json.loads(path.read_text(encoding="utf-8"))["events"]:
        assert {event["type"], *event["type_alt"]} <= set(get_args(EventType)) and event["status"] in get_args(Status)
        assert [code for code in event["actors"] + event["recipients"] if not ACTOR.fullmatch(code)] == []
        assert event["date"] is None or DAYS.fullmatch(event["date"])
        assert event["place"] is None or WHERE.fullmatch(event["place"])
        assert event["incident"]


def test_no_article_of_acts_is_in_both_halves():
    tuned, unseen = ({p.stem for p in ACTS if half in p.parts} for half in ("tuned", "unseen"))
    assert len(tuned) == len(unseen) >= 12 and not tuned & unseen
    second, held = ({p.stem for p in ACTS if part in p.parts} for part in ("second", "held"))
    assert min(len(second), len(held)) >= 12 and not second & held and not (second | held) & (tuned | unseen)
