"""Seizures of power: who is told to have taken it, and the government from which it was taken."""

from __future__ import annotations

from detente.actors import Mention, actors_of
from detente.coding.events.draft import Draft, Reason
from detente.coding.grammar import is_verb, object_of
from detente.coding.scene import Scene
from detente.knowledge.who import STATELESS
from detente.model import Actor

_TAKING_OVER = {"coerce.topple", "coerce.remove_from_office", "coerce.dissolve_parliament"}
_FAILED = {"failed", "attempted", "abortive", "aborted", "foiled", "alleged", "botched", "bungled", "unsuccessful"}
_ARMY = (frozenset({"MIL"}),)
_RULERS = (frozenset({"GOV"}), frozenset({"MIL"}), frozenset[str]())
"""Who stands for a state, the likest first: its government, the army that rules it, the bare country."""


def settle_coups(scene: Scene, drafts: list[Draft]) -> None:
    """Name the sides of seizures of power that name none."""
    for draft in drafts:
        if draft.type != "COERCE" or not _of_power(draft):
            continue
        if not draft.actors and draft.frame.rule.startswith("coerce.coup") and not _failed(draft):
            _plotters(scene, draft, drafts)
        land = _land(draft)
        if land is not None and not draft.recipients:
            draft.settle_whom(rulers_of(scene, draft, land), Reason("who seizes power takes it from the government"))


def _plotters(scene: Scene, draft: Draft, drafts: list[Draft]) -> None:
    """A coup is made by those of whom the article tells that they removed its holders; else by the army."""
    land = next((a.country for a in draft.recipients if a.country not in STATELESS), None)
    land = land or (draft.place.country if draft.place is not None else None)
    done = [d for d in drafts if d is not draft and d.type == "COERCE" and d.actors and d.status == "actual"]
    done = [d for d in done if _takes_over(d) and land in (None, d.actors[0].country)]
    if done:
        nearest = min(done, key=lambda d: abs(d.token.i - draft.token.i))
        draft.settle_who(nearest.actors, Reason("who is told to have seized power", lender=nearest))
    elif land is not None:
        draft.settle_who(rulers_of(scene, draft, land, _ARMY), Reason("a coup is the army's"))


def _failed(draft: Draft) -> bool:
    """Whether those who rule are not those who tried: "the abortive coup"."""
    return draft.status != "actual" or any(c.lower in _FAILED for c in draft.token.children)


def _takes_over(draft: Draft) -> bool:
    """Whether power is told to change hands: "toppled ~", "dissolved parliament", "seized power"."""
    return draft.frame.rule in _TAKING_OVER or (is_verb(draft.token) and _of_power(draft))


def _of_power(draft: Draft) -> bool:
    """ "Seized power", "the takeover", "took control of the country"."""
    if draft.frame.entry.mode != "seize":
        return False
    if not is_verb(draft.token):
        return draft.token.lemma in ("takeover", "usurpation", "putsch", "coup") and not draft.token.prep("of")
    thing = object_of(draft.token)
    return thing is not None and thing.lemma in ("power", "government", "control") and not thing.prep("over", "in")


def _land(draft: Draft) -> str | None:
    """The one country of the doers, else of the place."""
    lands = {a.country for a in draft.actors} - STATELESS
    if len(lands) == 1:
        return lands.pop()
    return draft.place.country if draft.place is not None and not lands else None


def rulers_of(
    scene: Scene, draft: Draft, country: str, kinds: tuple[frozenset[str], ...] = _RULERS
) -> tuple[Actor, ...]:
    """The nearest mention of those who rule a country, other than who acts."""
    own = [(a.start, a.end) for a in draft.actors]
    fitting = [m for m in scene.cast.mentions if len(m.members) == 1 and m.members[0].country == country]
    fitting = [m for m in fitting if (m.start, m.end) not in own]
    for sectors in kinds:
        found = [m for m in fitting if _rules(m, sectors)]
        if found:
            return actors_of(min(found, key=lambda m: abs(m.start - draft.token.start)))
    return ()


def _rules(mention: Mention, sectors: frozenset[str]) -> bool:
    member = mention.members[0]
    if not sectors:
        return not member.sectors and not member.name
    return not member.person and bool(sectors.intersection(member.sectors))
