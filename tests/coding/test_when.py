"""When words were said and stands were taken."""

from __future__ import annotations

import pytest

import detente

PUBLISHED = "2014-03-30"  # a Sunday


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("Poland said on Monday that the talks would start on Friday.", "2014-03-24"),
        ("Poland said that the talks would start on Friday.", PUBLISHED),
        ("Poland had said that the talks were over.", None),
        ("“The raid of Tuesday was a mistake,” the Polish minister said.", PUBLISHED),
        ("Last week Poland told reporters that the talks were over.", "2014-03-24"),
    ],
)
def test_a_statement_has_the_day_of_its_cue(sentence, day):
    (statement,) = detente.read(sentence, published=PUBLISHED).statements
    assert (statement.date.start if statement.date else None) == day


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("Poland rejected the plan on Tuesday.", "2014-03-25"),
        ("Poland wants a deal by May.", PUBLISHED),
        ("Poland once wanted a base on the island.", None),
        ("Poland said on Monday that it wants a deal.", "2014-03-24"),
    ],
)
def test_a_position_has_the_day_of_its_stance(sentence, day):
    (position,) = detente.read(sentence, published=PUBLISHED).positions
    assert (position.date.start if position.date else None) == day


def test_without_a_day_of_publication_there_is_none():
    reading = detente.read("Poland said that it wants a deal.")
    assert [r.date for r in (*reading.statements, *reading.positions)] == [None, None]
