"""Actors in front of an act's noun: "Russian invasion", "India-Pakistan talks", "US-led strikes", "anti-government"."""

from __future__ import annotations

from detente.coding.scene import Scene
from detente.coding.sides import alike
from detente.language import Token
from detente.model import Actor

_IN_FRONT = ("amod", "compound", "nmod")
_TIED = (*_IN_FRONT, "npadvmod", "nsubj", "dep")
_DASHES = frozenset({"-", "–", "—", "/"})
# Participles behind a hyphen whose first part does the act: "Saudi-led raids", not "Saudi-backed rebels".
_DOING = frozenset({"led", "ordered", "imposed", "launched", "initiated", "spearheaded", "directed", "inspired"})


def in_front(scene: Scene, noun: Token, opposed: bool) -> tuple[Actor, ...]:
    """Who stands in front of the noun of an act as its doer or party; `opposed`, behind "anti-" as its target."""
    out: list[Actor] = []
    for child in noun.children:
        if child.dep not in _IN_FRONT or _is_opposed(noun, child) != opposed or _is_venue(scene, child):
            continue
        for part in (*_tied(child), child):
            found = scene.cast.resolve(part) or (scene.cast.owner(part) if part is child else ())
            out += [a for a in found if a.country != "---" and "UAF" not in a.sectors and not alike(a, out)]
    return tuple(out)


def _tied(word: Token) -> list[Token]:
    """The first part of "India-Pakistan" and of "Saudi-led", hung on the second by a dash."""
    if word.tag in ("VBN", "VBD") and word.lower not in _DOING:
        return []
    tokens, first = word.sent.tokens, word.sent.tokens[0].i
    before = [tokens[c.i - first + 1] for c in word.children if c.i < word.i - 1]
    dashes = {t.i for t in before if t.text in _DASHES and t.i < word.i}
    return [c for c in word.children if c.dep in _TIED and c.i + 1 in dashes]


def _is_opposed(noun: Token, word: Token) -> bool:
    """Whether "anti-" stands right before a word in front of the noun."""
    return any(c.lower == "anti" and 0 < word.i - c.i <= 2 for c in [*noun.children, *word.children])


def _is_venue(scene: Scene, token: Token) -> bool:
    """A seat of government in front of a noun is where it takes place ("a White House meeting")."""
    mention = scene.cast.mention_at(token)
    return mention is not None and mention.kind == "seat"
