"""Quotations of every make find their speaker, sentence by sentence; words only named in quotation marks do not."""

from __future__ import annotations

import pytest

from detente.coding.statements import find_statements
from detente.coding.statements.quotes import find_quotes
from tests.sentences import scenes

Q = [
    # text, (country, cue, content, manner)...
    ('"The bridge is ours," said Poland.', [("POL", "said", "The bridge is ours", "direct")]),
    ("“The bridge is ours,” Poland said. “We built it.”",
     [("POL", "said", "The bridge is ours", "direct"), ("POL", "said", "We built it.", "direct")]),
    ("``The bridge is ours,'' Poland said.", [("POL", "said", "The bridge is ours", "direct")]),
    ("«The bridge is ours», Poland said.", [("POL", "said", "The bridge is ours", "direct")]),
    ("‘The bridge is ours,’ Poland said.", [("POL", "said", "The bridge is ours", "direct")]),
    ('"The bridge is ours," Poland said, "and we shall keep it."',
     [("POL", "said", "The bridge is ours", "direct"), ("POL", "said", "and we shall keep it.", "direct")]),
    ('Poland said: "The bridge is ours. We built it. We shall keep it."',
     [("POL", "said", "The bridge is ours.", "direct"), ("POL", "said", "We built it.", "direct"),
      ("POL", "said", "We shall keep it.", "direct")]),
    ('"Who built the bridge?" Poland asked.', [("POL", "asked", "Who built the bridge?", "direct")]),
    ('Poland called the bridge "a national treasure" on Friday.',
     [("POL", "called", 'the bridge "a national treasure"', "mixed")]),
    ('Poland said the bridge was "beyond repair" after the flood.',
     [("POL", "said", 'the bridge was "beyond repair" after the flood', "mixed")]),
    ("Poland and Norway said the bridge was lost.",
     [("POL", "said", "the bridge was lost", "indirect"), ("NOR", "said", "the bridge was lost", "indirect")]),
    ("Poland closed the bridge on Friday, saying it was unsafe.", [("POL", "saying", "it was unsafe", "indirect")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), Q, ids=[t[:40] for t, _ in Q])
def test_speaker_and_words(text: str, wanted: list[tuple[str, str, str, str]]) -> None:
    (scene,) = scenes([text])
    found = find_statements(scene)
    read = [(s.speaker.country if s.speaker else None, s.cue, s.content, s.manner) for s in found]
    assert read == wanted
    assert all(scene.annotation.text[s.start : s.end] == s.content for s in found)


@pytest.mark.parametrize("text", [
    "Poland sent the ship \"Baltic Star\" to the port.",
    "Poland did not say who built the bridge.",
    "Poland declined to say whether the bridge was lost.",
])  # fmt: skip
def test_nothing_said(text: str) -> None:
    (scene,) = scenes([text])
    assert find_statements(scene) == []


def test_an_unclosed_quotation_runs_to_the_end_of_its_paragraph() -> None:
    (scene,) = scenes(['"The bridge is ours. We built it.'])
    (quote,) = find_quotes(scene.annotation)
    assert not quote.closed and quote.end == len(scene.annotation.text)


def test_an_apostrophe_is_no_quotation_mark() -> None:
    (scene,) = scenes(["The soldiers' families didn’t leave Poland’s ports."])
    assert find_quotes(scene.annotation) == []


def test_addressee_and_venue() -> None:
    (scene,) = scenes(["Poland told reporters in an interview that the bridge was lost."])
    (statement,) = find_statements(scene)
    assert (statement.addressee, statement.venue) == ("reporters", "an interview")
