"""Whether it happened: from tense, modal, negation, and the words above the act."""

from __future__ import annotations

from detente.coding.grammar import is_verb, negated
from detente.coding.support import support_of
from detente.knowledge import status as words
from detente.language import Token

_CLAUSAL = {"xcomp", "ccomp", "acl", "pcomp", "advcl", "oprd"}
_ARGUMENT = {"dobj", "pobj", "nsubjpass", "nsubj", "attr", "conj", "compound", "appos"}
_OCCUR = {"occur", "happen", "take", "begin", "start", "hold", "be", "follow", "come", "resume", "continue", "last",
          "erupt", "break", "proceed", "go", "open", "end", "conclude"}  # fmt: skip


def status_of(trigger: Token) -> str:
    """planned, possible, denied, actual, or wished (no event at all)."""
    own = _own_clause(trigger) if is_verb(trigger) else _own_phrase(trigger)
    above = _above(trigger)
    if own == "denied" and above == "denied":
        return "actual"
    for verdict in ("wished", "denied", "possible", "planned"):
        if verdict in (own, above):
            return verdict
    return "actual"


def _own_clause(verb: Token) -> str | None:
    """What the verb's own auxiliaries, negation and conjunction say."""
    if negated(verb):
        return "denied"
    for child in verb.children:
        if child.dep in ("aux", "auxpass") and child.lower in words.modals():
            return _modal(verb, child)
        if child.dep == "mark" and child.lower in words.conditions():
            return "possible"
    if verb.dep == "conj" and is_verb(verb.head) and not any(c.dep in ("aux", "nsubj") for c in verb.children):
        return _own_clause(verb.head)
    if verb.lemma == "go" and verb.tag == "VBG":
        return "planned"
    return None


def _modal(verb: Token, modal: Token) -> str:
    """ "Would have attacked" is counterfactual; "may have attacked" possible; "will" in a condition possible."""
    verdict = words.modals()[modal.lower]
    if modal.lower in ("would", "'d", "could") and any(c.lemma == "have" and c.dep == "aux" for c in verb.children):
        return "possible"
    return verdict


def _own_phrase(noun: Token) -> str | None:
    """What stands in front of a noun: "planned", "no", "possible"."""
    for child in noun.children:
        if child.dep in ("amod", "det", "compound", "nmod") and child.lower in words.noun_modifiers():
            return words.noun_modifiers()[child.lower]
    return None


def _above(trigger: Token) -> str | None:
    """The nearest verdict among the words that govern the act, climbing while the act is their argument."""
    token = trigger
    for _ in range(6):
        head = token.head
        if head is token:
            return None
        verdict = _governed(token, head)
        if verdict == "happened":
            return None
        if verdict is not None:
            return _turned(verdict, head)
        if token.dep not in _CLAUSAL | _ARGUMENT and token.dep != "prep":
            return None
        token = head
    return None


def _governed(token: Token, head: Token) -> str | None:
    """What a governing word makes of the act right below it."""
    if token.dep == "conj":
        return None
    group = words.governors().get(head.lemma)
    if is_verb(token) and token.dep in ("xcomp", "ccomp", "acl", "pcomp", "oprd"):
        return group if group and _reaches(token, head, group) else None
    if is_verb(head) and not is_verb(token):
        support = support_of(token)
        if support is not None:
            return _own_clause(head) or (support[1].status if support[1].status != "actual" else None)
        if token.dep.startswith("nsubj") and head.lemma in _OCCUR:
            return _own_clause(head)
        return group if token.dep in ("dobj", "nsubjpass", "dative", "prep") else None
    if token.dep in ("prep", "pobj", "pcomp"):
        return group
    return None


def _reaches(token: Token, head: Token, group: str) -> bool:
    """Governors that take a that-clause as plain report ("warned that the army had attacked") do not touch a
    finished act."""
    if token.dep != "ccomp" or group == "denied":
        return True
    finished = any(c.dep == "aux" and c.lemma == "have" for c in token.children) or token.tag == "VBD"
    return not finished or group == "wished"


def _turned(verdict: str, head: Token) -> str:
    """Negation on the governor: "did not refuse" happened, "does not plan to" is denied."""
    if not negated(head):
        return verdict
    return "actual" if verdict == "denied" else "denied"
