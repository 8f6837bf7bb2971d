"""What sport, the arts, science and trade do among themselves is no event."""

from __future__ import annotations

import pytest

from detente.coding.events import find_events
from tests.sentences import scenes

PRIVATE = [
    "The striker rejected a new contract.",
    "The club agreed to sell its goalkeeper.",
    "The company cut ties with the singer.",
    "Investors welcomed the figures.",
    "Scientists condemned the study.",
]
PUBLIC = [
    ("The singer was sentenced to three years in prison.", "SANCTION"),
    ("The director was arrested at the airport.", "COERCE"),
    ("The government accused the company of sabotage.", "ACCUSE"),
    ("Scientists marched through Oslo on Monday.", "PROTEST"),
    ("Chad rejected an offer of the bank.", "REJECT"),
]


@pytest.mark.parametrize("text", PRIVATE)
def test_among_themselves(text: str) -> None:
    [scene] = scenes([text])
    assert not find_events(scene, [])


@pytest.mark.parametrize(("text", "kind"), PUBLIC)
def test_where_the_state_or_the_street_comes_in(text: str, kind: str) -> None:
    [scene] = scenes([text])
    assert kind in {e.type for e in find_events(scene, [])}
