"""A noun that the parser made the root, where its clause has a verb: "Soldiers who seized the palace promised ~"."""

from __future__ import annotations

from detente.language.annotation import Token
from detente.language.hang import hang, uproot

_ARGUMENTS = ("dobj", "xcomp", "ccomp", "advcl", "prt", "prep")
_SAYING = {"say", "warn", "insist", "claim", "add", "argue", "admit", "think", "believe", "report", "announce", "note"}
_CLOSERS = (".", '"', "''", "”", "!", "?")


def verb_of_root(verb: Token) -> None:
    """Make a past tense behind a relative clause the verb of the sentence, and the noun at its root the subject.

    The parser hangs such a verb on the noun itself or on the last noun of the clause ("from power promised"); so it
    does behind an apposition ("NAME, the premier's envoy, conferred with ~").
    """
    noun = next((r for r in verb.sent.roots if r.i < verb.i), None)
    if verb.dep != "acl" or noun is None or noun.tag not in ("NN", "NNS", "NNP", "NNPS"):
        return
    clause = next((c for c in noun.children if c.dep == "relcl" and noun.i < c.i < verb.i), None)
    clause = clause or _apposition(noun, verb)
    if clause is None or (verb.head is not noun and (clause not in verb.ancestors() or verb.head.i != verb.i - 1)):
        return
    if (
        any(c.dep == "agent" and c.child("pobj") is not None for c in verb.children)
        or verb.sent.tokens[-1].text not in _CLOSERS
    ):
        return
    if not any(c.dep in _ARGUMENTS for c in verb.children):
        return
    behind = [c for c in (*noun.children, *clause.children) if c.i > verb.i]
    uproot(verb)
    hang(verb, noun, *behind)
    noun.dep, verb.tag = "nsubj", "VBD"
    for means in (c for c in verb.children if c.dep == "agent"):  # "answered by shelling ~"
        means.dep = "prep"


def _apposition(noun: Token, verb: Token) -> Token | None:
    """The apposition that a comma parts from a verb that can be no participle: it has an object or a partner."""
    told = any(c.dep in ("dobj", "xcomp", "ccomp") or (c.dep == "prep" and c.lower == "with") for c in verb.children)
    before = verb.sent.tokens[verb.i - verb.sent.tokens[0].i - 1]
    if not told or verb.head is not noun or before.text != ",":
        return None
    return next((c for c in noun.children if c.dep == "appos" and noun.i < c.i < verb.i), None)


def saying_of_subject(verb: Token) -> None:
    """Make a participle of saying the verb of its sentence where two subjects stand before the root.

    "A spokesman said 12 trucks were gone" is no spokesman who was said.
    """
    noun, root = verb.head, verb.head.head
    if verb.dep != "acl" or verb.lemma not in _SAYING or verb.tag not in ("VBN", "VBD") or noun.i != verb.i - 1:
        return
    if noun.dep not in ("nsubj", "nsubjpass") or root.head is not root or root.i < verb.i or verb.children:
        return
    hosts = [root, *(c for c in root.children if c.dep in ("aux", "auxpass"))]
    inner = next((c for h in hosts for c in h.children if c.dep in ("nsubj", "nsubjpass") and c.i > verb.i), None)
    if inner is None or min(t.i for t in inner.subtree()) != verb.i + 1:
        return
    ends = [c for c in root.children if c.i > root.i and c.dep == "punct"]
    uproot(verb)
    hang(root, inner)
    hang(verb, noun, *ends)
    hang(verb, root)
    noun.dep, root.dep, verb.tag = "nsubj", "ccomp", "VBD"
