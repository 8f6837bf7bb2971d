"""Every example of the patterns' table is found with its words and value; no near miss is."""

import pytest

from detente.dates import find
from detente.dates.patterns import patterns

PUBLISHED = "2014-03-19"
EXAMPLES = [(p.name, *map(str.strip, e.split("|"))) for p in patterns() for e in p.examples]
NEAR = [(p.name, sentence) for p in patterns() for sentence in p.near]


@pytest.mark.parametrize(("name", "sentence", "words", "value"), EXAMPLES)
def test_example_is_read(name: str, sentence: str, words: str, value: str) -> None:
    found = {(sentence[m.start : m.end], m.value, m.reason.split(":")[0]) for m in find(sentence, PUBLISHED)}
    assert (words, value, name) in found


@pytest.mark.parametrize(("name", "sentence"), NEAR)
def test_near_miss_is_not_read(name: str, sentence: str) -> None:
    assert name not in {m.reason.split(":")[0] for m in find(sentence, PUBLISHED)}
