"""The codebook's shifts of type: future cooperation is AGREE, cooperation refused is REJECT."""

from __future__ import annotations

from detente.coding.events.draft import Draft

_COOPERATION = {"CONSULT", "SUPPORT", "COOPERATE", "AID", "RETREAT", "CONCEDE"}


def settle_type(draft: Draft) -> None:
    """Apply CODEBOOK section 2, "Decisions that recur", to a fresh draft."""
    if draft.type in _COOPERATION and draft.status in ("planned", "possible"):
        draft.type = "AGREE"
        draft.reasons.append("future cooperation")
