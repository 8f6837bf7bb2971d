"""Statements carried by a noun: "the ministry's claim that …", "a warning by Kyiv that …"."""

from __future__ import annotations

from detente.coding.grammar import infinitive, is_verb, own_subject, subject_of
from detente.coding.scene import Scene
from detente.coding.sides import actors_at
from detente.coding.statements.cues import Cue
from detente.coding.statements.quotes import Quote
from detente.coding.statements.spans import Span, left_edge, right_edge
from detente.coding.statements.speakers import Speech
from detente.knowledge.said.cues import CueEntry, nouns
from detente.language import Token
from detente.model import Actor

_MAKING = {"make", "issue", "give", "repeat", "renew", "reiterate", "have", "express", "voice", "deliver", "offer",
           "release", "send", "raise", "reject", "receive", "publish", "write"}  # fmt: skip


def find_noun_cues(scene: Scene, quotes: list[Quote]) -> list[tuple[Cue, Span]]:
    """Cue nouns with a that-clause, each with its content."""
    found = []
    for token in scene.annotation.tokens:
        entries = nouns().get(token.lemma)
        if not entries or token.pos not in ("NOUN", "PROPN") or any(q.start <= token.start < q.end for q in quotes):
            continue
        taken = _taken(token, entries)
        speakers = _speakers(scene, token, () if taken[0].frames else ("of", "among")) if taken is not None else ()
        if taken is None or any(taken[1][0] <= s.start < taken[1][1] for s in speakers if token.end <= s.start):
            continue  # "won the support of the union": who gives it is not what it is for
        if speakers or not taken[0].topic:
            found.append((Cue(token, (taken[0],), [token], Speech(token, speakers, None, None)), taken[1]))
    return found


def _taken(noun: Token, entries: tuple[CueEntry, ...]) -> tuple[CueEntry, Span] | None:
    """The group that reads the noun, and its content: a that-clause, an infinitive or a prepositional object."""
    clause = _clause(noun)
    plain = next((e for e in entries if not e.frames), None)
    if clause is not None:
        return plain or entries[0], clause
    for entry in entries:
        for child in noun.children:
            span = _complement(child, entry) if child.i > noun.i else None
            if span is not None:
                return entry, span
    return None


def _complement(child: Token, entry: CueEntry) -> Span | None:
    """ "its promise to leave", "their doubts about the vote": what the noun takes by one of the group's frames."""
    to = infinitive(child) if "to" in entry.frames and child.dep in ("acl", "xcomp", "relcl") else None
    if to is not None:
        return to.start, right_edge(child).end
    inner = child.child("pobj", "pcomp") if child.dep == "prep" else None
    if inner is None or ("to_noun" if child.lower == "to" else child.lower) not in entry.frames:
        return None
    if inner.ent in ("DATE", "TIME") or inner.pos == "PRON":
        return None
    return left_edge(inner).start, right_edge(inner).end


def _clause(noun: Token) -> Span | None:
    """The that-clause that says what was claimed (not a relative clause)."""
    for clause in noun.children:
        if clause.dep not in ("acl", "ccomp", "relcl", "advcl") or clause.i < noun.i or not is_verb(clause):
            continue
        first = left_edge(clause)
        subject = own_subject(clause) or clause.child("expl")
        if first.lower != "that" or first.dep != "mark" or subject is None:
            continue
        return first.end, right_edge(clause).end
    return _beside(noun)


def _beside(noun: Token) -> Span | None:
    """The clause behind the noun and its "from ~", hung elsewhere by the parse."""
    tokens = noun.sent.tokens
    after = max(
        [noun.i, *(right_edge(c).i for c in noun.children if c.dep == "prep" and c.lower in ("from", "by", "of"))]
    )
    at = after - tokens[0].i + 1
    if at >= len(tokens) or tokens[at].lower != "that" or tokens[at].dep != "mark" or tokens[at].head.i < at:
        return None
    clause = tokens[at].head
    return (tokens[at].end, right_edge(clause).end) if own_subject(clause) is not None and clause.i > noun.i else None


def _speakers(scene: Scene, noun: Token, more: tuple[str, ...]) -> tuple[Actor, ...]:
    """Who owns the noun: possessor, adjective, "by", "from" and `more`, or the subject of its support verb."""
    found = scene.cast.owner(noun)
    if found:
        return found
    for inner in noun.prep("from", "by", *more):
        found = actors_at(scene, inner)
        if found:
            return found
    verb = noun.head
    if noun.dep == "dobj" and is_verb(verb) and verb.lemma in _MAKING and verb.lemma != "reject":
        return actors_at(scene, subject_of(verb), owner=False)
    return ()
