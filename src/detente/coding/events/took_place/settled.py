"""What settles it before the word above an act is asked: false claims, purposes reached, acts that go on."""

from __future__ import annotations

from detente.coding.events.took_place.carried_out import (
    noun_is_open,
    noun_took_place,
    out_of_reach,
    purpose_was_reached,
    told_falsely,
    written_act,
)
from detente.coding.events.took_place.own_words import CLAUSAL, Verdict, in_the_past, own_clause
from detente.coding.grammar import infinitive, is_known, is_verb, surface_subject
from detente.knowledge import status as words
from detente.language import Token

SPOKEN = {"ACCUSE", "REQUEST", "REJECT", "THREATEN"}
"""Types of acts that are done in words: that they are false or refused does not undo them."""
_NEEDED = {"necessary", "essential", "crucial", "vital", "imperative", "needed"}


def settled_by(token: Token, head: Token, trigger: Token, kind: str) -> Verdict | None:
    """The verdict on the act of `trigger`, by its part `token` right below `head`; None where the head decides."""
    false = told_falsely(token, head)
    if false is not None and (kind not in SPOKEN or token.dep != "nsubj"):
        return Verdict("denied", false)
    beyond = out_of_reach(token, head)
    if beyond is not None:
        return Verdict("denied", beyond)
    who = surface_subject(head) if is_verb(head) and token.dep in CLAUSAL else None
    if who is not None and who.lemma in words.listed("bound") and words.verdict(head.lemma, set()) == "wished":
        return own_clause(head) or Verdict("planned", head)  # "the accord requires them to ~"
    if token.dep in ("ccomp", "csubj") and head.lemma == "be" and infinitive(token) is None:
        return said_of(head)  # "it is unlikely that ~"
    written = written_act(token, head)
    if written is not None:
        return written
    if is_verb(trigger):
        return Verdict("happened", head) if is_verb(token) and _was_let_or_reached(token, head, kind) else None
    if is_verb(token):
        return Verdict("happened", head) if token.dep == "advcl" and _was_let_or_reached(token, head, kind) else None
    if names(head, token):
        return None
    if noun_took_place(token, head, kind):
        return Verdict("happened", head)
    if token.dep == "dobj" and head.lemma == "call" and head.child("prt") is None:
        if is_known(token):
            return Verdict("happened", head)  # "calls the raid cowardly"
        return own_clause(head) or Verdict("planned", head)  # "called a strike"
    if token.dep == "attr" and head.lemma == "be":
        return own_clause(head)  # "it would be his first visit"
    open_by = noun_is_open(token, head) if token is trigger else None
    return Verdict("possible", open_by) if open_by is not None else None


def _was_let_or_reached(clause: Token, head: Token, kind: str) -> bool:
    """ "Were allowed to leave" left; who "signed a decree to ban ~" has banned."""
    let = head.lemma in ("allow", "permit", "let") and clause.dep in ("xcomp", "ccomp") and in_the_past(head)
    return (let and own_clause(head) is None) or purpose_was_reached(clause, head, kind)


def names(verb: Token, thing: Token) -> bool:
    """Whether a verb only says what a thing is: "called the raid *cowardly*", "the raid was called a *crime*"."""
    return (
        verb.lemma == "call"
        and thing.dep in ("dobj", "nsubjpass")
        and any(c.dep == "oprd" and c.i > thing.i for c in verb.children)
    )


def said_of(copula: Token) -> Verdict | None:
    """What the predicate says of the act: "a strike is likely", "its withdrawal is essential"."""
    for word in copula.children:
        named = words.verdict(word.lemma, set()) if word.dep in ("acomp", "attr") else None
        named = named or _said_by_phrase(word)
        wish = named == "wished" and copula.tag in ("VBZ", "VBP", "VB") and word.lemma in _NEEDED
        if named in ("planned", "possible", "denied") or wish:
            return Verdict(str(named), word)
    return None


def _said_by_phrase(preposition: Token) -> str | None:
    """What "on the table" or "out of the question" says of an act."""
    things = [c for c in preposition.children if c.dep == "pobj"]
    things += [g for c in preposition.children if c.dep == "prep" for g in c.children if g.dep == "pobj"]
    phrases = {f"{preposition.lower} {thing.lemma}" for thing in things}
    return next((s for s in ("planned", "possible", "denied") if phrases & words.listed("predicates", s)), None)
