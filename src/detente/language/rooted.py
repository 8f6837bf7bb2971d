"""A noun that the parser made the root, where its clause has a verb: "Soldiers who seized the palace promised ~"."""

from __future__ import annotations

from detente.language.annotation import Token
from detente.language.hang import hang, uproot

_ARGUMENTS = ("dobj", "xcomp", "ccomp", "advcl", "prt", "prep")
_CLOSERS = (".", '"', "''", "”", "!", "?")


def verb_of_root(verb: Token) -> None:
    """Make a past tense behind a relative clause the verb of the sentence, and the noun at its root the subject.

    The parser hangs such a verb on the noun itself or on the last noun of the clause ("from power promised").
    """
    noun = next((r for r in verb.sent.roots if r.i < verb.i), None)
    if verb.dep != "acl" or noun is None or noun.tag not in ("NN", "NNS", "NNP", "NNPS"):
        return
    clause = next((c for c in noun.children if c.dep == "relcl" and noun.i < c.i < verb.i), None)
    if clause is None or (verb.head is not noun and (clause not in verb.ancestors() or verb.head.i != verb.i - 1)):
        return
    if any(c.dep == "agent" for c in verb.children) or verb.sent.tokens[-1].text not in _CLOSERS:
        return
    if not any(c.dep in _ARGUMENTS for c in verb.children):
        return
    behind = [c for c in (*noun.children, *clause.children) if c.i > verb.i]
    uproot(verb)
    hang(verb, noun, *behind)
    noun.dep, verb.tag = "nsubj", "VBD"
