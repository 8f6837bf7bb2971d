"""What a frame asks of the prepositions and clauses that a trigger governs."""

from __future__ import annotations

from detente.coding.events.frames.fit_words import names, object_or_subject, with_conjuncts
from detente.coding.grammar import (
    infinitive,
    is_claimed,
    is_verb,
    object_of,
    wished_for,
)
from detente.coding.scene import Scene
from detente.knowledge import lexicon
from detente.knowledge.lexicon import Frame
from detente.language import Token

_TO_COME = {"will", "wo", "'ll", "would", "shall", "should", "must"}


def behind_particle(verb: Token, particles: list[str]) -> Token | None:
    """The object behind a particle that the parser took for a preposition ("handed in ~", "voted down ~")."""
    for child in verb.children:
        if child.dep == "prep" and child.i == verb.i + 1 and child.lower in particles:
            return child.child("pobj")
    return None


def prepositions_fit(scene: Scene, frame: Frame, token: Token) -> bool:
    if frame.prep and not any(_governs(scene, token, p, fit) for p, fit in frame.prep):
        return False
    return not any(_governs(scene, token, p, fit) and not _only_when(token, p) for p, fit in frame.not_prep)


def _only_when(token: Token, preposition: str) -> bool:
    """Whether all that a word governs by a preposition is a time: "fired a missile on Friday" is at nobody."""
    objects = token.prep(preposition)
    return bool(objects) and all(o.ent in ("DATE", "TIME") for o in objects)


def _governs(scene: Scene, token: Token, preposition: str, fit: frozenset[str]) -> bool:
    objects = token.prep(preposition)
    if not objects and is_verb(token):
        # The parser hangs "over the arrest" on either word of "voiced concern over the arrest".
        thing = object_or_subject(token)
        parts = with_conjuncts(thing)  # "dozens of skulls to Peru"
        objects = [g for part in parts for g in part.prep(preposition)]
    elif not objects and token.dep == "dobj" and token.head.lemma in lexicon.support_verbs():
        objects = token.head.prep(preposition)  # "held exercises with ~": with is hung on "held"
    if preposition == "as":  # "described it as rigged": an adjective is no object to the parser
        objects = objects + [g for c in token.children if c.lower == "as" for g in c.children if g.dep != "pobj"]
    found = [g for o in objects for g in with_conjuncts(o)]
    if "ANY" in fit:
        return any(preposition != "on" or g.ent not in ("DATE", "TIME") for g in found)
    return any(names(scene, g, fit) for g in found)


def complements_fit(frame: Frame, token: Token) -> bool:
    entry = frame.entry
    if not (entry.complement or entry.not_complement):
        return True
    present = complements(token)
    if entry.complement and not present.intersection(entry.complement):
        return False
    return not present.intersection(entry.not_complement)


def governed(token: Token) -> list[Token]:
    """The verbs of the clauses that a word governs ("refused to ~", "accused of ~"), coordinated ones included."""
    carriers = [token, *(c for c in token.children if c.dep == "prep")]
    heads = [
        c
        for t in carriers
        for c in t.children
        if c.dep in ("xcomp", "ccomp", "acl", "pcomp") or (c.dep == "relcl" and infinitive(c) is not None)
    ]
    return [verb for head in heads for verb in with_conjuncts(head) if not _fights_an_ill(verb)]


def aims(token: Token) -> list[Token]:
    """The verbs that tell what an act is for or goes with: "gathered *to denounce*", "marched *cheering*"."""
    heads = [c for c in token.children if c.dep in ("advcl", "xcomp") and (c.tag == "VBG" or infinitive(c) is not None)]
    return [verb for head in heads for verb in (head, *head.conjuncts())]


def _fights_an_ill(verb: Token) -> bool:
    """ "Vowed to fight corruption": no arms are raised."""
    ill = object_of(verb)
    return ill is not None and verb.lemma in ("fight", "battle", "target") and ill.lemma in lexicon.classes()["ills"]


def complements(token: Token) -> set[str]:
    """Which kinds of clause the word governs: "to", "that", "ing", "will" (a that-clause of what is to come: "agreed
    that observers would be sent") and "for" ("called for the rebels to disarm")."""
    out = set()
    behind = [c for p in token.children if p.dep == "prep" for c in p.children if c.dep == "pcomp"]
    for child in [*token.children, *behind]:
        if child.dep not in ("xcomp", "ccomp", "acl", "advcl", "pcomp") or is_claimed(child, token):
            continue
        if wished_for(child):
            out.add("for")
            continue
        finite = any(c.dep in ("mark", "aux") and c.lower != "to" for c in child.children)
        if child.tag == "VBG" and child.dep in ("xcomp", "pcomp", "ccomp") and not finite:
            out.add("ing")
        elif infinitive(child) is not None:
            out.add("to")
        elif child.dep == "ccomp" and _asks(child):
            out.add("whether")
        elif child.dep == "ccomp" and any(c.dep == "aux" and c.lower in _TO_COME for c in child.children):
            out.update(("that", "will"))
        elif child.dep == "ccomp" or (child.dep in ("acl", "relcl") and child.child("mark") is not None):
            out.add("that")
    return out


def _asks(clause: Token) -> bool:
    """Whether a clause is a question: "(asked) what it meant", "(asked) whether it would"."""
    first = min(clause.subtree(), key=lambda t: t.i)
    return first.tag in ("WP", "WRB", "WDT", "WP$") or first.lower in ("whether", "if")
