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
    entry = draft.frame.entry
    shifted = draft.type != draft.frame.type
    cameo = kind.cameo if shifted else entry.cameo
    return Event(
        type=cast(EventType, draft.type),
        mode=None if shifted else entry.mode,
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
