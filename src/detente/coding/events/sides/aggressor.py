"""Who alone uses force against a land in an article: "tanks entered the Gaza Strip … hundreds fled the shelling"."""

from __future__ import annotations

from detente.coding.events.draft import Draft, Reason
from detente.coding.sides import camp
from detente.knowledge.who import STATELESS

_HIDDEN = {"explosives", "suicide-attack", "abduct", "crowd-control", "targeted", "sexual"}
"""Force whose authors hide, or are other than those who wage a war."""
_NO_POWER = {"---", "IMG", "ISM", "NGO", "MNC"}


def name_aggressors(drafts: list[Draft]) -> None:
    """Force against a land that nobody is told to use is used by the one foreign power that is told to attack it."""
    attacks = [d for d in drafts if _tells_an_author(d)]
    for draft in drafts:
        if draft.actors or draft.type != "ASSAULT" or draft.frame.mutual or _is_hidden(draft, attacks):
            continue
        lands = _lands(draft)
        against = [d for d in attacks if len(lands) == 1 and _lands(d) == lands and _is_foreign(d, lands)]
        if len({frozenset(camp(a) for a in d.actors) for d in against}) == 1:
            nearest = min(against, key=lambda d: abs(d.token.i - draft.token.i))
            draft.settle_who(nearest.actors, Reason("who alone attacks that land", lender=nearest))


def _is_hidden(draft: Draft, attacks: list[Draft]) -> bool:
    """Whether the force is of a kind whose authors hide; "the bombing" is not, where aircraft are told to attack."""
    if draft.token.lemma in ("bombing", "bombardment") and any(d.frame.entry.mode == "aerial" for d in attacks):
        return False
    return draft.frame.entry.mode in _HIDDEN


def _tells_an_author(draft: Draft) -> bool:
    """Whether the act is force, or a land taken by force, of which the article tells who did it."""
    force = draft.type == "ASSAULT" or (draft.type == "COERCE" and draft.frame.entry.mode == "seize")
    return force and bool(draft.actors) and not draft.frame.mutual and draft.status == "actual"


def _lands(draft: Draft) -> set[str]:
    """The countries that an act hits; where nobody is told, the one where it happens."""
    hit = {r.country for r in draft.recipients} - STATELESS
    return hit or ({draft.place.country} if draft.place is not None else set())


def _is_foreign(draft: Draft, lands: set[str]) -> bool:
    """Whether only other powers do it, whether states or alliances of states."""
    return all(a.country not in lands and a.country not in _NO_POWER for a in draft.actors)
