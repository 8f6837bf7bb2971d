"""Every example of the stance lexicon gives its holder, stance and matter; no near miss fires its entry."""

from __future__ import annotations

import pytest

from detente.coding.positions import find_positions
from detente.coding.scene import Scene
from detente.coding.statements import find_statements
from detente.knowledge.said.stances import StanceEntry, entries
from detente.model import Position
from tests.sentences import scenes

ENTRIES = entries()
NAMES = [f"{stance}.{entry.name}" for stance, entry in ENTRIES]


def _positions(scene: Scene) -> list[Position]:
    return find_positions(scene, find_statements(scene))


def _fault(scene: Scene, wanted: list[str]) -> str | None:
    country, stance, matter = wanted
    found = [(p.holder.country, p.stance, p.matter) for p in _positions(scene)]
    return None if (country, stance, matter) in found else f"{scene.annotation.text} WANTED {wanted} READ {found}"


@pytest.mark.parametrize(("stance", "entry"), ENTRIES, ids=NAMES)
def test_examples(stance: str, entry: StanceEntry) -> None:
    assert entry.examples
    split = [[w.strip() for w in e.split("|")] for e in entry.examples]
    faults = [_fault(scene, e[1:]) for scene, e in zip(scenes([e[0] for e in split]), split, strict=True)]
    assert not [f for f in faults if f]


@pytest.mark.parametrize(("stance", "entry"), ENTRIES, ids=NAMES)
def test_near_misses(stance: str, entry: StanceEntry) -> None:
    assert entry.near
    for scene in scenes(entry.near):
        rules = [p.evidence.rule for p in _positions(scene)]
        assert f"stance.{entry.stance or stance}.{entry.name}@test" not in rules, scene.annotation.text


MODALS = [
    ('"Iran must open the site," France said.', ("FRA", "demands", "open the site")),
    ("France said Iran should open the site.", ("FRA", "demands", "open the site")),
    ('"We have to wait for the inspectors," France said.', ("FRA", "wants", "wait for the inspectors")),
    ('"We will rebuild the port," France said.', ("FRA", "wants", "rebuild the port")),
    ('"We won\'t sell the port," France said.', ("FRA", "rejects", "sell the port")),
    ("France said it would rebuild the port.", ("FRA", "wants", "rebuild the port")),
    ('"If Iran does not open the site, we will act," France said.', ("FRA", "demands", "open the site")),
    ('"Open the site now," France said.', ("FRA", "demands", "Open the site now")),
    ("France said the flights would continue.", ("FRA", "wants", "the flights would continue")),
]


@pytest.mark.parametrize(("text", "wanted"), MODALS, ids=[t for t, _ in MODALS])
def test_modals(text: str, wanted: tuple[str, str, str]) -> None:
    (scene,) = scenes([text])
    assert wanted in [(p.holder.country, p.stance, p.matter) for p in _positions(scene)]


@pytest.mark.parametrize("text", [
    "The site must be large.",
    '"Should we open the site?" France asked.',
    "France could support the plan.",
    "France said the site must have been open.",
])  # fmt: skip
def test_nothing_wanted(text: str) -> None:
    (scene,) = scenes([text])
    assert _positions(scene) == []


def test_a_list_of_demands_is_split_and_an_object_shared_is_not() -> None:
    both = scenes([
        "France demanded the release of the crew, the return of the ship, and a written apology.",
        "France demanded the arrest and trial of the crew.",
    ])  # fmt: skip
    assert [[p.matter for p in _positions(scene)] for scene in both] == [
        ["the release of the crew", "the return of the ship", "a written apology"],
        ["the arrest and trial of the crew"],
    ]


def test_whom_it_is_asked_of() -> None:
    (scene,) = scenes(["France urged Iran to open the site."])
    (position,) = _positions(scene)
    assert position.toward is not None and position.toward.country == "IRN"
    assert scene.annotation.text[position.start : position.end] == position.matter
