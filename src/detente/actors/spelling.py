"""Whether a token looks like a part of a personal name: capitals, particles, hyphens."""

from __future__ import annotations

from detente.actors.words import words
from detente.language import Token

_PARTICLES = words("names", "particles")


def in_name(tokens: list[Token], i: int) -> bool:
    """Whether this token goes on with a name: a capitalised noun, or a particle before one."""
    token = tokens[i]
    if token.tag in ("NNP", "NNPS") and token.text[0].isupper():
        return True
    if i and (token.text == "-" or tokens[i - 1].text == "-"):
        return _hyphenated(tokens, i if token.text == "-" else i - 1)
    follows = tokens[i + 1] if i + 1 < len(tokens) else None
    return (
        token.lower in _PARTICLES - {"."} and follows is not None and follows.text[0].isupper() and follows.tag == "NNP"
    )


def _hyphenated(tokens: list[Token], i: int) -> bool:
    """Whether this hyphen joins two parts of one name ("Jong-un"), no spaces around it."""
    if i + 1 >= len(tokens) or tokens[i - 1].end != tokens[i].start or tokens[i].end != tokens[i + 1].start:
        return False
    return tokens[i - 1].text[0].isupper() and tokens[i + 1].text.isalpha() and tokens[i + 1].tag[0] in "NJF"


def name_like(token: Token) -> bool:
    return token.text[0].isupper() or token.lower in _PARTICLES or token.text.endswith("'")
