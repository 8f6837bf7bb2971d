"""Clauses that leave a word out."""

from __future__ import annotations

from detente.coding.grammar import object_of, passive, subject_of
from detente.language import Token
from tests.sentences import scenes


def _word(text: str, word: str) -> Token:
    [scene] = scenes([text])
    return next(t for t in scene.annotation.tokens if t.text == word)


def test_the_second_passive_without_its_was() -> None:
    dissolved = _word("By Wednesday the charter had been torn up, parliament dissolved and aid cut.", "dissolved")
    whom = object_of(dissolved)
    assert passive(dissolved)
    assert whom is not None
    assert whom.text == "parliament"


def test_an_active_partner_keeps_its_subject() -> None:
    who = subject_of(_word("The king was deposed, and the generals dissolved parliament.", "dissolved"))
    assert who is not None
    assert who.text == "generals"


def test_what_is_urged_hangs_on_the_urging() -> None:
    urged = _word("Rebels withdrew after being urged by elders to leave.", "urged")
    assert [c.text for c in urged.children if c.dep == "xcomp"] == ["leave"]


def test_what_is_set_alight_is_one_object() -> None:
    burnt = _word("Young people set tanks alight with burning rags.", "set")
    assert [c.text for c in burnt.children if c.dep == "dobj"] == ["tanks"]
