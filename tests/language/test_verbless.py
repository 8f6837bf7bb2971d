"""The verb of a sentence in which the parser found none."""

from __future__ import annotations

import pytest

from detente.language import annotate
from detente.model import Article

CASES = [
    ("Modi to visit Tokyo in May", "visit", "Modi"),
    ("Putin, Xi to hold talks in Samarkand", "hold", "Putin"),
    ("Nurses to strike over pay", "strike", "Nurses"),
    ("China relaxed visa rules for Singaporeans.", "relaxed", "China"),
    ("A column of tanks headed for the front.", "headed", "column"),
]


@pytest.mark.parametrize(("text", "verb", "who"), CASES)
def test_root_and_subject(text: str, verb: str, who: str) -> None:
    tokens = annotate(Article.of_text(text, None)).tokens
    [root] = [t for t in tokens if t.is_root]
    assert root.text == verb
    assert [c.text for c in root.children if c.dep == "nsubj"] == [who]


@pytest.mark.parametrize("text", ["Plans to attack the island", "A policeman injured in the raid.", "US-backed rebels"])
def test_no_verb_is_made_up(text: str) -> None:
    [root] = [t for t in annotate(Article.of_text(text, None)).tokens if t.is_root]
    assert root.tag[:1] == "N"
