"""Persons whose family name is a place's: "Vera London, a nurse, …", and "London" again where it is never a place."""

from __future__ import annotations

from detente.actors.entry import Entry, EntryKind
from detente.actors.hit import Hit
from detente.language import Annotation, Token

_PLACES: tuple[EntryKind, ...] = ("country", "capital", "region")
_HUMAN: tuple[EntryKind, ...] = ("agent", "office", "voice")
_LOCATING = frozenset({"in", "at", "to", "from", "near", "outside", "around", "across", "into", "of", "for", "via"})
_DOING = frozenset({"nsubj", "nsubjpass", "poss", "dobj", "conj", "appos"})
_PERSON = Entry(kind="person")


def namesakes(annotation: Annotation, taken: dict[int, Hit]) -> list[Hit]:
    """Hits for such persons under their full name, where nobody saw it, and under the bare family name behind it."""
    out = []
    for token in annotation.tokens:
        if _place(token, taken) and _introduced(token, annotation, taken):
            out.append(_claim(annotation, token.i - 1, token.i + 1, taken))
    bearers: dict[str, int] = {}
    for hit in sorted({id(h): h for h in taken.values() if h.of("person")}.values(), key=lambda h: h.start):
        if hit.end - hit.start > 1:
            bearers.setdefault(annotation.tokens[hit.end - 1].text, hit.start)
    alone = [t for t in annotation.tokens if t.text in bearers and _place(t, taken)]
    located = {t.text for t in alone if _located(t)}
    for token in alone:
        if token.i > bearers[token.text] and token.text not in located and token.dep in _DOING:
            out.append(_claim(annotation, token.i, token.i + 1, taken))
    return out


def _place(token: Token, taken: dict[int, Hit]) -> bool:
    """Whether the token alone is a place's name."""
    hit = taken.get(token.i)
    return hit is not None and hit.of(*_PLACES) and not hit.of("person") and hit.end - hit.start == 1


def _introduced(token: Token, annotation: Annotation, taken: dict[int, Hit]) -> bool:
    """Whether an unknown first name stands in front, and a word for one human being in apposition behind."""
    front = annotation.tokens[token.i - 1] if token.i else token
    if front.sent is not token.sent or front.i in taken or front.tag != "NNP" or front.dep != "compound":
        return False
    if front.head is not token or not front.text[0].isupper() or not front.text.isalpha():
        return False
    return any(
        child.dep == "appos" and child.tag == "NN" and (hit := taken.get(child.i)) is not None and hit.of(*_HUMAN)
        and any(c.lower in ("a", "an") for c in child.children)
        for child in token.children
    )  # fmt: skip


def _located(token: Token) -> bool:
    """Whether it is a place here: "in London", "the London mayor"."""
    at = token.i - token.sent.tokens[0].i
    before = token.sent.tokens[at - 1].lower if at else ""
    return before in _LOCATING or token.dep in ("compound", "nmod")


def _claim(annotation: Annotation, first: int, last: int, taken: dict[int, Hit]) -> Hit:
    hit = Hit(first, last, (_PERSON,))
    hit.named = annotation.text[annotation.tokens[first].start : annotation.tokens[last - 1].end]
    taken.update(dict.fromkeys(range(first, last), hit))
    return hit
