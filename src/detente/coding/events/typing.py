"""The codebook's shifts of type: future cooperation is AGREE, cooperation refused is REJECT."""

from __future__ import annotations

from detente.coding.events.draft import Draft, Reason
from detente.coding.grammar import negated
from detente.language import Token

_COOPERATION = {"CONSULT", "SUPPORT", "COOPERATE", "AID", "RETREAT", "CONCEDE"}
_WILL = {"will", "wo", "'ll", "would", "shall"}


def settle_type(draft: Draft) -> None:
    """Apply CODEBOOK section 2, "Decisions that recur", to a fresh draft."""
    if draft.type in _COOPERATION and draft.status in ("planned", "possible"):
        draft.type = "AGREE"
        draft.reasons["type"] = Reason("cooperation that is still to come is an agreement")
    elif draft.type in _COOPERATION | {"AGREE"} and draft.status == "denied" and _is_refused(draft.token):
        draft.type, draft.status = "REJECT", "actual"
        draft.reasons["type"] = Reason("cooperation that the doer will not give is a refusal")


def _is_refused(token: Token) -> bool:
    """ "Will not lift", "won't sign", "would never accept": the doer says no, beyond its not having happened."""
    return negated(token) and any(c.dep == "aux" and c.lower in _WILL for c in token.children)
