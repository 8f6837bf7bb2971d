"""Which of a sentence's acts stands between two sides that are told."""

import pytest

from detente.language import annotate
from detente.model import Article
from detente.reader import Reader
from evaluation.lexicon import LATER
from evaluation.told import between

SENTENCE = "Chad condemned the raid by Kenyan police on the embassy and praised Ghana, which had offered to mediate."


@pytest.mark.parametrize(
    ("source", "target", "trigger"),
    [
        ("Chad", "Kenyan police", "condemned"),
        ("Kenyan police", "the embassy", "raid"),
        ("Chad", "Ghana", "praised"),
    ],
)
def test_the_act_between_the_pair(source: str, target: str, trigger: str) -> None:
    article = Article.of_text(SENTENCE, LATER)
    annotation = annotate(article)
    found = list(Reader().code(article, annotation).events)
    best = between(annotation, {"source": source, "target": target}, found)
    assert best is not None
    assert best.evidence.trigger == trigger


def test_without_an_act_there_is_none_to_choose() -> None:
    article = Article.of_text("Chad borders Libya.", LATER)
    assert between(annotate(article), {"source": "Chad", "target": "Libya"}, []) is None
