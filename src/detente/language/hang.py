"""Tokens hung elsewhere in the tree, children in text order."""

from __future__ import annotations

from detente.language.annotation import Token

SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
FINITE = ("VBD", "VBZ", "VBP")


def hang(head: Token, *tokens: Token) -> None:
    """Take each token, with all below it, from the word it hangs on, if it is no root, and hang it on this head."""
    for token in tokens:
        if token.head is not token:
            token.head.children.remove(token)
        token.head = head
        head.children.append(token)
    head.children.sort(key=lambda t: t.i)


def uproot(token: Token) -> None:
    """Take a token, with all below it, from the word it hangs on and make it a root of its sentence."""
    token.head.children.remove(token)
    token.head, token.dep = token, "ROOT"


def make_subject(noun: Token, verb: Token) -> bool:
    """Hang a noun as its subject on a finite verb that has none; False, and nothing done, for any other verb."""
    if verb.tag not in FINITE or any(c.dep in SUBJECTS for c in verb.children):
        return False
    hang(verb, noun)
    noun.dep = "nsubjpass" if verb.child("auxpass") is not None else "nsubj"
    return True
