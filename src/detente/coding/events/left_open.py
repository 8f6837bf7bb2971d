"""Whom an act is aimed at where its words leave that open, by what it is: a condemnation is aimed at the author of the
deed, a demand of the public at its government, a bomb at the people of the town. Comes last: nothing else told it."""

from __future__ import annotations

from detente.coding.events.answered import asked_before
from detente.coding.events.coups import rulers_of, settle_coups
from detente.coding.events.draft import Draft, Reason
from detente.coding.events.in_play import holder, most_blamed
from detente.coding.events.judged import authors, deed_judged
from detente.coding.events.makers import maker_of_what_is_judged
from detente.coding.events.victims import forbidden, not_towns, people_there
from detente.coding.grammar import is_verb, object_of
from detente.coding.scene import Scene
from detente.coding.sides import camp
from detente.knowledge import lexicon
from detente.knowledge.who import STATELESS

_PUBLIC = {"CVL", "OPP", "LAB", "SOC", "PTY", "EDU", "REL", "MED", "JRN", "REF"}
_IN_OFFICE = {"GOV", "MIL", "COP", "JUD", "SPY"}
_JUDGING = {"ACCUSE", "SUPPORT", "REJECT"}
_VOTE = ("vote", "regime_change")
_CIVIC = ("vote", "reform", "regime_change", "rights", "law", "investigation", "policy")


def aim(scene: Scene, drafts: list[Draft]) -> None:
    """Name the recipients of acts that have none yet, where their kind and the article tell them."""
    settle_coups(scene, drafts)
    for draft in drafts:
        not_towns(scene, draft)
        if (not draft.recipients or _at_themselves(draft)) and not draft.frame.mutual:
            _aim(scene, draft, drafts)


def _aim(scene: Scene, draft: Draft, drafts: list[Draft]) -> None:
    if draft.type in _JUDGING and draft.actors:
        draft.settle_whom(maker_of_what_is_judged(scene, draft), Reason("who made what it judges"))
    if draft.type == "ACCUSE" and draft.actors and not draft.recipients:
        deed = deed_judged(draft, drafts)
        if deed is not None:
            draft.settle_whom(authors(draft, deed), Reason("the author of the deed that it judges", lender=deed))
    elif draft.recipients:
        return
    elif draft.type == "REJECT" and draft.actors and (asked := asked_before(draft, drafts)) is not None:
        draft.settle_whom(asked.actors, Reason("who said what it answers", lender=asked))
    elif draft.type == "REQUEST" and draft.actors and (held := holder(scene, draft, drafts)) is not None:
        draft.settle_whom(held.actors, Reason("who holds those whose release is asked", lender=held))
    elif draft.type == "SANCTION" and draft.actors and draft.frame.entry.mode != "convict":
        draft.settle_whom(most_blamed(draft, drafts), Reason("whom the article blames most"))
    elif draft.type == "PROTEST" and draft.actors and _of_the_public(draft):
        rulers = rulers_of(scene, draft, draft.actors[0].country)
        draft.settle_whom(rulers, Reason("a protest is aimed at the government"))
    elif draft.type == "COERCE" and draft.actors and (crowd := forbidden(draft)):
        draft.settle_whom(crowd, Reason("a ban on what people do is a ban on the people"))
    elif draft.type in ("REQUEST", "REJECT") and _of_the_public(draft):
        if draft.type == "REQUEST" and not _asks(draft, _CIVIC):
            return
        rulers = rulers_of(scene, draft, draft.actors[0].country)
        draft.settle_whom(rulers, Reason("what the public asks is asked of its government"))
    elif draft.type == "ASSAULT":
        draft.settle_whom(people_there(scene, draft), Reason("the people of the place that is hit"))


def _at_themselves(draft: Draft) -> bool:
    """Whether "it" is read as those who condemn it: "Ghana's president called it unacceptable"."""
    if draft.type != "ACCUSE" or not is_verb(draft.token) or draft.reasons["whom"].lender is not None:
        return False
    return {camp(a) for a in draft.actors} == {camp(r) for r in draft.recipients} and all(
        r.mention.lower() == "it" for r in draft.recipients
    )


def _of_the_public(draft: Draft) -> bool:
    """Whether the act is of people of one country who do not rule it; nor do those who ruled and now ask for a vote."""
    lands = {a.country for a in draft.actors}
    if len(lands) != 1 or lands & STATELESS:
        return False
    public = _PUBLIC | {"ELI"} if draft.type == "REQUEST" and _asks(draft, _VOTE) else _PUBLIC
    return all(public.intersection(a.sectors) and not _IN_OFFICE.intersection(a.sectors) for a in draft.actors)


def _asks(draft: Draft, classes: tuple[str, ...]) -> bool:
    """Whether what is asked is of such a class of words: a vote, a law, an inquiry, somebody's resignation."""
    things = [object_of(draft.token)] if is_verb(draft.token) else []
    things += [o for w in (draft.token, *draft.hit.words) for o in w.prep("for")]
    heads = [t for thing in things if thing is not None for t in (thing, *thing.conjuncts())]
    words = {w for name in classes for w in lexicon.classes()[name]}
    return any(t.lemma in words or t.lower in words for t in heads)
