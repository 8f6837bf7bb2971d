"""Who took power in a land, and so rules it from then on: "the army ousted the king; parliament was dissolved"."""

from __future__ import annotations

from detente.coding.events.draft import Draft, Reason
from detente.coding.grammar import object_of

_SEIZING = {
    "coerce.topple",
    "coerce.take_over",
    "coerce.take_control",
    "coerce.seize_place",
    "coerce.remove_from_office",
}
_COUPS = {"coerce.coup", "coerce.coup_detat", "coerce.seizure"}
_POWER = {"power", "control", "government", "country", "president", "premier", "king", "leader"}


def usurper(draft: Draft, drafts: list[Draft], land: str) -> Draft | None:
    """The act by which somebody took power in the land, told before this one."""
    return next((d for d in drafts if d.token.i < draft.token.i and _seizes(d, land)), None)


def name_usurper(draft: Draft, drafts: list[Draft], land: str) -> None:
    """ "The coup": made by those who, the article tells, took power in that land."""
    if draft.frame.rule not in _COUPS or draft.status != "actual":
        return
    seizing = next((d for d in drafts if d is not draft and _seizes(d, land)), None)
    if seizing is not None:
        draft.settle_who(seizing.actors, Reason("who took power there", lender=seizing))


def _seizes(draft: Draft, land: str) -> bool:
    """Whether somebody of the land took power in it."""
    if draft.status != "actual" or {a.country for a in draft.actors} != {land}:
        return False
    rulers = bool({s for r in draft.recipients for s in r.sectors} & {"GOV", "ELI"})
    if draft.frame.rule in _COUPS:
        return draft.frame.rule != "coerce.seizure" or rulers or draft.token.lemma == "takeover"
    if draft.frame.rule not in _SEIZING:
        return False
    taken = object_of(draft.token)
    return rulers or (taken is not None and taken.lemma in _POWER)
