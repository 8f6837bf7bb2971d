"""The ontology: sixteen types, CAMEO's codes on the right side of zero, contexts that words show."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from detente.knowledge import lexicon, ontology
from detente.model.records import EventType


@dataclass
class _Word:
    lemma: str
    lower: str


def _words(text: str) -> list[_Word]:
    return [_Word(w, w) for w in text.lower().split()]


def test_the_types_are_those_of_the_model_in_its_order() -> None:
    assert list(ontology.plover_types()) == list(EventType.__args__)


@pytest.mark.parametrize("name", EventType.__args__)
def test_cooperation_is_above_nought_and_conflict_below(name: str) -> None:
    kind = ontology.plover_type(name)
    assert (kind.intensity > 0) == kind.quad.endswith("cooperation")
    assert (kind.promised is not None) == (kind.asked is not None) == kind.quad.endswith("cooperation")


def test_the_codes_of_types_and_promises_are_in_the_code_list() -> None:
    for kind in ontology.plover_types().values():
        code = ontology.cameo(kind.cameo)
        assert kind.name in (code.type, code.also)
        if kind.promised:
            assert ontology.cameo(kind.promised).type == "AGREE"
        if kind.asked:
            assert kind.asked in ontology.plover_type("REQUEST").modes


def test_every_code_has_its_parents() -> None:
    codes = ontology.cameo_codes()
    assert len(codes) == 313
    assert all(code[:-1] in codes for code in codes if len(code) > 2)


def test_deeds_are_worth_more_than_words() -> None:
    assert ontology.cameo("074").intensity > ontology.cameo("051").intensity
    assert ontology.cameo("202").intensity < ontology.cameo("111").intensity < 0


@pytest.mark.parametrize(
    ("code", "name", "mode"),
    [("041", "CONSULT", "phone"), ("0841", "RETREAT", "release"), ("195", "ASSAULT", "aerial"),
     ("1053", "REQUEST", "yield"), ("1723", "COERCE", "curfew"), ("055", "CONCEDE", None), ("010", None, None)],
)  # fmt: skip
def test_the_crosswalk_follows_the_codebook(code: str, name: str | None, mode: str | None) -> None:
    assert (ontology.cameo(code).type, ontology.cameo(code).mode) == (name, mode)


def test_a_code_of_another_type_does_not_lend_its_intensity() -> None:
    assert ontology.intensity("195", "ASSAULT") == -10
    assert ontology.intensity("195", "AGREE") == ontology.plover_type("AGREE").intensity
    assert ontology.intensity("0871", "CONCEDE") == ontology.cameo("0871").intensity


def test_unknown_names_are_errors() -> None:
    with pytest.raises(KeyError):
        ontology.plover_type("HUG")
    with pytest.raises(KeyError):
        ontology.cameo("999")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("troops shelled the border", {"military", "territory"}),
        ("the ambassador left the embassy", {"diplomatic"}),
        ("inspectors found enriched uranium", {"resource", "wmd"}),
        ("the baker sold bread", set()),
    ],
)
def test_words_show_contexts(text: str, shown: set[str]) -> None:
    assert set(ontology.contexts_of(_words(text))) == shown


def test_contexts_come_in_the_order_of_the_table() -> None:
    found = ontology.contexts_of(_words("election missile embassy"))
    assert found == ("military", "diplomatic", "election")


def test_the_lexicon_uses_codes_and_modes_of_its_types() -> None:
    wrong = []
    for frame in lexicon.frames():
        code, kind = ontology.cameo_codes().get(frame.entry.cameo), ontology.plover_type(frame.type)
        if code is None or (frame.entry.mode and frame.entry.mode not in kind.modes):
            wrong.append(f"{frame.rule}: {frame.entry.cameo} {frame.entry.mode}")
    assert not wrong
