"""Regular verb forms: silent e, y, and the doubled consonant."""

from __future__ import annotations

import pytest

from detente.knowledge.inflections import forms


@pytest.mark.parametrize(
    ("verb", "wanted"),
    [
        ("rape", {"raped", "raping"}),
        ("free", {"freed", "freeing"}),
        ("deny", {"denied", "denying"}),
        ("deploy", {"deployed", "deploying"}),
        ("ban", {"banned", "banning"}),
        ("arrest", {"arrested", "arresting"}),
        ("expel", {"expelled", "expeling", "expeled", "expelling"}),
    ],
)
def test_forms(verb: str, wanted: set[str]) -> None:
    assert set(forms(verb)) == wanted
