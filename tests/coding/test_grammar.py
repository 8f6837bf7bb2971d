"""Subjects and objects, over passives, control, relatives and coordination."""

from __future__ import annotations

import pytest

from detente.coding.grammar import object_of, passive, subject_of
from detente.language import Token
from tests.sentences import scenes

# sentence | verb | subject or - | object or -
_CASES = [
    "Soldiers attacked the port. | attacked | Soldiers | port",
    "The port was attacked by soldiers. | attacked | soldiers | port",
    "The port was attacked. | attacked | - | port",
    "Soldiers attacked and burned the port. | burned | Soldiers | port",
    "The men arrested on Friday were freed. | arrested | - | men",
    "The men who attacked the port fled. | attacked | men | port",
    "The port that rebels attacked burned. | attacked | rebels | port",
    "The army promised to leave the port. | leave | army | port",
    "The minister ordered soldiers to leave the port. | leave | soldiers | port",
    "The minister accused rebels of attacking the port. | attacking | rebels | port",
    "Rebels shelled the port, killing sailors. | killing | Rebels | sailors",
    "Soldiers are ready to storm the port. | storm | Soldiers | port",
    "Britain was urged to send ships. | send | Britain | ships",
]


@pytest.mark.parametrize("case", _CASES)
def test_places_of_a_verb(case: str) -> None:
    sentence, word, subject, thing = (part.strip() for part in case.split("|"))
    [scene] = scenes([sentence])
    [verb] = [t for t in scene.annotation.tokens if t.text == word]
    assert _text(subject_of(verb)) == subject
    assert _text(object_of(verb)) == thing


def _text(token: Token | None) -> str:
    return "-" if token is None else token.text


@pytest.mark.parametrize(
    ("sentence", "word", "wanted"),
    [
        ("The men were seized and beaten.", "beaten", True),
        ("The men held in the fort wept.", "held", True),
        ("The men had seized the ship.", "seized", False),
        ("The men seized the ship.", "seized", False),
    ],
)
def test_passive(sentence: str, word: str, wanted: bool) -> None:
    [scene] = scenes([sentence])
    [verb] = [t for t in scene.annotation.tokens if t.text == word]
    assert passive(verb) is wanted
