"""What an act's own clause or phrase says of whether it took place: modal, negation, condition, the word in front."""

from __future__ import annotations

from dataclasses import dataclass

from detente.coding.grammar import infinitive, is_verb, negation, object_of, own_subject, surface_subject
from detente.knowledge import status as words
from detente.knowledge.said import cues
from detente.language import Token

CLAUSAL = {"xcomp", "ccomp", "acl", "pcomp", "oprd"}
_CLAUSE_OF_ITS_OWN = {"aux", "auxpass", "nsubj", "nsubjpass", "csubj", "expl"}
_OPENING = {"should", "had", "were"}
_WOULD = {"would", "'d"}
_BINDING = {"must", "would", "'d", "should"}
_PAST = {"was", "were", "had", "has", "have", "'ve"}
_ONLY = {"only", "just", "merely", "simply", "solely"}
_NONE = {"nobody", "none", "nothing", "neither", "no-one"}
_SIDES = ("nsubj", "nsubjpass", "dobj")


@dataclass(frozen=True, eq=False)
class Verdict:
    """A status (planned, possible, denied, actual, or wished: no event at all) and the word that decided it."""

    status: str
    word: Token | None = None


ACTUAL = Verdict("actual")


def own_clause(verb: Token) -> Verdict | None:
    """What the verb's own auxiliaries, negation and conjunction say."""
    condition = next((c for c in verb.children if c.dep == "mark" and c.lower in words.conditions()), None)
    if condition is None and verb.dep in ("pcomp", "ccomp") and verb.head.lower in words.conditions():
        condition = verb.head  # "provided that the rebels open the roads"
    condition = condition or _inverted(verb)
    if condition is not None:
        return Verdict("possible", condition)
    denial = negation(verb)
    if denial is not None and not _only(verb, denial):
        return Verdict("denied", denial)
    return _helped(verb) or _unhelped(verb)


def _helped(verb: Token) -> Verdict | None:
    """What a modal says, and a subject that leaves nobody to do it: "no one will be punished"."""
    modal = next((c for c in verb.children if c.dep in ("aux", "auxpass") and c.lower in words.modals()), None)
    named = _modal(verb, modal) if modal is not None else None
    none = nobody(verb)
    if none is not None and named != "wished":
        return Verdict("denied", none)
    return _cut_short(verb) or Verdict(named, modal) if named is not None else None


def _only(verb: Token, denial: Token) -> bool:
    """ "Not only attacked but ~", "not just an attack"."""
    return any(c.lower in _ONLY and c.i == denial.i + 1 for t in (verb, *verb.children) for c in t.children)


def _unhelped(verb: Token) -> Verdict | None:
    to = infinitive(verb) if verb.is_root else None
    if to is not None:  # "Modi to visit Oslo"
        return Verdict("planned", to)
    return own_clause(verb.head) if _shares_helpers(verb) else None


def _shares_helpers(verb: Token) -> bool:
    """Whether a conjunct has its helpers from the first: "did not march or *chant*", not "but *chanted*"."""
    if verb.dep != "conj" or not is_verb(verb.head) or any(c.dep in _CLAUSE_OF_ITS_OWN for c in verb.children):
        return False
    return verb.tag != "VBD" or verb.head.tag not in ("VB", "VBG")


def _inverted(verb: Token) -> Token | None:
    """The helper that opens a condition without "if": "*should* the rebels attack", "*had* the rebels attacked"."""
    if verb.dep == "ccomp" and verb.head.lower in _OPENING and verb.head.dep == "advcl":
        return verb.head if verb.head.i < min(t.i for t in verb.subtree()) else None
    who = surface_subject(verb) if verb.dep == "advcl" else None
    if who is None:
        return None
    return next((c for c in verb.children if c.dep in ("aux", "auxpass") and c.lower in _OPENING and c.i < who.i), None)


def nobody(verb: Token) -> Token | None:
    """The word that leaves a verb without a doer or a thing done: "no one was hurt", "reached no agreement"."""
    who = own_subject(verb) if verb.dep in CLAUSAL else surface_subject(verb)
    for side in (who, object_of(verb)):  # "no group admitted carrying out the attack" tells of an attack
        if side is None or side.i > verb.i + 6:
            continue
        none = side if side.lower in _NONE else next((c for c in side.children if c.lower in ("no", "neither")), None)
        if none is not None and none.dep in ("det", "neg", "advmod", *_SIDES):
            return none
    return None


def _modal(verb: Token, modal: Token) -> str:
    """ "Would have attacked" is counterfactual, "may have attacked" possible; "said it would attack" is a "will"."""
    if any(c.lemma == "have" and c.dep == "aux" for c in verb.children):
        return "possible"
    if (modal.lower in _WOULD and _announced(verb)) or (modal.lower in _BINDING and _laid_down(verb)):
        return words.modals()["will"]
    return words.modals()[modal.lower]


def _cut_short(verb: Token) -> Verdict | None:
    """ "Was held *before* he could attack": he never did."""
    before = verb.child("mark")
    cut = before is not None and before.lower == "before" and any(c.lower == "could" for c in verb.children)
    return Verdict("denied", before) if cut else None


def _laid_down(verb: Token) -> bool:
    """Whether a text binds its parties to it: "*under the accord* the army must leave"."""
    under = next((c for c in verb.children if c.dep == "prep" and c.lower in ("under", "by")), None)
    text = under.child("pobj") if under is not None else None
    if text is not None and text.tag == "WDT" and verb.dep == "relcl":
        text = verb.head
    return text is not None and text.lemma in words.listed("bound")


def _announced(verb: Token) -> bool:
    """Whether somebody who can tell says in the past that it will be done, and names no condition."""
    first = verb.first_conjunct()
    saying = first.head
    if first.dep != "ccomp" or not (saying.lemma in cues.verbs() and saying.tag in ("VBD", "VBN")):
        return False
    if words.verdict(saying.lemma, set()) in ("possible", "wished", "denied"):
        return False
    if any(g.dep == "mark" and g.lower in words.conditions() for c in verb.children for g in (c, *c.children)):
        return False
    who = surface_subject(saying)
    return who is None or who.lemma not in words.onlookers()


def own_phrase(noun: Token) -> Verdict | None:
    """What stands in front of a noun: "planned", "no", "possible"."""
    for child in noun.children:
        if child.dep in ("amod", "det", "compound", "nmod") and child.lower in words.noun_modifiers():
            return Verdict(words.noun_modifiers()[child.lower], child)
    return None


def in_the_past(verb: Token) -> bool:
    """Whether the verb's own form or helper tells of the past: "met", "had been talking", "was held"."""
    return verb.tag == "VBD" or (verb.tag in ("VBN", "VBG") and any(c.lower in _PAST for c in verb.children))
