"""The labels stand in the example articles, and B3 counts what is missed and what is too much."""

from __future__ import annotations

from pathlib import Path

import pytest

from detente.model import Capture
from detente.reading import captures, read_article
from evaluation.labels import b_cubed_with_missed, labels

EXAMPLES = Path(__file__).parent.parent.parent / "examples"


def test_every_label_stands_in_its_article_once():
    pages = [page for page in captures(EXAMPLES) if isinstance(page, Capture)]
    texts = {article.headline: article.text for article in map(read_article, pages)}
    told = list(labels())
    assert len(told) > 200
    for headline, _, words, start, end in told:
        assert texts[headline].count(words) == 1, (headline, words)
        assert words[start:end]


def keys(*names: str) -> dict[tuple[str, int, int], str]:
    return {("a", at, at + 1): name for at, name in enumerate(names)}


@pytest.mark.parametrize(
    ("ours", "precision", "recall"),
    [
        (("i", "i", "j"), 1.0, 1.0),
        (("i", "i", "i"), 5 / 9, 1.0),
        (("i", "k", "j"), 1.0, 2 / 3),
        (("i", "i", "j", "k"), 1.0, 1.0),  # one too many, alone
        (("i", "i", "j", "j"), 3 / 4, 1.0),  # one too many, put into another
        (("i", "i"), 1.0, 1.0),  # one missed that is alone
    ],
)
def test_b_cubed_with_missed(ours, precision, recall):
    gold, found = keys("x", "x", "y"), keys(*ours)
    matched = {label: label for label in gold if label in found}
    assert b_cubed_with_missed(gold, found, matched) == pytest.approx((precision, recall))
