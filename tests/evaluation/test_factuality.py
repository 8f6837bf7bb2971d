"""The correlation, and the finding of a judged word in a text whose words stand apart."""

import pytest

from detente.language import annotate
from detente.model import Article
from evaluation.factuality import _token, pearson


def test_pearson():
    assert pearson([(1.0, 2.0), (2.0, 4.0), (3.0, 6.0)]) == pytest.approx(1.0)
    assert pearson([(1.0, 3.0), (1.0, 5.0)]) == 0.0


def test_a_word_is_found_by_its_number():
    text = "The army did n't storm the town ."
    token = _token(annotate(Article.of_text(text)), text, [4, 5])
    assert token is not None and token.text == "storm"
