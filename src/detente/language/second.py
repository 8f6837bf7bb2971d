"""A second saying that the parser read into the first: "Poland said the truce had failed and warned that ~"."""

from __future__ import annotations

from detente.language.annotation import Token
from detente.language.hang import FINITE, hang

# Verbs whose subject is mostly a speaker (Levin 1993, 37.7 say, 37.8 complain, 37.9 advise, 33 judgement).
_SAYING = {
    "say", "tell", "add", "warn", "insist", "claim", "urge", "accuse", "ask", "call", "note", "argue", "deny",
    "promise", "vow", "pledge", "predict", "demand", "suggest", "state", "declare", "assert", "maintain", "contend",
    "stress", "emphasize", "emphasise", "acknowledge", "admit", "concede", "complain", "blame", "criticize",
    "criticise", "praise", "reiterate", "repeat", "announce", "confirm", "write", "tweet", "reply", "propose",
    "recommend", "threaten", "describe", "denounce", "condemn", "express", "voice", "hope", "believe", "think",
}  # fmt: skip


def second_saying(verb: Token) -> None:
    """Hang a coordinated verb of saying on the first one, where the tense is the same and it has no subject."""
    inner = verb.head
    while inner.dep == "conj" and inner.head is not inner:
        inner = inner.head
    outer = inner.head
    if verb.lemma not in _SAYING or verb.tag not in FINITE or verb.tag != outer.tag:
        return
    if inner.dep != "ccomp" or outer.lemma not in _SAYING or inner.lemma in _SAYING or outer.i > inner.i:
        return
    if any(c.dep.startswith("nsubj") for c in verb.children):
        return
    joint = next((c for c in reversed(verb.head.children) if c.dep == "cc" and c.i < verb.i), None)
    hang(outer, verb, *([joint] if joint is not None else []))
