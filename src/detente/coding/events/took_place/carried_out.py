"""Acts that go on or were done though a word above them looks ahead, and acts only thought of though none does."""

from __future__ import annotations

from detente.coding.events.took_place.own_words import Verdict, own_clause
from detente.coding.grammar import has_done, infinitive, is_known, is_verb, negated, negation
from detente.knowledge import lexicon
from detente.knowledge import status as words
from detente.language import Token

_UNKNOWN = {"a", "an", "any", "no", "another", "further", "more"}
_TALKED = {"discuss", "debate"}
_OPEN = {"could", "may", "might"}
_TOLD = ("VBD", "VBZ")
_SPOKEN = {"ACCUSE", "REJECT", "REQUEST"}
_CALLING = {"call", "phone", "telephone", "ring", "cable", "write"}
SPOKEN_IN_CALLS = _SPOKEN | {"SUPPORT", "CONCEDE"}
"""Types of acts that a caller does by what he says."""


def noun_took_place(act: Token, head: Token, kind: str) -> bool:
    """Whether what stands above a noun takes the act for done or going on: "end the unrest", "his takeover was meant to
    ~", "the siege could last", "who had ordered the attack"."""
    if act.dep == "compound" and head.lemma in ("attempt", "bid"):
        return True  # "the coup attempt"
    if act.dep == "nsubjpass" and head.lemma in words.listed("meant"):
        return head.child("xcomp") is not None
    if act.dep == "nsubj" and words.verdict(head.lemma, set()) == "caused":
        return is_known(act)
    if act.dep == "nsubj":
        return head.lemma in words.listed("lasting") and is_known(act) and _opened_by(head) is not None
    opposed = head.head if head.dep == "prep" else head
    if opposed.lemma in words.listed("opposing"):
        return is_known(act)
    if act.dep != "dobj":
        return False
    return _is_ended(act, head) or (kind == "ASSAULT" and _was_ordered(act, head))


def noun_is_open(act: Token, head: Token) -> Token | None:
    """The word that leaves an act open which nothing makes known: "a raid *could* lead to ~", "in *case* of ~"."""
    if is_known(act) or any(c.dep == "det" and c.lower not in _UNKNOWN for c in act.children):
        return None
    if act.dep == "nsubj" and act.tag in ("NN", "VBG"):
        return _opened_by(head) or next((c for c in head.children if c.dep == "aux" and c.lower == "would"), None)
    above = head.head if head.dep == "prep" else head
    if above.lemma not in words.listed("imagined") or act.dep not in ("dobj", "pobj", "nsubjpass"):
        return None
    if is_verb(above) and above.lemma not in _TALKED:  # "issued a warning"
        return None
    return above if above.lemma != "case" or above.head.lower == "in" else None


def purpose_was_reached(act: Token, head: Token, kind: str) -> bool:
    """Whether an infinitive of purpose tells what was done: "signed a law to ban ~", "spoke up to accuse ~"."""
    if act.dep == "acl" and head.dep == "dobj" and head.head.lemma in words.listed("means"):
        act, head = head, head.head  # "signed a decree to ban ~"
        return own_clause(head) is None and (head.tag in _TOLD or has_done(head))
    if act.dep not in ("advcl", "xcomp") or infinitive(act) is None or own_clause(head) is not None:
        return False
    if head.tag not in _TOLD and not has_done(head):
        return False
    if head.lemma in words.listed("means"):
        return head.child("dobj") is not None
    if head.lemma in _CALLING and head.child("dobj") is not None:
        return kind in SPOKEN_IN_CALLS
    return kind in _SPOKEN and act.dep == "advcl" and head.lemma not in words.listed("setting_out")


def written_act(act: Token, text: Token) -> Verdict | None:
    """What a text says in a participle: "a resolution condemning ~" condemns, unless it is a draft or voted down."""
    if act.dep != "acl" or act.tag != "VBG" or text.lemma not in words.listed("texts"):
        return None
    fate = undone(text)
    if fate is not None:
        return Verdict("denied", fate)
    draft = next((c for c in text.children if c.lower in words.listed("texts", "drafts")), None)
    return Verdict("planned", draft) if draft is not None else Verdict("happened", text)


def out_of_reach(act: Token, head: Token) -> Token | None:
    """The word that says so: "*too* weak to attack", "*not* strong enough to attack"."""
    if act.dep not in ("xcomp", "advcl", "ccomp") or infinitive(act) is None:
        return None
    degree = next((c for c in head.children if c.dep == "advmod" and c.lower in ("too", "enough")), None)
    if degree is None or degree.lower == "too":
        return degree
    return negation(head) or negation(head.head)


def passed_over(act: Token, head: Token) -> Token | None:
    """The word that says what was done instead of it: "*instead* of attacking", "rather *than* arrest him"."""
    beside = head.head if head.dep == "prep" else head
    for word in (*head.children, *beside.children):
        if word.lower == "instead" and word.i == head.i - 1 and act.dep in ("pcomp", "pobj"):
            return word
        if (
            word.lower == "than"
            and word.dep == "cc"
            and word.i < act.i
            and any(c.lower == "rather" for c in word.children)
        ):
            return word if act.dep == "conj" else None
    return None


def told_falsely(act: Token, claim: Token) -> Token | None:
    """The word that says so: "the claim that soldiers shot ~ is a *lie*", "reports of a raid were *baseless*"."""
    if act.dep == "nsubj" and not is_verb(act) and claim.lemma == "be":
        fictions = [c for c in claim.children if c.dep in ("attr", "acomp") and c.lemma in words.listed("false")]
        return fictions[0] if fictions and not negated(claim) else None  # "the so-called coup was a *fiction*"
    if claim.lemma not in words.listed("false", "claims") or claim.dep not in ("nsubj", "nsubjpass"):
        return None
    if act.dep not in ("acl", "ccomp", "prep", "relcl"):
        return None
    said = [claim.head, *(c for c in claim.head.children if c.dep in ("attr", "acomp"))]
    false = next((w for w in said if w.lemma in words.listed("false") or w.lower in words.listed("false")), None)
    return None if false is None or negated(claim.head) else false


def undone(plan: Token) -> Token | None:
    """The verb that brings a plan to nothing: "*foiled* a plot to bomb ~", unless it is itself denied."""
    verb = plan.head
    if plan.dep not in ("dobj", "nsubjpass") or verb.lemma not in words.listed("undoing") or negated(verb):
        return None
    refused = verb.dep == "xcomp" and words.verdict(verb.head.lemma, {"to"}) is not None
    return None if refused or own_clause(verb) is not None else verb


def _is_ended(act: Token, verb: Token) -> bool:
    """The object of an ending, or what it lasted: "end *more than a week of unrest*"."""
    particles = {f"{verb.lemma} {c.lower}" for c in verb.children if c.dep == "prt"}
    if {verb.lemma, *particles} & words.listed("going_on", "any"):
        return act.child("neg") is None and all(c.lower != "no" for c in act.children)
    return verb.lemma in words.listed("going_on", "known") and is_known(act)


def _was_ordered(act: Token, verb: Token) -> bool:
    """ "Who had ordered the attack", "accused of planning the attack"."""
    if verb.lemma not in lexicon.classes()["designing"] or not is_known(act):
        return False
    return has_done(verb) or any(c.lower == "had" for c in verb.children) or (verb.tag == "VBG" and verb.dep == "pcomp")


def _opened_by(verb: Token) -> Token | None:
    if not is_verb(verb):
        return None
    return next((c for c in verb.children if c.dep == "aux" and c.lower in _OPEN), None)
