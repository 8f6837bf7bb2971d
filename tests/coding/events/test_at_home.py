"""A nameless parliament, army or crowd is of the country in which the act is told."""

from __future__ import annotations

import pytest

from tests.coding.events.told import drafts


@pytest.mark.parametrize(
    ("text", "kind", "whom"),
    [
        ("The Malian army dissolved parliament.", "COERCE", "MLI"),
        ("Police arrested 20 students in Harare, Zimbabwe.", "COERCE", "ZWE"),
        ("Dutch officers arrested Carlos Ruiz, a farmer.", "COERCE", "---"),
    ],
)
def test_whom(text: str, kind: str, whom: str) -> None:
    found = [a.country for d in drafts(text) if d.type == kind for a in d.recipients]
    assert " ".join(found) == whom
