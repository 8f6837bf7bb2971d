"""Outcomes come in the order of the input; a bad article ends nothing."""

from __future__ import annotations

import pytest

from detente.model import Article, Capture, DetenteError, Reading
from detente.run import read_all

_BAD = DetenteError("b", "it is empty", "give a page")


def _read(capture: Capture) -> Reading:
    if capture.name == "c":
        raise DetenteError("c", "no article", "give a page")
    if capture.name == "d":
        raise ValueError("our fault")
    return Reading(article=Article(id=capture.name, text=capture.name))


def _captures() -> list[Capture | DetenteError]:
    named: list[Capture | DetenteError] = [Capture(name=n, data=b"x") for n in "acde"]
    return [named[0], _BAD, *named[1:]]


def test_each_input_has_its_outcome_in_order() -> None:
    out = list(read_all(_captures(), _read, explain=lambda name, fault: DetenteError(name, str(fault), "tell us")))
    assert [o.reading.article.id if o.reading else None for o in out] == ["a", None, None, None, "e"]
    assert [o.error.name if o.error else None for o in out] == [None, "b", "c", "d", None]


def test_what_is_known_is_passed_over() -> None:
    out = list(read_all(_captures()[:1], _read, skip=lambda capture: True))
    assert [(o.reading, o.error) for o in out] == [(None, None)]


def test_a_fault_of_ours_is_raised_unless_explained() -> None:
    with pytest.raises(ValueError, match="our fault"):
        list(read_all(_captures(), _read))
