"""The quick pipeline says of every word what the pipeline as spaCy loads it says."""

from __future__ import annotations

import pytest

from detente.language.annotation import Sentence, Token
from detente.language.pipeline import MODEL, bare, load, words
from detente.language.quick import Words
from detente.language.taking import take_in
from detente.model import Block

_TEXTS = (
    "Polish Foreign Minister Anna Nowak met her Czech colleague in Prague on Tuesday and was told to wait.",
    "There are 3,000 soldiers who had left; there's no word of what they're doing, he'd said. They gonna stay?",
    "Let's see what y'all got: they ain't leaving, they've gotta talk. C'mon, it can't hurt. It won't, shan't.",
    "You saw it. I told them all that you, who does nothin', had nothing; it was the ministers' own goin' doin' job.",
    "The men arrested that day did not have to speak.\n\nWhat was said   stays said; “better” laws were better kept.",
    "He got angrier. She gets it. 'Nuff said of ol' somethin' \t and of the best, the least and the children's geese.",
)


def _taken(nlp, look_up: Words | None, text: str) -> list[tuple[object, ...]]:
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    block = Block(role="paragraph", start=0, end=len(text))
    take_in(next(nlp.pipe([text])), look_up, text, block, 0, tokens, sentences)
    return [
        (t.text, t.start, t.lower, t.lemma, t.pos, t.tag, t.dep, t.head.i, t.ent, t.ent_starts, t.sent.index)
        for t in tokens
    ]


@pytest.fixture(scope="module")
def as_spacy_loads_it():
    return bare()


@pytest.mark.parametrize("text", _TEXTS)
def test_each_word_is_told_alike(as_spacy_loads_it, text):
    slow = _taken(as_spacy_loads_it, None, text)
    assert _taken(load(), words(), text) == slow
    assert _taken(load(), words(), text) == slow  # now from memory


def test_all_at_once_and_after_forgetting(as_spacy_loads_it, monkeypatch):
    monkeypatch.setattr("detente.language.quick._MOST", 20)
    forgetful = Words(load())
    for text in _TEXTS * 2:
        assert _taken(load(), forgetful, text) == _taken(as_spacy_loads_it, None, text)


def test_only_our_pipeline_multiplies_otherwise(as_spacy_loads_it):
    assert as_spacy_loads_it.get_pipe("ner").model.ops.use_blis
    assert not load(MODEL).get_pipe("ner").model.ops.use_blis
