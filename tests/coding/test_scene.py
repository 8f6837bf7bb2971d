"""What stands ready for the coder: a person's surname is no place."""

from __future__ import annotations

from tests.sentences import scenes


def test_a_surname_is_no_toponym() -> None:
    [scene] = scenes(["President Gustavo Petro flew to Havana, and senators called on Petro to resign."])
    assert [p.name for p in scene.places] == ["Havana"]
