"""A settled draft, written out as an event with its codes and its evidence."""

from __future__ import annotations

from typing import cast

from detente.coding.events.draft import Draft
from detente.coding.scene import Scene
from detente.knowledge import ontology
from detente.model import Event
from detente.model.records import EventType, Status


def written(scene: Scene, draft: Draft) -> Event:
    """The event that the draft has become."""
    kind = ontology.plover_type(draft.type)
    mode, cameo = _codes(draft)
    return Event(
        type=cast(EventType, draft.type),
        mode=mode,
        cameo=cameo,
        quad=kind.quad,
        intensity=ontology.intensity(cameo, draft.type),
        contexts=ontology.contexts_of(draft.token.sent.tokens),
        actors=draft.actors,
        recipients=draft.recipients,
        date=draft.when,
        place=draft.place,
        status=cast(Status, draft.status),
        background=draft.background,
        source=draft.source,
        incident=f"e{draft.incident}",
        evidence=scene.evidence(draft.frame.rule, draft.hit.words),
    )


def _codes(draft: Draft) -> tuple[str | None, str]:
    """Mode and CAMEO code: the entry's; of an act whose type has shifted, those of its promise,
    threat or refusal."""
    entry, first, now = draft.frame.entry, ontology.plover_type(draft.frame.type), ontology.plover_type(draft.type)
    if first is now:
        return entry.mode, entry.cameo
    if now.name == "AGREE":
        return None, first.promised or now.cameo
    if now.name == "THREATEN":
        return "violence", "138"
    return (first.asked if first.asked in now.modes else None), now.cameo
