"""Sayings that their cue parts, that stand around it, or that lack a mark."""

from __future__ import annotations

import pytest

import detente


def _contents(text: str) -> list[str]:
    return [s.content for s in detente.read(text).statements]


@pytest.mark.parametrize(
    ("sentence", "contents"),
    [
        ("Time, the Polish minister added, was on their side.", ["was on their side"]),
        ("As Poland noted, the border stays shut.", ["the border stays shut"]),
        ("The truce, which Poland said would be signed on Monday, is dead.", ["would be signed on Monday"]),
        ("''The road is shut,'' Poland said.", ["The road is shut"]),
        ("»The road is shut,« Poland said.", ["The road is shut"]),
        ("“The road is shut,“ Poland said.", ["The road is shut"]),
        ('"The road is shut for good, said Poland.', ["The road is shut for good"]),
        ("“They told us, ‘The road is shut,’” Poland said.", ["They told us, ‘The road is shut"]),
        ("The road was shut, Poland said. “We need time.”", ["The road was shut", "We need time."]),
    ],
)
def test_what_is_said(sentence, contents):
    found = [c.rstrip(",’'") for c in _contents(sentence)]
    assert found == contents


@pytest.mark.parametrize(
    "sentence", ["The road was shut, as planned, on Monday.", "Poland, which shut the road, reopened it."]
)
def test_nothing_is_said(sentence):
    assert _contents(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "code"),
    [
        ("A rapper said that the shells fell at dawn.", "---/UNK"),
        ("“They fell at dawn,” a narrator said.", "---/UNK"),
        ("The survey said that the shells fell at dawn.", None),
    ],
)
def test_speakers_whom_nobody_knows(sentence, code):
    (statement,) = detente.read(sentence).statements
    assert (statement.speaker.code() if statement.speaker else None) == code
