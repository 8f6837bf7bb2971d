"""Answers: "rejected the claim" is aimed at whoever made it last, an answer to a deed at its doer."""

from __future__ import annotations

from bisect import bisect_right

from detente.coding.events.draft import Draft, Reason
from detente.coding.grammar import is_verb, object_of
from detente.coding.sides import alike, camp
from detente.knowledge import lexicon
from detente.language import Sentence
from detente.model import Statement

_POINTING = frozenset({"the", "that", "this", "these", "those", "such", "all", "any"})
_CLASSES = ("accusation", "request", "offer")
_SAYINGS = {"REQUEST", "ACCUSE", "THREATEN", "AGREE"}
"""What a refusal answers."""
_REACH = 2
"""How many sentences back the claim may stand."""


def aim_at_speakers(drafts: list[Draft], statements: list[Statement], sentences: list[Sentence]) -> None:
    """Aim what answers "the claim" or "the demand" at the last speaker before it who is of another camp."""
    answers = [d for d in drafts if d.type == "REJECT" and not d.recipients and d.actors and _answers(d)]
    if not answers:
        return
    told = sorted(((s.start, s.end, s.speaker) for s in statements if s.speaker is not None), key=lambda s: s[:2])
    starts = [start for start, _, _ in told]
    for draft in answers:
        first = sentences[max(0, draft.token.sent.index - _REACH)].tokens[0].start
        own = {camp(a) for a in draft.actors}
        for start, end, speaker in reversed(told[: bisect_right(starts, draft.token.start)]):
            if start < first:
                break
            if end <= draft.token.start and "JRN" not in speaker.sectors and camp(speaker) not in own:
                draft.settle_whom((speaker,), Reason("who said what it answers"))
                break


def _answers(draft: Draft) -> bool:
    """Whether the act is aimed at "the claim", whose owner is not told."""
    thing = object_of(draft.token) if is_verb(draft.token) else None
    if thing is None or not any(thing.lemma in lexicon.classes()[name] for name in _CLASSES):
        return False
    owned = any(c.dep in ("poss", "amod", "compound", "nmod", "relcl", "acl") for c in thing.children)
    return not owned and any(c.dep in ("det", "predet") and c.lower in _POINTING for c in thing.children)


def aim_at_doers(drafts: list[Draft]) -> None:
    """Aim acts at the doer of the deed that they answer ("rejected the claim"), once the article has told who did."""
    by_token = {draft.token.i: draft for draft in drafts}
    for draft in drafts:
        deed = by_token.get(draft.deed.i) if draft.deed is not None else None
        if deed is None or draft.recipients or not deed.actors:
            continue
        doers = tuple(a for a in deed.actors if not alike(a, draft.actors))
        if doers:
            draft.settle_whom(doers, Reason("the doer of the deed that it is aimed at", lender=deed))


def asked_before(draft: Draft, drafts: list[Draft]) -> Draft | None:
    """The last demand, charge, threat or offer before a refusal, made by others to those who refuse or to nobody."""
    for other in reversed(drafts[: drafts.index(draft)]):
        if draft.token.sent.index - other.token.sent.index > _REACH:
            return None
        if other.type in _SAYINGS and not other.frame.mutual and other.actors and _may_ask(other, draft):
            return other
    return None


def _may_ask(other: Draft, draft: Draft) -> bool:
    own = {a.country for a in draft.actors}
    if any(alike(a, draft.actors) for a in other.actors):
        return False
    return not other.recipients or bool(own & {r.country for r in other.recipients})
