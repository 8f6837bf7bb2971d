"""Verbs: a word that the parser took for a modifier, a participle or a subject, where it is the verb or its side."""

from __future__ import annotations

from detente.language.annotation import Token
from detente.language.hang import hang, make_subject, uproot

_DAYS = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}
_PREPOSITIONS = ("prep", "dative", "agent")


def verb_in_front(verb: Token) -> None:
    """ "The junta dissolved parliament": a participle with a subject of its own is the verb of what follows it."""
    noun = verb.head
    if verb.tag not in ("VBN", "VBD") or noun.i < verb.i or not any(c.dep == "nsubj" for c in verb.children):
        return
    above, before = noun.head, [c for c in noun.children if c is not verb and (c.dep == "punct" or c.i < verb.i)]
    if above is noun:
        uproot(verb)
    else:
        hang(above, verb)
    hang(verb, noun, *before)
    verb.dep, noun.dep = noun.dep, "dobj"


def named_subject(name: Token) -> None:
    """ "Pakistan captures pilot": a name in front of a finite verb that has no subject is its subject."""
    verb = name.head
    finite = verb.tag in ("VBZ", "VBD", "VBP") and verb.dep in ("ROOT", "ccomp")
    bare = not any(c.dep in ("nsubj", "nsubjpass", "csubj", "expl") for c in verb.children)
    if finite and bare and name.i == verb.i - 1:
        name.dep = "nsubj"


def past_tense(verb: Token) -> None:
    """ "Thousands protested": with a subject and no helper in front it is no participle."""
    subject = any(c.dep == "nsubj" and c.i < verb.i for c in verb.children)
    helped = any(c.dep in ("aux", "auxpass", "nsubjpass", "agent") for c in verb.children)
    if verb.dep in ("ROOT", "ccomp") and subject and not helped:
        verb.tag = "VBD"


def behind_preposition(noun: Token) -> None:
    """ "Asylum to politicians holed up in ~": behind a bare preposition it is that one's object, no subject."""
    verb = noun.head
    if verb.tag not in ("VBN", "VBD") or verb.i < noun.i or verb.dep not in ("conj", "pcomp", "ccomp", "advcl", "dep"):
        return
    if any(c.dep in ("cc", "mark", "aux", "auxpass") for c in verb.children):
        return
    first = min((t.i for t in noun.children if t.i < noun.i), default=noun.i)
    at = first - noun.sent.tokens[0].i - 1
    prep = noun.sent.tokens[at] if at >= 0 else noun
    if prep is noun or prep.dep not in _PREPOSITIONS or prep.children not in ([], [verb]):
        return
    if not {verb, noun}.isdisjoint(prep.ancestors()):
        return
    hang(prep, noun)
    hang(noun, verb)
    noun.dep, verb.dep, verb.tag = "pobj", "acl", "VBN"


def subject_behind_place(noun: Token) -> None:
    """ "At the palace the premier withdrew the offer": no apposition to the place, with no comma between."""
    first = min(t.i for t in noun.subtree())
    tokens, offset = noun.sent.tokens, noun.sent.tokens[0].i
    opens = (
        tokens[first - offset].tag == "DT" and first > offset and tokens[first - offset - 1].pos in ("NOUN", "PROPN")
    )
    if not opens or noun.head.dep != "pobj" or noun.head.i > noun.i:
        return
    prep = noun.head.head
    while prep.head.dep == "pobj":  # "at the summit in Oslo the premier …"
        prep = prep.head.head
    _front_subject(noun, prep)


def subject_behind_day(noun: Token) -> None:
    """ "On Monday ministers of ~ endorsed it": the day is the preposition's, not the whole phrase."""
    prep = noun.head
    at = prep.i - prep.sent.tokens[0].i + 1
    day = prep.sent.tokens[at] if at < len(prep.sent.tokens) else noun
    if day.text not in _DAYS or day is noun or day not in noun.subtree() or not _front_subject(noun, prep):
        return
    hang(prep, day)
    day.dep = "pobj"


def _front_subject(noun: Token, prep: Token) -> bool:
    """Hang the noun as subject on the finite verb behind it on which the fronted preposition hangs, if it has none."""
    verb = prep.head
    return prep.dep == "prep" and prep.i < noun.i < verb.i and make_subject(noun, verb)
