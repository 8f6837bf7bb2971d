"""Explanations agree with the events that they explain, and say where each part came from."""

from __future__ import annotations

import msgspec
import pytest

from detente.model import Article, Block
from detente.reader import Reader

PARAGRAPHS = (
    "Japan condemned the missile test on Friday, and the prime minister said that Tokyo may recall its ambassador.",
    "North Korea launched the missile early on Thursday from a base near Wonsan.",
    "Seoul will hold talks with Washington on Monday. The test drew no word from Beijing.",
)


@pytest.fixture(scope="module")
def article() -> Article:
    blocks, start = [], 0
    for text in PARAGRAPHS:
        blocks.append(Block(role="paragraph", start=start, end=start + len(text)))
        start += len(text) + 2
    return Article(id="0", published="2017-09-16", text="\n\n".join(PARAGRAPHS), blocks=tuple(blocks))


def test_there_is_one_explanation_for_each_event(article: Article) -> None:
    assert tuple(told.event for told in Reader().explain(article)) == Reader().code(article).events


def test_the_parts_have_their_reasons(article: Article) -> None:
    told = {e.event.evidence.trigger: e for e in Reader().explain(article)}
    condemned = told["condemned"]
    assert condemned.entry["rule"] == condemned.event.evidence.rule.split("@")[0]
    assert condemned.who[0].path == "condemned →nsubj→ Japan"
    assert condemned.reasons["who"] == "own clause: subject"
    assert "Friday" in condemned.reasons["when"]
    assert told["recall"].reasons["status"] == "decided by “may”"
    assert told["recall"].event.status == "possible"
    assert "still to come" in told["talks"].reasons["type"]


def test_a_path_is_drawn_only_within_a_sentence(article: Article) -> None:
    for told in Reader().explain(article):
        for side in (*told.who, *told.whom):
            inside = told.event.evidence.sentence.find(side.mention) >= 0
            assert side.path is None or inside


def test_an_explanation_goes_to_json(article: Article) -> None:
    [first, *_] = msgspec.json.decode(msgspec.json.encode(Reader().explain(article)))
    assert set(first) == {"event", "entry", "who", "whom", "reasons", "told_again"}


def test_the_trial_says_what_fires_and_what_keeps_the_rest(article: Article) -> None:
    text = "The envoy failed to meet the deadline, but Moscow struck a deal with Kiev."
    trial = Reader().attempt(Article(id="0", text=text, blocks=(Block(role="paragraph", start=0, end=len(text)),)))
    verdicts = {t.rule: t.verdict for t in trial.tried}
    assert verdicts["agree.reach_agreement"] == "fires"
    assert verdicts["consult.meet_whom"] == "object does not fit"
    assert [e.event.type for e in trial.events] == ["AGREE"]
