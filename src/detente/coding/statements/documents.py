"""Whose a document is: "a letter from the ministry", "the resolution" that the council adopted a sentence before."""

from __future__ import annotations

from detente.actors import actors_of
from detente.coding.grammar import is_verb, own_subject, subject_of
from detente.coding.scene import Scene
from detente.coding.sides import actors_at
from detente.knowledge.said.cues import documents, tellers
from detente.language import Token
from detente.model import Actor

_ANYBODYS = {
    "poll", "survey", "study", "data", "datum", "figure", "video", "evidence", "analysis", "record", "census",
    "recording", "result", "sign", "banner", "placard", "transcript", "audit", "source",
}  # fmt: skip

_COUNCIL = "United Nations Security Council"
_ANY_WORD = {"text", "document", "paper"}  # words for whatever document was spoken of


def authors_of(scene: Scene, document: Token) -> tuple[Actor, ...]:
    """Who speaks through a document: its owner or sender here or before, else the subject of the sentence before."""
    if document.lemma not in tellers():
        return ()
    found = _named(scene, document) or _numbered(scene, document)
    if found:
        return found
    for token in reversed(scene.annotation.tokens[max(0, document.i - 150) : document.i]):
        same = token.lemma == document.lemma or (document.lemma in _ANY_WORD and token.lemma in documents())
        if same and token.pos in ("NOUN", "PROPN"):
            found = _named(scene, token) or _subject_before(scene, token)
            if found:
                return found
    return _subject_before(scene, document)


def _numbered(scene: Scene, document: Token) -> tuple[Actor, ...]:
    """ "Resolution 242": the Security Council numbers its own, and the article names it."""
    if document.text != "Resolution" or document.child("nummod") is None:
        return ()
    councils = (m for m in scene.cast.mentions if any(member.name == _COUNCIL for member in m.members))
    mention = next(councils, None)
    return () if mention is None else actors_of(mention)


def _named(scene: Scene, document: Token) -> tuple[Actor, ...]:
    found = scene.cast.owner(document)
    for inner in [] if found else document.prep("from", "by", "of"):
        found = found or actors_at(scene, inner)
    above = document.head if document.dep in ("dobj", "pobj") and document.head.head.lower != "according" else None
    above = None if above is not None and above.head.lower == "according" else above
    above = above.head if above is not None and document.dep == "pobj" else above
    if not found and above is not None and is_verb(above):
        found = actors_at(scene, subject_of(above), owner=False)
    return found


def _subject_before(scene: Scene, document: Token) -> tuple[Actor, ...]:
    """For a document of one hand ("the letter"), not for what anybody may have made ("polls", "the data")."""
    at = document.sent.index
    known = document.tag == "NN" and document.child("det") is not None
    if at == 0 or not known or document.lemma in _ANYBODYS or document.lemma not in documents():
        return ()
    before = scene.annotation.sentences[at - 1]
    for root in before.roots:
        subject = own_subject(root)
        if subject is not None:
            return actors_at(scene, subject, owner=False)
    return ()
