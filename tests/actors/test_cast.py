"""The cast as coders ask it: heads, sides, owners, and words true to the text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.actors import find
from detente.actors.gather import gather
from detente.language import annotate
from detente.model import Article, Block


def scene(text: str):  # type: ignore[no-untyped-def]
    """The annotation and the cast of one sentence."""
    article = Article(id="t", text=text, blocks=(Block(role="paragraph", start=0, end=len(text)),))
    annotation = annotate(article)
    return annotation, gather(annotation, "2014-03-30")


@pytest.mark.parametrize(
    ("text", "word", "countries"),
    [
        ("Poland and Latvia accused Belarus.", "Poland", ["POL", "LVA"]),
        ("Poland accused Belarus.", "Poland", ["POL"]),
        ("Belarus was accused by Poland, Latvia and Estonia.", "Poland", ["POL", "LVA", "EST"]),
    ],
)
def test_sides_take_in_conjuncts(text: str, word: str, countries: list[str]) -> None:
    annotation, cast = scene(text)
    token = next(t for t in annotation.tokens if t.text == word)
    assert [a.country for a in cast.sides(token)] == countries


@pytest.mark.parametrize(
    ("text", "thing", "countries"),
    [
        ("Israel's raid killed ten.", "raid", ["ISR"]),
        ("The Israeli raid killed ten.", "raid", ["ISR"]),
        ("The raid by Israel killed ten.", "raid", ["ISR"]),
        ("The embassy of France was shut.", "embassy", ["FRA"]),
        ("The storm killed ten.", "storm", []),
    ],
)
def test_owners_of_things(text: str, thing: str, countries: list[str]) -> None:
    annotation, cast = scene(text)
    token = next(t for t in annotation.tokens if t.text == thing)
    assert [a.country for a in cast.owner(token) or cast.resolve(token)] == countries


WORDS = st.sampled_from(
    ["Poland", "Polish", "police", "the", "president", "of", "and", "said", "he", "Peter Mwangi", ",", ".", "U.S.",
     "pro-Russian", "troops", "Moscow", "in", "its", "both countries", "'s", "(", "D-Iowa", ")", "İzmir", "We"]
)  # fmt: skip


@settings(max_examples=40, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=25))
def test_every_mention_is_true_to_the_text(parts: list[str]) -> None:
    text = " ".join(parts)
    cast = find(text, "2014-03-30")
    for mention in cast.mentions:
        assert text[mention.start : mention.end] == mention.words
        assert mention.members
        assert all(m in cast.members for m in mention.members)
        assert cast.mention_at(mention.head) is not None
