"""Acts that one clause tells in a row, or tells as the words of a speaker: the place that is told but once."""

from __future__ import annotations

from detente.coding.events.places.where import place_by
from detente.coding.events.setting import REPORT, witnesses
from detente.coding.grammar import is_verb
from detente.language import Sentence, Token
from detente.places import PlaceMention

Places = dict[Sentence, list[PlaceMention]]


def where_said(clause: Token, places: Places) -> PlaceMention | None:
    """The place of the verb of saying over words that are an act: "told a rally in ~ that the raid was a crime"."""
    clause = first_in_row(clause)
    if clause.dep != "ccomp" or clause.head.lemma not in REPORT:
        return None
    outside = [p for p in places.get(clause.sent, []) if clause not in p.head.ancestors()]
    return place_by(clause.head, {clause.sent: outside})


def where_witnessed(clause: Token, places: Places) -> PlaceMention | None:
    """The place that opens a sentence in which those who live there tell of a deed: "in ~, villagers said they had been
    shelled"."""
    clause = first_in_row(clause)
    teller = clause.head.child("nsubj")
    if clause.dep != "ccomp" or clause.head.lemma not in REPORT or teller is None or teller.lemma not in witnesses():
        return None
    outside = [p for p in places.get(clause.sent, []) if p.head.i < teller.i or teller in p.head.ancestors()]
    return place_by(clause.head, {clause.sent: outside}) or next((p for p in outside if p.head.i > teller.i), None)


def in_the_row(verb: Token, places: Places) -> PlaceMention | None:
    """The place told only with the last of the deeds of one subject: "was shot and caught in ~"."""
    if not is_verb(verb):
        return None
    for later in verb.children:
        if later.dep != "conj" or not is_verb(later) or later.child("nsubj", "nsubjpass") is not None:
            continue
        found = place_by(later, places)
        if found is not None and found.head.i > later.i and found.head.head.lower in ("in", "at", "near", "outside"):
            return found
        return in_the_row(later, places) if found is None else None
    return None


def first_in_row(verb: Token) -> Token:
    """The first of the verbs that share a subject: "after he was dragged from his car and beaten"."""
    while verb.dep == "conj" and is_verb(verb.head) and verb.child("nsubj", "nsubjpass") is None:
        verb = verb.head
    return verb
