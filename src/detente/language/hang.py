"""Tokens hung elsewhere in the tree, children in text order."""

from __future__ import annotations

from detente.language.annotation import Token


def hang(head: Token, *tokens: Token) -> None:
    """Take each token, with all below it, from the word it hangs on and hang it on this head."""
    for token in tokens:
        token.head.children.remove(token)
        token.head = head
        head.children.append(token)
    head.children.sort(key=lambda t: t.i)
