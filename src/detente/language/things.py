"""Objects: what a verb acts on, where the parser took it for a clause or for part of another thing."""

from __future__ import annotations

from detente.language.annotation import Token
from detente.language.hang import hang

_OBJECTS = ("dobj", "dative", "nsubjpass")
_ANSWERING = {"deny", "reject", "dismiss", "refute", "rebut", "repudiate", "dispute", "contest", "repeat", "renew",
              "echo", "back", "support", "ignore", "counter"}  # fmt: skip
_SAYINGS = {"claims": "claim", "charges": "charge", "demands": "demand", "calls": "call", "reports": "report",
            "requests": "request", "offers": "offer", "threats": "threat", "appeals": "appeal"}  # fmt: skip
_BLAMING = ("blame", "pin")
_NO_NOUN = ("nsubj", "nsubjpass", "aux", "cop", "mark", "expl")
_CHARGES = frozenset(("accuse", "suspect", "convict", "acquit", "blame", "condemn", "criticize", "criticise",
                      "denounce", "prevent", "stop", "ban", "bar", "keep", "dissuade", "deter", "guilty"))  # fmt: skip
"""Words behind which "of", "for" or "from" and a verb in -ing tell a deed."""


def bare_object(noun: Token) -> None:
    """ "Doha voiced dismay over the raid": a bare noun right behind a verb without an object is no clause."""
    verb = noun.head
    if noun.tag not in ("NN", "NNS") or noun.i != verb.i + 1 or verb.tag[:1] != "V" or verb.lemma == "be":
        return
    if not any(c.dep in _NO_NOUN for c in noun.children) and not any(c.dep in _OBJECTS for c in verb.children):
        noun.dep = "dobj"


def saying_as_object(verb: Token) -> None:
    """ "Moscow denies US claims that …": what is denied is the claims, no clause in which the US claims."""
    answer = verb.head
    whose = next((c for c in verb.children if c.dep == "nsubj" and c.i == verb.i - 1), None)
    if verb.tag != "VBZ" or verb.lower not in _SAYINGS or answer.lemma not in _ANSWERING or whose is None:
        return
    if answer.tag[:1] == "V" and answer.i < whose.i and not any(c.dep == "mark" for c in verb.children):
        verb.tag, verb.pos, verb.lemma, verb.dep = "NNS", "NOUN", _SAYINGS[verb.lower], "dobj"
        whose.dep = "compound"
        for clause in (c for c in verb.children if c.dep == "ccomp"):
            clause.dep = "acl"


def object_clause(verb: Token) -> None:
    """ "Has ruled out going to war": an -ing clause right behind a particle is what the verb is about."""
    above = verb.head
    behind = any(c.dep == "prt" and c.i == verb.i - 1 for c in above.children)
    if verb.tag == "VBG" and behind and not any(c.dep in _OBJECTS for c in above.children):
        verb.dep = "xcomp"


def taken_prisoner(state: Token) -> None:
    """ "Has taken ten Thai soldiers prisoner": who is taken is the object, "prisoner" what they become."""
    whom = next((c for c in state.children if c.dep == "compound" and c.i == state.i - 1), None)
    if state.tag != "NN" or state.lower not in ("prisoner", "captive", "hostage") or whom is None or whom.tag != "NNS":
        return
    hang(state.head, whom)
    hang(whom, *(c for c in state.children if c.i < whom.i or c.dep in ("appos", "relcl", "acl", "punct")))
    whom.dep, state.dep = "dobj", "oprd"


def doer_of_the_object(by: Token) -> None:
    """ "To break up a march by students": behind the object of an infinitive, "by" tells who does that."""
    verb = by.head
    thing = next((c for c in verb.children if c.dep == "dobj" and c.i == by.i - 1), None)
    if thing is not None and verb.tag == "VB" and not any(c.dep in ("auxpass", "nsubjpass") for c in verb.children):
        hang(thing, by)
        by.dep = "prep"


def blamed_on(deed: Token) -> None:
    """ "Blamed the bombing on Kurdish rebels", "blamed that killing on ~": "on" tells whom the verb blames, and what it
    blames on them is no clause."""
    verb = deed.head
    if verb.lemma not in _BLAMING or verb.tag[:1] != "V" or deed.i < verb.i:
        return
    on = next((c for c in deed.children if c.lower == "on" and c.dep == "prep"), None)
    if on is None or any(c.dep in ("nsubj", "nsubjpass", "aux", "dobj") for c in deed.children):
        return
    hang(verb, on)
    if deed.dep != "dobj":
        deed.dep, deed.tag, deed.pos, deed.lemma = "dobj", "NN", "NOUN", deed.lower
        for word in (c for c in deed.children if c.dep == "mark"):
            word.dep = "det"


def deed_in_front(verb: Token) -> None:
    """ "Accused soldiers of killing civilians": what follows the charge is a deed, not a kind of civilians."""
    noun = verb.head
    prep = noun.head
    if verb.tag != "VBG" or noun.i <= verb.i or noun.dep != "pobj" or prep.lower not in ("of", "for", "from"):
        return
    above = prep.head
    if prep.i + 1 != verb.i or not {above.lemma, above.head.lemma} & _CHARGES:
        return
    hang(prep, verb)
    hang(verb, noun, *(c for c in noun.children if c.i < verb.i))
    verb.dep, noun.dep = "pcomp", "dobj"
