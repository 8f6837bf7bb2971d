"""Sides that one act passes on to another: to a further verb of the same clause, to the answer that an accusation or a
demand gets."""

from __future__ import annotations

from detente.coding.events.draft import Draft, Reason
from detente.coding.grammar import is_verb
from detente.coding.sides import alike, camp
from detente.coding.support import support_of
from detente.language import Token
from detente.model import Actor

_HOSTILE = {"ACCUSE", "THREATEN", "REJECT", "SANCTION", "MOBILIZE", "ASSAULT", "COERCE", "PROTEST"}
# Hostile acts that always have somebody in view; the others may be about nobody in particular.
_AT_SOMEBODY = {"THREATEN", "ACCUSE", "SANCTION", "MOBILIZE", "PROTEST"}
_TOGETHER, _PURPOSE = ("conj", "advcl", "xcomp"), ("acl", "relcl")
# What is answered, and how.
_ANSWERED = {"ACCUSE", "REQUEST", "THREATEN"}
_ANSWERS = {"reject", "deny", "dismiss", "refuse", "rebuff", "repudiate", "refute", "spurn", "rebut", "defy", "ignore"}
# Deeds, and what is done to their doers over them.
_DEEDS, _REPRISALS, _OVER = {"ASSAULT", "COERCE"}, {"SANCTION", "ACCUSE"}, {"over", "following", "after", "for"}
# Acts taken over a wrong, and what puts the wrong before them.
_TAKEN_FOR, _SINCE = {"SANCTION", "THREATEN", "MOBILIZE", "COERCE", "REJECT"}, {"after", "because", "since", "as"}
_BLAMING = {"blame", "accuse", "implicate"}
_REACH = 4
"""How many sentences back an answer may look for what it answers."""


def carry_over(drafts: list[Draft]) -> None:
    """ "Accused Algeria of ~ and threatened to retaliate": a further hostile verb of one subject has the same aim."""
    for draft in (d for d in drafts if d.type in _AT_SOMEBODY and not d.recipients and d.actors and d.deed is None):
        for other in drafts:
            if other.type in _HOSTILE and other.recipients and _of_one_clause(draft, other) and _fair(draft, other):
                draft.settle_whom(other.recipients, Reason("the aim of the verb beside it", lender=other))
                break


def hold_to_account(drafts: list[Draft]) -> None:
    """ "Expelled two ~ diplomats over a cyberattack": a deed that is answered is theirs whom the answer hits."""
    by_token = {draft.token.i: draft for draft in drafts}
    for draft in (d for d in drafts if d.type in _DEEDS and not d.actors and not is_verb(d.token)):
        deed = draft.token.first_conjunct()
        if deed.dep != "pobj" or deed.head.lower not in _OVER:
            continue
        verb = deed.head.head if is_verb(deed.head.head) else deed.head.head.head
        other = by_token.get(verb.i)
        if other is not None and other.type in _REPRISALS and other.recipients and other.status != "denied":
            draft.settle_who(other.recipients, Reason("whom the answer to the deed hits", lender=other))


def blame(drafts: list[Draft]) -> None:
    """ "A bomb killed ~. India blamed Pakistan": a deed is theirs who are blamed for nothing else, just after."""
    for at, draft in enumerate(drafts):
        if (
            draft.token.lemma not in _BLAMING
            or not draft.recipients
            or draft.status == "denied"
            or _tells_for_what(draft)
        ):
            continue
        for other in reversed(drafts[:at]):
            if draft.token.sent.index - other.token.sent.index > 1:
                break
            if other.type == "ASSAULT" and not other.frame.mutual and other.status == "actual":
                if not other.actors and fair_to(other.recipients, draft.recipients, ()):
                    other.settle_who(draft.recipients, Reason("who is blamed just after", lender=draft))
                break


def _tells_for_what(draft: Draft) -> bool:
    return bool(draft.token.prep("for", "of", "on", "over")) or draft.deed is not None


def answer(drafts: list[Draft]) -> None:
    """ "X denied the claims": a refusal is aimed at whoever accused or asked the one who refuses, just before."""
    for at, draft in enumerate(drafts):
        if draft.type != "REJECT" or draft.recipients or not draft.actors or draft.token.lemma not in _ANSWERS:
            continue
        for other in reversed(drafts[:at]):
            if draft.token.sent.index - other.token.sent.index > _REACH:
                break
            if other.type in _ANSWERED and other.actors and _meets(other.recipients, draft.actors):
                draft.settle_whom(other.actors, Reason("who accused or asked the one who refuses", lender=other))
                break


def repay(drafts: list[Draft]) -> None:
    """ "Broke off relations after ~ accused it": a reprisal hits whoever wronged the one who takes it."""
    for draft in (d for d in drafts if d.type in _TAKEN_FOR and not d.recipients and d.actors and is_verb(d.token)):
        for other in drafts:
            if other.type not in _HOSTILE or not other.actors or other.status == "denied" or not _after(draft, other):
                continue
            if _suffers(draft, other) and fair_to(draft.actors, other.actors, ()):
                draft.settle_whom(other.actors, Reason("who wronged the one who answers", lender=other))
                break


def _after(draft: Draft, other: Draft) -> bool:
    """Whether the other act stands in a clause that tells what came before or why."""
    clause = next((t for t in (other.token, *other.token.ancestors()) if t.dep in ("advcl", "pcomp")), None)
    if clause is None or draft.token not in (clause.head, clause.head.head):
        return False
    marks = {c.lower for c in clause.children if c.dep in ("mark", "prep", "advmod")} | {clause.head.lower}
    return bool(marks & _SINCE)


def _suffers(draft: Draft, other: Draft) -> bool:
    return bool({camp(a) for a in draft.actors} & {camp(r) for r in other.recipients})


def fair_to(sides: tuple[Actor, ...], lent: tuple[Actor, ...], lender: tuple[Actor, ...]) -> bool:
    """Whether a side may be lent to an act: nobody is set against their own camp, unless the lender tells just that."""
    own = {camp(a) for a in sides} - {camp(a) for a in lender}
    return own.isdisjoint(camp(a) for a in lent)


def _fair(draft: Draft, other: Draft) -> bool:
    same = {camp(a) for a in draft.actors} & {camp(a) for a in other.actors}
    return bool(same) and fair_to(draft.actors, other.recipients, other.actors)


def _of_one_clause(one: Draft, two: Draft) -> bool:
    """Whether the two verbs stand side by side under one subject; a noun stands where its support verb does."""
    if one.token.sent is not two.token.sent or one is two:
        return False
    verbs = [_verb(draft.token) for draft in (one, two)]
    return None not in verbs and _top(verbs[0]) is _top(verbs[1])


def _verb(token: Token) -> Token | None:
    if is_verb(token):
        return token
    support = support_of(token)
    return support[0] if support is not None else None


def _top(verb: Token | None) -> Token | None:
    """The first verb of a chain of coordinated and dependent verbs without subjects of their own, purposes included
    ("began a strike to protest")."""
    while verb is not None and verb.child("nsubj", "nsubjpass") is None:
        above = verb.head.head if verb.dep in _PURPOSE and verb.tag == "VB" else verb.head
        if verb.dep not in (*_TOGETHER, *_PURPOSE) or above is verb or not is_verb(above):
            break
        verb = above
    return verb


def _meets(ones: tuple[Actor, ...], others: tuple[Actor, ...]) -> bool:
    return any(alike(a, others) or (not a.name and camp(a) == camp(b)) for a in ones for b in others)
