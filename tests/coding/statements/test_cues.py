"""Every example of the cue lexicon is read by its entry, with cue and content; no near miss is."""

from __future__ import annotations

import pytest

from detente.coding.scene import Scene
from detente.coding.statements import find_statements
from detente.knowledge import tables
from detente.knowledge.said.cues import CueEntry, adjective_entries, noun_entries, verb_entries
from tests.sentences import scenes

ENTRIES = [*verb_entries(), *noun_entries(), *adjective_entries()]


def _fault(scene: Scene, entry: CueEntry, wanted: str) -> str | None:
    cue, content = (w.strip() for w in wanted.split("|"))
    found = [s for s in find_statements(scene) if s.evidence.rule == f"said.{entry.name}@test"]
    if not any(s.content == content and s.cue.split()[0] == cue.split()[0] for s in found):
        return f"{entry.name}: {scene.annotation.text} READ {[(s.cue, s.content) for s in find_statements(scene)]}"
    return None


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda e: e.name)
def test_examples(entry: CueEntry) -> None:
    split = [e.split(" | ", 1) for e in entry.examples]
    faults = [_fault(scene, entry, want) for scene, (_, want) in zip(scenes([e[0] for e in split]), split, strict=True)]
    assert not [f for f in faults if f]


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda e: e.name)
def test_near_misses(entry: CueEntry) -> None:
    for scene in scenes(entry.near):
        read = [s.content for s in find_statements(scene) if s.evidence.rule == f"said.{entry.name}@test"]
        assert not read, scene.annotation.text


def test_according_to() -> None:
    table = tables.toml("said/settings.toml")["according"]
    for example in table["examples"]:
        text, cue, content = (w.strip() for w in example.split("|"))
        (scene,) = scenes([text])
        assert [(s.cue, s.content) for s in find_statements(scene)] == [(cue, content)]
    assert not [s for scene in scenes(table["near"]) for s in find_statements(scene)]
