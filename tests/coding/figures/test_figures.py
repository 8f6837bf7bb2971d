"""Figures in sentences of our own: value, kind and words; and numbers that measure nothing."""

import pytest

from detente.actors.cast import Cast
from detente.coding.figures import find_figures
from detente.coding.scene import Scene
from detente.dates import find_times
from detente.language import annotate
from detente.model import Actor, Article, Block, Evidence, Figure, Statement
from detente.places import find_places
from tests.coding.figures.cases import FIGURES, NONE

PUBLISHED = "2014-03-19"


def read(text: str, statements: list[Statement] | None = None) -> list[Figure]:
    block = Block(role="paragraph", start=0, end=len(text))
    annotation = annotate(Article(id="t", text=text, published=PUBLISHED, blocks=(block,)))
    times, places = find_times(annotation, PUBLISHED), find_places(annotation)
    scene = Scene(annotation=annotation, cast=Cast(), times=times, places=places, version="test")
    return find_figures(scene, statements or [])


@pytest.mark.parametrize(("sentence", "expected"), FIGURES, ids=[s for s, _ in FIGURES])
def test_figures(sentence: str, expected: list[tuple[str, float | None, float | None, float | None]]) -> None:
    found = read(sentence)
    assert [(f.kind, f.value, f.low, f.high) for f in found] == expected
    for figure in found:
        assert sentence[figure.start : figure.end] == figure.what
        evidence = figure.evidence
        assert sentence[evidence.trigger_start : evidence.trigger_end] == evidence.trigger


@pytest.mark.parametrize("sentence", NONE)
def test_no_figures(sentence: str) -> None:
    assert read(sentence) == []


def test_words_quoted_hold_the_number_and_its_noun() -> None:
    assert [f.what for f in read("The blast killed at least 83 young recruits.")] == ["at least 83 young recruits"]


def test_place_and_date_are_those_of_the_sentence() -> None:
    figure = read("On Monday, 12 people were killed in Donetsk.")[0]
    assert figure.place is not None and (figure.place.country, figure.place.name) == ("UKR", "Donetsk")
    assert figure.date is not None and figure.date.start == "2014-03-17"


def test_source_is_the_speaker_of_the_statement_around_it() -> None:
    text = "The ministry said that 12 people were killed. Police arrested 30 men."
    speaker = Actor(country="UKR", sectors=("GOV",), mention="The ministry", start=0, end=12)
    evidence = Evidence(
        sentence=text[:45], start=0, end=45, trigger="said", trigger_start=13, trigger_end=17, rule="x@test"
    )
    content = text[23:44]
    statement = Statement(
        speaker=speaker, cue="said", content=content, start=23, end=44, manner="indirect", evidence=evidence
    )
    assert [f.source for f in read(text, [statement])] == [speaker, None]
