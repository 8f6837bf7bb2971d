"""Condemned deeds: who "called the coup unacceptable", "voiced concern" or "denounced the bill" judges its author."""

from __future__ import annotations

from collections import Counter

from detente.coding.events.draft import Draft
from detente.coding.events.setting import IN_WORDS
from detente.coding.grammar import is_verb, object_of, surface_subject
from detente.coding.sides import camp
from detente.knowledge import lexicon
from detente.language import Token
from detente.model import Actor

_OVER = ("of", "for", "at", "over", "to", "against", "about", "on", "with", "by", "regarding")
_SAID_OF = ("ccomp", "xcomp", "acl")
_POINTING = frozenset({"the", "that", "this", "these", "those", "such"})
_PRONOUNS = frozenset({"it", "this", "that", "them", "these"})
BY_DEED = {"ASSAULT", "COERCE", "MOBILIZE"}
_WRONGS = BY_DEED | {"SANCTION", "THREATEN", "REJECT", "PROTEST", "SUPPORT", "ACCUSE"}
_IN_WORDS = {"THREATEN", "REJECT", "ACCUSE", "SUPPORT", "REQUEST"}
_NOUNS = ("NN", "NNS")
_REACH, _IN_MIND = 2, 8
"""How many sentences back "it" and "the move" point, and how far back a deed lies that nobody names again."""


def deed_judged(draft: Draft, drafts: list[Draft]) -> Draft | None:
    """The deed at which an act of words is aimed, whose author the article tells; None where it tells none."""
    if draft.frame.entry.mode == "investigate":
        return None
    things = things_judged(draft)
    others = [d for d in drafts if d is not draft and d.status != "denied" and authors(draft, d)]
    for thing in things:
        found = _told(draft, thing, drafts, others)
        if found is not None:
            return found
    return _last_before(draft, others, BY_DEED, _IN_MIND) if draft.actors and not things else None


def authors(draft: Draft, deed: Draft) -> tuple[Actor, ...]:
    """Who did the deed, where none of them is of the camp that judges it."""
    own = {camp(a) for a in draft.actors}
    known = tuple(a for a in deed.actors if a.country != "---" or a.name)
    return known if own.isdisjoint(camp(a) for a in deed.actors) else ()


def _told(draft: Draft, thing: Token, drafts: list[Draft], others: list[Draft]) -> Draft | None:
    """The act that the thing names, or to which it points back."""
    same = [d for d in others if d.token is thing or (not is_verb(thing) and d.token.lemma == thing.lemma)]
    if same:
        return min(same, key=lambda d: abs(d.token.i - draft.token.i))
    if thing.lower in _PRONOUNS or (definite(thing) and thing.lemma in lexicon.classes()["doing"]):
        return _last_before(draft, others, _WRONGS, _REACH)
    if definite(thing) and thing.lemma in lexicon.classes()["utterance"]:
        return _last_before(draft, others, _IN_WORDS, _REACH)
    kind = next((d.type for d in drafts if d.token is thing and not d.actors), None)
    if kind is None and thing.lemma in lexicon.classes()["attack"]:
        kind = "ASSAULT"
    if kind in BY_DEED and definite(thing):  # "called the raid an act of war", whose doer was told in other words
        return _most_told(draft, others, kind)
    return None


def _most_told(draft: Draft, others: list[Draft], kind: str) -> Draft | None:
    """The last such act before by whoever did most of them in the article."""
    by: Counter[str] = Counter(camp(d.actors[0]) for d in others if d.type == kind and not d.frame.mutual)
    best = max(by, key=lambda c: by[c], default=None)
    return _last_before(draft, [d for d in others if camp(d.actors[0]) == best], {kind}, _IN_MIND)


def things_judged(draft: Draft) -> list[Token]:
    """The things that the words judge: objects, what stands behind "over" or "at", what is said to be a wrong."""
    token, words = draft.token, draft.hit.words
    found = [t for t in (object_of(token),) if t is not None] if is_verb(token) else []
    found += [o for w in (token, *words) for o in w.prep(*_OVER)]
    for clause in (c for w in (token, *words) for c in w.children if c.dep in _SAID_OF):
        if clause.child("nsubj", "nsubjpass") is not None and (subject := surface_subject(clause)) is not None:
            found.append(subject)
    if token.lemma == "be" and (subject := surface_subject(token)) is not None:
        found.append(subject)
    # The parser takes "called the bombardment disproportionate" for one noun behind another.
    found += [
        c for w in words if w.dep in ("oprd", "dobj") for c in w.children if c.dep == "compound" and c.tag in _NOUNS
    ]
    return [t for t in found if t not in words]


def definite(thing: Token) -> bool:
    carriers = (thing, thing.head) if thing.dep == "compound" else (thing,)
    return any(
        c.dep in ("det", "poss") and (c.dep == "poss" or c.lower in _POINTING) for t in carriers for c in t.children
    )


def _last_before(draft: Draft, others: list[Draft], kinds: set[str], reach: int) -> Draft | None:
    """The last act of such kinds told before, no farther back than a few sentences."""
    at = draft.token
    before = [d for d in others if d.token.i < at.i and at.sent.index - d.token.sent.index <= reach]
    before = [d for d in before if d.type in kinds and (d.type in IN_WORDS or d.status == "actual")]
    return max((d for d in before if not d.frame.mutual), key=lambda d: d.token.i, default=None)
