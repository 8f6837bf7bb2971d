"""Hyphenated words are one trigger; hyphenated participles are none."""

from __future__ import annotations

import pytest

from detente.coding.events.frames.match import find_hits
from detente.knowledge import lexicon, tables
from detente.knowledge.hyphens import closed
from tests.sentences import scenes

_SPELLINGS = [x for group in tables.toml("hyphens.toml").values() for x in group["examples"]]


def _told(example: str) -> tuple[str, str]:
    text, form = example.split(" | ")
    return text, form


@pytest.mark.parametrize(
    ("text", "rule", "words"),
    [
        ("Students ended their sit-in at the ministry.", "protest.demonstration", "sit-in"),
        ("The build-up of troops on the border continues.", "mobilize.buildup_of_force", "build-up"),
    ],
)
def test_one_trigger(text: str, rule: str, words: str) -> None:
    [scene] = scenes([text])
    found = {h.frame.rule: text[h.words[0].start : h.words[-1].end] for h in find_hits(scene)}
    assert found[rule] == words


@pytest.mark.parametrize(("text", "form"), [_told(t) for t in _SPELLINGS])
def test_a_hyphenated_spelling_is_read_as_the_closed_one(text: str, form: str) -> None:
    [scene] = scenes([text])
    assert [t.lemma for t in scene.annotation.tokens if "-" in t.text] == [form] * sum("-" in w for w in text.split())


def test_every_closed_form_stands_in_the_tables_of_words() -> None:
    known = {w for f in lexicon.frames() for w in (*f.entry.words, *f.entry.object, *f.entry.modifier)}
    known |= {w for group in lexicon.classes().values() for w in group}
    assert sorted({lemma for _, lemma in closed().values()} - known) == []


def test_standing_participle_tells_no_act() -> None:
    [scene] = scenes(["The Qatar-backed group welcomed the news."])
    assert "backed" not in {h.token.text for h in find_hits(scene)}
