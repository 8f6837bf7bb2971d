"""Every example of the trigger lexicon fires its entry, with the sides that it names; no near miss does."""

from __future__ import annotations

import pytest

from detente.coding.events import find_events
from detente.coding.events.frames.fit import fits
from detente.coding.events.frames.match import Hit, find_hits
from detente.coding.events.parties import Parties
from detente.coding.scene import Scene
from detente.knowledge import lexicon
from detente.knowledge.lexicon import Frame
from detente.model.records import EventType
from tests.sentences import scenes

TYPES = [t.lower() for t in EventType.__args__]


def _of(kind: str) -> list[Frame]:
    return [f for f in lexicon.frames() if f.rule.startswith(kind + ".")]


def _fault(frame: Frame, scene: Scene, wanted: str) -> str | None:
    """What is wrong with an example, None if it is as it should be."""
    found = find_hits(scene)
    hits = [h for h in found if h.frame.rule == frame.rule]
    if not hits and any(_akin(h.frame, frame) and _could(frame, scene, h) for h in found):
        return None
    if not hits:
        return f"{frame.rule} does not fire (but {[h.frame.rule for h in found]}): {scene.annotation.text}"
    if ">" not in wanted:
        return None
    want = [set(side.replace(",", " ").split()) for side in wanted.split(">")]
    parties = Parties(scene, found)
    for hit in hits:
        sides = parties.of(hit)
        got = [{a.country for a in sides.actors}, {a.country for a in sides.recipients}]
        if frame.mutual and not want[1]:
            got[0] |= got[1]
        if all(not w or w == g for w, g in zip(want, got, strict=True)):
            return None
    return f"{frame.rule} has sides {got}, not {want}: {scene.annotation.text}"


def _akin(one: Frame, other: Frame) -> bool:
    return one.type == other.type or (one.entry.echo and other.entry.echo)


def _could(frame: Frame, scene: Scene, hit: Hit) -> bool:
    """Whether the entry fits the word and only gave way to a more particular one of its own type."""
    words = {hit.token.lemma, hit.token.lower}
    return bool(words.intersection(frame.entry.words)) and fits(scene, frame, hit.token)


def _fires(frame: Frame, scene: Scene) -> bool:
    """Whether the entry fires; a vague word that tells an act again only counts where an event comes of it."""
    if frame.entry.echo:
        return any(e.evidence.rule.startswith(frame.rule + "@") for e in find_events(scene, []))
    return any(h.frame.rule == frame.rule for h in find_hits(scene))


@pytest.mark.parametrize("kind", TYPES)
def test_examples_fire(kind: str) -> None:
    cases = [(f, *(x + "|").split("|")[:2]) for f in _of(kind) for x in f.entry.examples]
    found = scenes([text.strip() for _, text, _ in cases])
    faults = [_fault(f, s, wanted) for (f, _, wanted), s in zip(cases, found, strict=True)]
    assert not any(faults), "\n".join(f for f in faults if f)


@pytest.mark.parametrize("kind", TYPES)
def test_near_misses_do_not_fire(kind: str) -> None:
    cases = [(f, x.strip()) for f in _of(kind) for x in f.entry.near]
    found = scenes([text for _, text in cases])
    faults = [f"{f.rule} fires: {text}" for (f, text), s in zip(cases, found, strict=True)
              if _fires(f, s)]  # fmt: skip
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("kind", TYPES)
def test_every_entry_has_examples(kind: str) -> None:
    assert not [f.rule for f in _of(kind) if len(f.entry.examples) < 2]


def test_the_lexicon_is_broad() -> None:
    words = {(w, f.entry.pos) for f in lexicon.frames() for w in f.entry.words}
    assert sum(p == "verb" for _, p in words) >= 150
    assert sum(p == "noun" for _, p in words) >= 60
    assert {f.type for f in lexicon.frames()} == set(EventType.__args__)
