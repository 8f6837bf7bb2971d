"""Attitudes told by an adjective: "Kenya is confident that …", "was ready to …", "remains critical of …"."""

from __future__ import annotations

from detente.coding.grammar import infinitive, is_verb, own_subject, subject_of
from detente.coding.scene import Scene
from detente.coding.sides import actors_at
from detente.coding.statements.cues import Cue
from detente.coding.statements.quotes import Quote
from detente.coding.statements.spans import Span, left_edge, right_edge
from detente.coding.statements.speakers import Speech
from detente.knowledge.said.cues import CueEntry, adjectives
from detente.language import Token

_LINKING = {"be", "feel", "seem", "become", "remain", "grow", "stay", "sound", "appear", "get", "look", "turn"}
_FINITE = {"VBD", "VBZ", "VBP", "MD"}


def find_attitudes(scene: Scene, quotes: list[Quote]) -> list[tuple[Cue, Span]]:
    """Cue adjectives of which an actor is the subject, each with what the attitude is about."""
    found = []
    for token in scene.annotation.tokens:
        entries = adjectives().get(token.lemma, ()) or adjectives().get(token.lower, ())
        holder = _holder(token) if entries else None
        if holder is None or any(q.start <= token.start < q.end for q in quotes):
            continue
        matter = _matter(token, entries)
        speakers = actors_at(scene, holder, owner=False) if matter is not None else ()
        if matter is not None and speakers:
            entry, span = matter
            found.append((Cue(token, (entry,), [token], Speech(holder, speakers, None, None)), span))
    return found


def _holder(adjective: Token) -> Token | None:
    """Of whom it is told, through a linking verb that is not negated."""
    verb = adjective.head
    while adjective.dep == "conj" and verb.pos == "ADJ":
        adjective, verb = verb, verb.head
    if adjective.dep not in ("acomp", "attr", "oprd", "ROOT") or verb.lemma not in _LINKING or not is_verb(verb):
        return None
    if any(c.dep == "neg" for c in verb.children):
        return None
    return own_subject(verb) or subject_of(verb)


def _matter(adjective: Token, entries: tuple[CueEntry, ...]) -> tuple[CueEntry, Span] | None:
    """The clause, infinitive or prepositional object behind the adjective that one of its groups takes."""
    for entry in entries:
        for child in adjective.children:
            if child.i < adjective.i:
                continue
            span = _taken(child, entry)
            if span is not None:
                return entry, span
    return None


def _taken(child: Token, entry: CueEntry) -> Span | None:
    to = infinitive(child)
    if to is not None:
        return (to.start, right_edge(child).end) if "to" in entry.frames and child.dep in ("xcomp", "ccomp") else None
    if child.dep == "prep":
        inner = child.child("pobj", "pcomp")
        taken = ("to_noun" if child.lower == "to" else child.lower) in entry.frames
        return (left_edge(inner).start, right_edge(inner).end) if taken and inner is not None else None
    first = left_edge(child)
    finite = child.tag in _FINITE or any(c.tag in _FINITE for c in child.children)
    if child.dep != "ccomp" or "clause" not in entry.frames or not finite or own_subject(child) is None:
        return None
    return (first.end if first.lower == "that" and first.dep == "mark" else first.start), right_edge(child).end
