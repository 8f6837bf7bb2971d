"""Demands told as a list behind their noun: "three conditions: ~, ~ and ~", "five demands, among them ~"."""

from __future__ import annotations

from detente.coding.positions.matters import Matter, stretch
from detente.language import Token

_OPENS = ("DET", "ADJ", "PRON", "NUM", "NOUN", "PROPN")
_AMONG = (("among", "them"), ("including",), ("such", "as"), ("notably",))


def after_colon(anchor: Token) -> list[Matter]:
    """The members of a list of things behind a colon that follows the noun, or behind "among them"."""
    behind = _behind(anchor)
    if not behind or any(t.tag in ("VBD", "VBZ", "VBP", "MD") and not _in_relative(t) for t in behind):
        return []
    found = []
    for part in _parts(behind):
        head = next((t for t in part if t.pos in ("NOUN", "PROPN")), None)
        if head is None or part[0].pos not in _OPENS:
            return []
        found.append(stretch(head, part))
    return found


def _behind(anchor: Token) -> list[Token]:
    """The words of the list, up to the end of the sentence."""
    tokens = anchor.sent.tokens
    at = anchor.i - tokens[0].i
    for n in range(at + 1, min(at + 10, len(tokens) - 1)):
        if tokens[n].lower == ":":
            return [] if any(t.tag in ("VBD", "VBZ", "VBP") for t in tokens[at + 1 : n]) else tokens[n + 1 :]
        for words in _AMONG:
            near = tuple(t.lower for t in tokens[n : n + len(words)]) == words
            if near and tokens[n - 1].lower == "," and n <= at + 2:
                return tokens[n + len(words) :]
    return []


def _parts(tokens: list[Token]) -> list[list[Token]]:
    """The stretch at its commas, semicolons and last "and"; a "to" begins no thing and stays with the one before."""
    parts: list[list[Token]] = [[]]
    for at, token in enumerate(tokens):
        ahead = tokens[at + 1] if at + 1 < len(tokens) else token
        thing = ahead.pos in ("DET", "PRON", "NUM", "ADJ") or (ahead.pos == "NOUN" and token.lower != "and")
        if token.lower in (",", ";") or (token.lower == "and" and thing):
            parts.append([])
        elif token.lower == "and" and not parts[-1]:
            continue
        else:
            parts[-1].append(token)
    return [p for p in parts if any(t.pos != "PUNCT" for t in p)]


def _in_relative(verb: Token) -> bool:
    return any(t.dep in ("relcl", "acl") for t in (verb, *verb.ancestors()))
