"""Slips of the parser that recur, mended in the tree before anything reads it."""

from __future__ import annotations

from collections.abc import Iterable

from detente.language.annotation import Token

_PLURAL_HELPERS = {"are", "were", "have", "'re", "'ve"}
_NAMES = ("NNP", "NNPS")


def mend(tokens: Iterable[Token]) -> None:
    """Mend lists read as appositions, and partners hung on the place in front of them."""
    for token in tokens:
        if token.dep == "appos":
            _list_of_names(token)
        elif token.dep in ("nsubj", "nsubjpass"):
            _plural_subject(token)


def _list_of_names(token: Token) -> None:
    """ "Russia, Ukraine, the EU and Canada agreed": the second name is no other word for the first."""
    named = token.tag in _NAMES and token.head.tag in _NAMES
    if named and any(c.dep == "conj" for c in token.children) and any(c.dep == "cc" for c in _chain(token)):
        token.dep = "conj"


def _chain(token: Token) -> list[Token]:
    """What hangs on a coordination, however long."""
    out: list[Token] = []
    todo = [token]
    while todo:
        current = todo.pop()
        out += current.children
        todo += [c for c in current.children if c.dep == "conj"]
    return out


def _plural_subject(subject: Token) -> None:
    """ "The government in Kiev and its allies fear": a plural verb wants a partner of the subject, not of the place."""
    verb = subject.head
    if subject.tag not in ("NN", "NNP") or any(c.dep == "conj" for c in subject.children) or not _is_plural(verb):
        return
    for prep in (c for c in subject.children if c.dep == "prep"):
        for place in prep.children:
            partner = next((c for c in place.children if c.dep == "conj"), None)
            if place.dep == "pobj" and partner is not None:
                _rehang(partner, subject, [c for c in place.children if c.dep == "cc"])
                return


def _is_plural(verb: Token) -> bool:
    return verb.tag == "VBP" or any(c.dep in ("aux", "auxpass") and c.lower in _PLURAL_HELPERS for c in verb.children)


def _rehang(partner: Token, subject: Token, joints: list[Token]) -> None:
    for token in (partner, *joints):
        token.head.children.remove(token)
        token.head = subject
        subject.children.append(token)
    subject.children.sort(key=lambda t: t.i)
