"""Whom an act is aimed at where its words leave that open, by what it is: a condemnation is aimed at the author of the
deed, a demand of the public at its government, a bomb at the people of the town. Comes last: nothing else told it."""

from __future__ import annotations

from collections.abc import Iterator

from detente.coding.events.draft import Draft, Reason
from detente.coding.events.sides.answered import asked_before
from detente.coding.events.sides.coups import rulers_of, settle_coups
from detente.coding.events.sides.in_play import holder, most_blamed, things_asked
from detente.coding.events.sides.judged import authors, deed_judged
from detente.coding.events.sides.makers import maker_of_what_is_judged
from detente.coding.events.sides.victims import forbidden, not_towns, people_there
from detente.coding.grammar import is_verb, object_of
from detente.coding.scene import Scene
from detente.coding.sides import camp
from detente.knowledge import lexicon
from detente.knowledge.who import STATELESS
from detente.model import Actor

_PUBLIC = {"CVL", "OPP", "LAB", "SOC", "PTY", "EDU", "REL", "MED", "JRN", "REF"}
_IN_OFFICE = {"GOV", "MIL", "COP", "JUD", "SPY"}
_JUDGING = {"ACCUSE", "SUPPORT", "REJECT"}
_AT_THE_BLAMED = {"SANCTION", "THREATEN", "REJECT", "REQUEST"}
_AT_RULERS = {"PROTEST", "REJECT"}
_ASKED = "what the public asks is asked of its government"
_TO_RULERS = {"PROTEST": "a protest is aimed at the government"}
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
    """The first answer that names somebody other than who acts."""
    if draft.recipients and draft.type != "ACCUSE":
        return
    for found, reason in _answers(scene, draft, drafts):
        before = draft.reasons.get("whom")
        draft.settle_whom(found, reason)
        if draft.reasons.get("whom") is not before:
            return


def _answers(scene: Scene, draft: Draft, drafts: list[Draft]) -> Iterator[tuple[tuple[Actor, ...], Reason]]:
    """Who may be meant, the likest first."""
    if draft.type == "ASSAULT":
        yield people_there(scene, draft), Reason("the people of the place that is hit")
    if draft.type == "ACCUSE" and (deed := deed_judged(draft, drafts)) is not None:
        yield authors(draft, deed), Reason("the author of the deed that it judges", lender=deed)
    if not draft.actors:
        return
    if draft.type in _JUDGING:
        yield maker_of_what_is_judged(scene, draft), Reason("who made what it judges")
    if draft.type == "REJECT" and (asked := asked_before(draft, drafts)) is not None:
        yield asked.actors, Reason("who said what it answers", lender=asked)
    if draft.type == "REQUEST" and (held := holder(scene, draft, drafts)) is not None:
        yield held.actors, Reason("who holds those whose release is asked", lender=held)
    if _of_the_public(draft) and (draft.type in _AT_RULERS or (draft.type == "REQUEST" and _asks(draft, _CIVIC))):
        yield rulers_of(scene, draft, draft.actors[0].country), Reason(_TO_RULERS.get(draft.type, _ASKED))
    if draft.type == "COERCE":
        yield forbidden(draft), Reason("a ban on what people do is a ban on the people")
    if draft.type in _AT_THE_BLAMED and draft.frame.entry.mode != "convict" and not _of_their_own(draft):
        yield most_blamed(draft, drafts), Reason("whom the article blames most")


def _of_their_own(draft: Draft) -> bool:
    """Whether it is said to one's own people: "told its staff to stay indoors"."""
    whom = object_of(draft.token) if is_verb(draft.token) and draft.type == "REQUEST" else None
    return whom is not None and any(c.dep == "poss" and c.pos == "PRON" for c in whom.children)


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
    words = {w for name in classes for w in lexicon.classes()[name]}
    return any(t.lemma in words or t.lower in words for t in things_asked(draft))
