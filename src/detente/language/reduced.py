"""A reduced relative read as the verb of its clause: "fears that arms left at the base could be stolen"."""

from __future__ import annotations

from detente.language.annotation import Token
from detente.language.hang import SUBJECTS, hang, uproot

_HELPERS = frozenset(("had", "has", "have", "was", "were", "is", "are", "will", "would", "can", "could", "may", "might",
                      "must", "should", "did", "do", "does", "'ve", "'re"))  # fmt: skip
_BELOW = ("ccomp", "acl", "conj", "advcl", "dep", "xcomp", "relcl", "ROOT")


def reduced_relative(first: Token) -> None:
    """Give the clause to the verb with the helper, and hang the participle on the noun that both share."""
    noun = next((c for c in first.children if c.dep in ("nsubj", "nsubjpass") and c.i == first.i - 1), None)
    if (
        noun is None
        or noun.tag not in ("NN", "NNS", "NNP", "NNPS")
        or first.dep not in ("ccomp", "acl", "ROOT", "advcl")
    ):
        return
    if any(c.dep in ("aux", "auxpass", "dobj", "cc") for c in first.children):
        return
    second = _finite(first)
    if second is None:
        return
    above, dep = first.head, first.dep
    below = [c for c in first.children if c is not second and (c.i < first.i or c.dep == "punct")]
    if above is first:
        if second.head is not first:
            return
        uproot(second)
    elif second.head is not above:
        hang(above, second)
    hang(second, *below)
    second.dep, first.dep, first.tag = dep, "acl", "VBN"
    noun.dep = "nsubjpass" if second.child("auxpass") is not None else "nsubj"
    hang(noun, first)


def _finite(first: Token) -> Token | None:
    """The verb behind the participle that has a helper and no subject, where nothing parts the two."""
    kin = first.children if first.is_root else [*first.children, *first.head.children]
    for verb in sorted(kin, key=lambda t: t.i):
        if verb.i <= first.i or verb.dep not in _BELOW or any(c.dep in (*SUBJECTS, "mark") for c in verb.children):
            continue
        helper = next((c for c in verb.children if c.dep in ("aux", "auxpass")), None)
        if helper is None or helper.lower not in _HELPERS:
            continue
        between = [t for t in first.sent.tokens if first.i < t.i < helper.i]
        if between and not any(t.text in ",;:" or t.dep == "cc" or t.tag[:1] == "V" for t in between):
            return verb
    return None
