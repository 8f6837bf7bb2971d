"""Speakers told by a colon, cues that no list holds, and second sayings."""

from __future__ import annotations

import pytest

from detente.coding.statements import asserted, find_statements
from tests.sentences import scenes


def _told(text: str) -> list[tuple[str, str, str]]:
    (scene,) = scenes([text])
    return [(s.speaker.mention if s.speaker else "", s.cue, s.content) for s in find_statements(scene)]


@pytest.mark.parametrize(("text", "want"), [
    ("The vote angered Russian President Vladimir Putin: “It was void from the start.”",
     ("Russian President Vladimir Putin", ":", "It was void from the start.")),
    ("“You broke every promise that you made,” Lavrov charged in Geneva.",
     ("Lavrov", "charged", "You broke every promise that you made")),
    ("“It is a good plan,” Lavrov, the Russian foreign minister and head of the delegation in Geneva since the talks"
     " of the winter before last, said.", ("Lavrov", "said", "It is a good plan")),
    ("“Why not?” he asked.", ("he", "asked", "Why not?")),
    ("A few chanted “Freedom for all!”", ("A few", "chanted", "Freedom for all!")),
])  # fmt: skip
def test_quotations(text: str, want: tuple[str, str, str]) -> None:
    assert want in _told(text)


@pytest.mark.parametrize("text", [
    "The film “Harbour Lights,” is a story of Riga.",
    "Riga got three new things: “smart” lamps, a bridge and a tram.",
])  # fmt: skip
def test_no_speech(text: str) -> None:
    assert _told(text) == []


def test_a_second_saying_is_its_own() -> None:
    found = _told("Poland said the truce had failed and warned that the border would stay shut.")
    assert [(cue, content) for _, cue, content in found] == [
        ("said", "the truce had failed"), ("warned", "the border would stay shut")]  # fmt: skip
    assert {speaker for speaker, _, _ in found} == {"Poland"}


def test_what_a_subordinate_speaker_says_stays_his() -> None:
    found = _told("Poland said that Latvia denied the charge and warned of a delay.")
    assert ("Poland", "said") in {(speaker, cue) for speaker, cue, _ in found}
    assert all(content != "a delay" or speaker != "Poland" for speaker, _, content in found)


def test_only_what_is_asserted_is_vouched_for() -> None:
    (scene,) = scenes(["Poland plans to shut the road. Poland said that the border was shut."])
    statements = find_statements(scene)
    assert {s.kind for s in statements} == {"thinks", "said"}
    assert [s.content for s in asserted(statements)] == ["the border was shut"]
