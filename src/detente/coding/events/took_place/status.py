"""Whether it happened: from tense, modal, negation, and the words above the act."""

from __future__ import annotations

from detente.coding.events.took_place.carried_out import passed_over, undone
from detente.coding.events.took_place.governed import OCCUR, governed
from detente.coding.events.took_place.outcome import came_to_nothing
from detente.coding.events.took_place.own_words import ACTUAL, CLAUSAL, Verdict, nobody, own_clause, own_phrase
from detente.coding.grammar import is_known, is_verb, negated, negation
from detente.coding.support import support_of
from detente.knowledge import status as words
from detente.language import Token

# Prepositions by which a governor selects its object ("fear of", "refrain from"); the others only set the scene.
_SELECTING = {"of", "from", "to", "against", "for", "about", "into"}


def status_of(trigger: Token, kind: str) -> Verdict:
    """Whether the act of a trigger of this PLOVER type took place, and which word says so."""
    own = own_clause(trigger) if is_verb(trigger) else own_phrase(trigger)
    above = _above(trigger, kind)
    if own and above and own.status == above.status == "denied" and own.word is not above.word:
        return Verdict("actual", own.word)
    if above is None and not is_verb(trigger) and _in_a_wish(trigger, kind):
        return Verdict("wished")
    if above and (above.status in ("wished", "denied") or (above.status == "possible" and is_verb(trigger))):
        return above
    return own or above or ACTUAL


def _in_a_wish(noun: Token, kind: str) -> bool:
    """An indefinite act inside a clause that is only wished for ("urged both to engage in talks")."""
    if any(c.dep == "poss" or (c.dep == "det" and c.lower not in ("a", "an")) for c in noun.children):
        return False
    verb = next((t for t in noun.ancestors() if is_verb(t)), None)
    return (
        verb is not None and verb.dep in ("xcomp", "ccomp", "conj", "acl") and status_of(verb, kind).status == "wished"
    )


def _above(trigger: Token, kind: str) -> Verdict | None:
    """The nearest verdict among the words that govern the act, climbing while the act is their argument."""
    token = trigger
    for _ in range(7):
        head = token.head
        if head is token or (token.dep == "prep" and not _selects(head, token)) or _beside(token, head):
            return None
        instead = passed_over(token, head)
        if instead is not None:
            return Verdict("denied", instead)
        if token.dep == "conj":
            token = head
            continue
        verdict = _with_its_clause(token, head) or governed(token, head, trigger, kind)
        if verdict is not None and verdict.status == "happened":
            staged = token.dep == "xcomp" and head.lemma in words.aspects()  # "would begin to leave"
            return (own_clause(head) or _above(head, kind)) if staged else None
        if verdict is not None:
            return _turned(verdict, head, token)
        if not _climbs(token, head, trigger):
            return None
        token = head
    return None


def _with_its_clause(token: Token, head: Token) -> Verdict | None:
    """A participle behind its clause comes with it: "the law will take effect in May, banning the party"."""
    if token.dep != "advcl" or token.tag != "VBG" or token.i < head.i:
        return None
    own = own_clause(head) if is_verb(head) and token.child("mark") is None else None
    return own if own is not None and own.status in ("planned", "possible") else None


def _beside(clause: Token, head: Token) -> bool:
    """Whether a semicolon parts a clause from the next, which has its own object: "they blamed him; he denied it"."""
    parted = any(c.text == ";" and clause.i < c.i < head.i for c in head.children)
    return clause.dep == "ccomp" and parted


def _selects(head: Token, preposition: Token) -> bool:
    """Whether a word picks its object by this preposition: "refrain from", "interested in"."""
    particles = {c.lower for c in head.children if c.dep == "prt"}  # "held off on ~"
    named = any(f"{head.lemma} {small}" in words.governors() for small in (preposition.lower, *particles))
    return preposition.lower in _SELECTING or named


def _climbs(token: Token, head: Token, trigger: Token) -> bool:
    """Whether what stands above the head can still bear on the act."""
    if is_verb(trigger) and token.dep == "acl" and token.tag == "VBG":
        return False  # "will meet the men looking into it"
    if token.dep == "prep" and token.lower != "of" and not is_verb(head) and is_known(trigger):
        return False  # "talks on the raid may begin"
    if is_verb(trigger) and token.dep == "acl" and token.tag in ("VBN", "VBD"):
        return False  # "promised to free the men captured in the war": what they will do, the capture is past
    if is_verb(trigger):
        return token.dep in CLAUSAL or token.dep in ("prep", "pobj", "dobj", "attr")
    if is_verb(head) and not is_verb(token):
        return _supports(head, trigger) or (token.dep.startswith("nsubj") and head.lemma in OCCUR)
    return token.dep in ("prep", "pobj", "compound", "xcomp", "ccomp", "pcomp", "acl")


def _supports(verb: Token, trigger: Token) -> bool:
    """Whether the verb carries the act itself; its object may only be about it ("gave no motive for the raid")."""
    support = support_of(trigger)
    return support is not None and support[0] is verb


def _turned(verdict: Verdict, head: Token, act: Token) -> Verdict:
    """Negation on the governor: "did not refuse" happened, "does not plan to" is denied; so is a bid that failed."""
    failed = came_to_nothing(head) if verdict.status == "possible" else None
    if verdict.status in ("possible", "planned") and verdict.word is not None:
        failed = failed or undone(verdict.word)
    if failed is not None:
        return Verdict("denied", failed)
    copula = head.head if head.dep in ("acomp", "attr") else head
    if verdict.word is not None and verdict.word in (negation(head), negation(copula)):
        return verdict
    if verdict.status == "denied" and head.lemma in words.excluding() and (negated(head) or _refused(head)):
        return Verdict("possible", verdict.word)
    if verdict.status == "wished" and head.lemma == "need" and negated(head):
        return Verdict("denied", negation(head))
    if verdict.status == "wished" or not (negated(head) or negated(copula) or _nobody_does(head, act)):
        return verdict
    if verdict.status == "denied" and any(c.lower in ("will", "would", "'ll", "wo") for c in head.children):
        return Verdict("planned", verdict.word)  # "will not hesitate to arrest"
    return Verdict("actual" if verdict.status == "denied" else "denied", verdict.word)


def _nobody_does(verb: Token, act: Token) -> bool:
    """ "Nobody expects ~"; in "no talks are planned" the act says so itself."""
    none = nobody(verb) if is_verb(verb) else None
    return none is not None and none is not act and none.head is not act


def _refused(verb: Token) -> bool:
    """ "Refused to rule out": what the verb would have denied stays open."""
    return verb.dep == "xcomp" and words.verdict(verb.head.lemma, {"to"}) == "denied"
