"""Whether it happened: from tense, modal, negation, and the words above the act."""

from __future__ import annotations

from detente.coding.events.outcome import came_to_nothing, is_accomplished, is_faced
from detente.coding.events.own_words import ACTUAL, CLAUSAL, Verdict, own_clause, own_phrase
from detente.coding.grammar import (
    infinitive,
    is_claimed,
    is_verb,
    negated,
    negation,
    wished_for,
)
from detente.coding.support import support_of
from detente.knowledge import status as words
from detente.language import Token

# Prepositions by which a governor selects its object ("fear of", "refrain from"); the others only set the scene.
_SELECTING = {"of", "from", "to", "against", "for", "about", "into"}
_OCCUR = {"occur", "happen", "take", "begin", "start", "hold", "be", "follow", "come", "resume", "continue", "last",
          "erupt", "break", "proceed", "go", "open", "end", "conclude"}  # fmt: skip
_NEEDED = {"necessary", "essential", "crucial", "vital", "imperative", "needed"}
_PAST = {"was", "were", "had", "has", "have", "'ve"}
_OF_CROWDS = {"PROTEST", "REQUEST", "ACCUSE"}
_SPOKEN = {"ACCUSE", "REQUEST", "REJECT", "THREATEN"}
_ANSWERS = {"deny", "reject", "dismiss", "refuse", "decline", "ignore", "denial", "rejection", "refusal", "veto",
            "consider", "discuss", "debate", "weigh", "rebuff", "oppose", "resist", "renounce"}  # fmt: skip


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
        if head is token or (token.dep == "prep" and not _selects(head, token)):
            return None
        if token.dep == "conj":
            token = head
            continue
        verdict = _governed(token, head, trigger, kind)
        if verdict is not None and verdict.status == "happened":
            staged = token.dep == "xcomp" and head.lemma in words.aspects()  # "would begin to leave"
            return own_clause(head) if staged else None
        if verdict is not None:
            return _turned(verdict, head)
        if not _climbs(token, head, trigger):
            return None
        token = head
    return None


def _selects(head: Token, preposition: Token) -> bool:
    """Whether a word picks its object by this preposition: "refrain from", "interested in"."""
    particles = {c.lower for c in head.children if c.dep == "prt"}  # "held off on ~"
    named = any(f"{head.lemma} {small}" in words.governors() for small in (preposition.lower, *particles))
    return preposition.lower in _SELECTING or named


def _climbs(token: Token, head: Token, trigger: Token) -> bool:
    """Whether what stands above the head can still bear on the act."""
    if is_verb(trigger) and token.dep == "acl" and token.tag in ("VBN", "VBD"):
        return False  # "promised to free the men captured in the war": what they will do, the capture is past
    if is_verb(trigger):
        return token.dep in CLAUSAL or token.dep in ("prep", "pobj", "dobj", "attr")
    if is_verb(head) and not is_verb(token):
        return _supports(head, trigger) or (token.dep.startswith("nsubj") and head.lemma in _OCCUR)
    return token.dep in ("prep", "pobj", "compound", "xcomp", "ccomp", "pcomp", "acl")


def _supports(verb: Token, trigger: Token) -> bool:
    """Whether the verb carries the act itself; its object may only be about it ("gave no motive for the raid")."""
    support = support_of(trigger)
    return support is not None and support[0] is verb


def _governed(token: Token, head: Token, trigger: Token, kind: str) -> Verdict | None:
    """What a governing word makes of the act right below it."""
    small = {c.lower for c in head.children if c.dep in ("prt", "advmod")}
    small |= {token.lower} if token.dep == "prep" else {"to"} if infinitive(token) is not None else set()
    named = words.verdict(head.lemma, small)
    if named == "denied" and kind in _SPOKEN and not is_verb(trigger) and head.lemma in _ANSWERS:
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
    if token.dep.startswith("nsubj") and head.lemma in _OCCUR:
        return own_clause(head) or _said_of(head)
    if token.dep.startswith("nsubj") and head.lemma in words.looming():
        return Verdict("possible", head)
    if _names(head, token):
        return None
    return group if token.dep in ("dobj", "nsubjpass", "dative", "prep") else None


def _names(verb: Token, thing: Token) -> bool:
    """Whether a verb only says what a thing is: "called the raid *cowardly*", "the raid was called a *crime*"."""
    return (
        verb.lemma == "call"
        and thing.dep in ("dobj", "nsubjpass")
        and any(c.dep == "oprd" and c.i > thing.i for c in verb.children)
    )


def _said_of(copula: Token) -> Verdict | None:
    """What the predicate says of the act: "a strike is likely", "its withdrawal is essential"."""
    for word in copula.children:
        named = words.verdict(word.lemma, set()) if word.dep in ("acomp", "attr") and word.tag[:1] == "J" else None
        wish = named == "wished" and copula.tag in ("VBZ", "VBP", "VB") and word.lemma in _NEEDED
        if named in ("planned", "possible", "denied") or wish:
            return Verdict(str(named), word)
    return None


def in_the_past(verb: Token) -> bool:
    """Whether the verb's own form or helper tells of the past: "met", "had been talking", "was held"."""
    return verb.tag == "VBD" or (verb.tag in ("VBN", "VBG") and any(c.lower in _PAST for c in verb.children))


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
    if group and _reaches(token, group.status) and not is_claimed(token, head):
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
        return own_clause(head) or Verdict("planned", infinitive(verb))
    asked = head.tag in ("VBZ", "VBP") and kind != "THREATEN"
    return own_clause(head) or (Verdict("wished", head) if asked else None)


def _reaches(token: Token, group: str) -> bool:
    """Governors that take a that-clause as plain report ("warned that the army had attacked") leave a finished act
    as it was."""
    if token.dep != "ccomp" or group in ("denied", "wished"):
        return True
    helpers = {c.lower for c in token.children if c.dep in ("aux", "auxpass")}
    return not (token.tag == "VBD" or helpers & {"had", "has", "have", "was", "were"})


def _turned(verdict: Verdict, head: Token) -> Verdict:
    """Negation on the governor: "did not refuse" happened, "does not plan to" is denied; so is a bid that failed."""
    failed = came_to_nothing(head) if verdict.status == "possible" else None
    if failed is not None:
        return Verdict("denied", failed)
    if verdict.word is not None and verdict.word is negation(head):
        return verdict
    copula = head.head if head.dep in ("acomp", "attr") else head
    if verdict.status == "denied" and head.lemma in words.excluding() and (negated(head) or _refused(head)):
        return Verdict("possible", verdict.word)
    if verdict.status == "wished" or not (negated(head) or negated(copula)):
        return verdict
    return Verdict("actual" if verdict.status == "denied" else "denied", verdict.word)


def _refused(verb: Token) -> bool:
    """ "Refused to rule out": what the verb would have denied stays open."""
    return verb.dep == "xcomp" and words.verdict(verb.head.lemma, {"to"}) == "denied"
