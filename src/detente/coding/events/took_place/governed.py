"""What a governing word makes of the act right below it: "refused to ~", "plans for ~", "has yet to ~"."""

from __future__ import annotations

from detente.coding.events.took_place.outcome import is_accomplished, is_faced
from detente.coding.events.took_place.own_words import CLAUSAL, Verdict, own_clause
from detente.coding.events.took_place.settled import SPOKEN, names, said_of, settled_by
from detente.coding.grammar import infinitive, is_claimed, is_verb, negated, negation, wished_for
from detente.coding.support import support_of
from detente.knowledge import status as words
from detente.language import Token

OCCUR = {"occur", "happen", "take", "begin", "start", "hold", "be", "follow", "come", "resume", "continue", "last",
          "erupt", "break", "proceed", "go", "open", "end", "conclude", "remain"}  # fmt: skip
_OF_CROWDS = {"PROTEST", "REQUEST", "ACCUSE"}
_ANSWERS = {"deny", "reject", "dismiss", "refuse", "decline", "ignore", "denial", "rejection", "refusal", "veto",
            "consider", "discuss", "debate", "weigh", "rebuff", "oppose", "resist", "renounce"}  # fmt: skip


def governed(token: Token, head: Token, trigger: Token, kind: str) -> Verdict | None:
    """What a governing word makes of the act right below it."""
    small = {c.lower for c in head.children if c.dep in ("prt", "advmod")}
    small |= {token.lower} if token.dep == "prep" else {"to"} if infinitive(token) is not None else set()
    named = words.verdict(head.lemma, small)
    settled = settled_by(token, head, trigger, kind)
    if settled is not None:
        return settled
    if named == "denied" and kind in SPOKEN and not is_verb(trigger) and head.lemma in _ANSWERS:
        return Verdict("happened", head)
    if named == "caused":
        return (own_clause(head) or Verdict("happened", head)) if is_verb(head) else None
    group = Verdict(named, head) if named else None
    if kind in _OF_CROWDS and infinitive(token) is not None and head.lemma in words.gatherings():
        return own_clause(head) or Verdict("happened", head)
    if is_accomplished(token, head):
        return Verdict("happened", head)
    if head.lemma in words.traces() and negated(head):
        return Verdict("denied", negation(head))
    if is_verb(token) and infinitive(token) is not None and head.lemma in ("be", "have"):
        return _still_to_do(token, head, kind)
    if is_verb(token):
        return _clause_governed(token, head, group)
    if not is_verb(head):
        return group if token.dep in ("prep", "pobj", "compound") else None
    support = support_of(trigger)
    if support is not None and is_faced(kind, head):
        return Verdict("possible", head)
    if support is not None and support[0] is head:
        return own_clause(head) or (Verdict(support[1].status, head) if support[1].status != "actual" else None)
    if token.dep.startswith("nsubj") and head.lemma in OCCUR:
        return own_clause(head) or said_of(head)
    if token.dep.startswith("nsubj") and head.lemma in words.looming():
        return Verdict("possible", head)
    if names(head, token):
        return None
    return group if token.dep in ("dobj", "nsubjpass", "dative", "prep") else None


def _clause_governed(token: Token, head: Token, group: Verdict | None) -> Verdict | None:
    """What a governor makes of a clause: by its own word, by its object ("lay the groundwork to"), by its modal."""
    to_do = infinitive(token) is not None
    if token.dep == "acl" and token.tag == "VBN" and token.child("mark") is None:
        return None  # "an order issued by the court": done, whatever is ordered
    if wished_for(token) and group is not None:
        return group
    if token.dep == "advcl" and to_do:
        thing = head.child("dobj")
        named = words.verdict(thing.lemma, set()) if thing is not None else None
        return own_clause(head) or (Verdict(named, thing) if named else Verdict("planned", infinitive(token)))
    if token.dep not in CLAUSAL and not (token.dep == "relcl" and to_do):
        return None
    if head.lemma == "doubt" and own_clause(head) is not None:
        return Verdict("happened", head)  # "nobody doubts that"
    if group and (head.lemma == "doubt" or _reaches(token, group.status)) and not is_claimed(token, head):
        return group
    if token.dep == "xcomp":
        return own_clause(head)
    return Verdict("planned", infinitive(token)) if to_do and _serves(head) else None


def _serves(noun: Token) -> bool:
    """Whether an infinitive behind the noun tells its purpose ("a tour to rally support"); not so "the first to ~"."""
    ranked = any(c.lower in words.ranks() or c.tag == "JJS" for c in noun.children)
    return noun.tag in ("NN", "NNS") and not ranked and noun.lower not in words.ranks()


def _still_to_do(verb: Token, head: Token, kind: str) -> Verdict | None:
    """ "Has yet to leave" has not left; "is to leave" will; "has to leave" is asked to, but "had to leave" left.

    "They have to face the consequences" threatens all the same.
    """
    yet = next((c for c in head.children if c.lower == "yet"), None)
    if yet is not None:
        return Verdict("denied", yet)
    if head.lemma == "be":
        undone_plan = any(c.lemma == "have" and c.dep == "aux" for c in verb.children)  # "was to have attacked"
        return own_clause(head) or Verdict("possible" if undone_plan else "planned", infinitive(verb))
    asked = head.tag in ("VBZ", "VBP") and kind != "THREATEN"
    return own_clause(head) or (Verdict("wished", head) if asked else None)


def _reaches(token: Token, group: str) -> bool:
    """Governors that take a that-clause as plain report ("warned that the army had attacked") leave a finished act
    as it was."""
    if token.dep != "ccomp" or group in ("denied", "wished"):
        return True
    helpers = {c.lower for c in token.children if c.dep in ("aux", "auxpass")}
    return not (token.tag == "VBD" or helpers & {"had", "has", "have", "was", "were"})
