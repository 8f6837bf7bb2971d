"""Where a matter stands: each grammatical place of the stance lexicon, read off the tree."""

from __future__ import annotations

from detente.coding.grammar import infinitive, is_verb, negated, object_of, own_subject
from detente.coding.positions.listed import after_colon
from detente.coding.positions.matters import Matter, clauses, phrases, stretch
from detente.coding.positions.things import (
    acted_upon,
    behind,
    gap_of,
    gone,
    itself,
    left_seen,
    own_phrase,
    subject,
)
from detente.language import Token

_BE = {"be", "remain", "seem", "become", "look", "stay", "appear", "constitute", "represent"}


def matters_at(anchor: Token, place: str) -> list[Matter]:
    """The matters at one place of the anchor (see `knowledge/said/stances.py`); lists are split."""
    if ">" in place:
        step, _, rest = place.partition(">")
        target = object_of(anchor)
        near = [*anchor.children, *(target.children if target is not None else [])]
        middle = target if step == "object" else next((c for c in near if c.lower == step), None)
        return matters_at(middle, rest) if middle is not None else []
    found = _PLACES.get(place)
    if found is not None:
        return found(anchor)
    if place == "for" and (found_clauses := _for_to(anchor)):
        return found_clauses
    bare = place.removesuffix("_ing").removesuffix("_noun")
    objects = behind(anchor, bare)
    if place.endswith("_ing"):
        return [m for o in objects if o.tag == "VBG" for m in clauses(o)]
    return [m for o in objects for m in (clauses(o) if o.dep == "pcomp" else phrases(o, anchor))]


def _to(anchor: Token) -> list[Matter]:
    owned = anchor.dep == "dobj" and (anchor.child("poss") is not None or anchor.lemma == "pressure")
    above = anchor.head.children if anchor.dep == "acomp" or owned else []
    for child in [*anchor.children, *(g for c in anchor.all("dobj", "dative") for g in c.children), *above]:
        if any(c.lower in ("whether", "if") for c in child.children):
            continue  # "chose whether to go"
        if child.i > anchor.i and child.dep in ("xcomp", "ccomp", "advcl", "acl", "relcl") and infinitive(child):
            seen = child.child("dobj") if child.lemma == "see" else None
            shown = child.child("ccomp") if child.lemma == "see" else None
            if seen is None and shown is not None and own_subject(shown) is not None and shown.i > child.i:
                return clauses(shown, whole=True)  # "would like to see talks begin"
            if (meant := gap_of(anchor, child)) is not None:
                return phrases(meant, anchor)  # "a step that it refuses to take": the step
            return left_seen(child, seen) if seen is not None and seen.pos != "PRON" else clauses(child)
    return _to_higher(anchor)


def _to_higher(noun: Token) -> list[Matter]:
    """In "left in spite of pleas from Spain to stay", the infinitive behind the noun's phrase, hung on the verb."""
    if noun.pos != "NOUN" or noun.child("prep") is None:
        return []
    behind = noun.sent.tokens[max(t.i for t in noun.subtree()) - noun.sent.tokens[0].i + 1 :]
    clause = behind[0].head if behind and behind[0].lower == "to" and behind[0].dep == "aux" else None
    if clause is None or clause.dep not in ("advcl", "xcomp") or clause.head not in noun.ancestors():
        return []
    return clauses(clause)


def _whole_to(anchor: Token) -> list[Matter]:
    for child in anchor.children:
        if child.dep in ("ccomp", "xcomp") and child.i > anchor.i and infinitive(child) and own_subject(child):
            return clauses(child, whole=True)
    target = anchor.child("dobj")
    clause = anchor.child("xcomp")
    if target is not None and clause is not None and infinitive(clause) and anchor.i < target.i < clause.i:
        return [stretch(clause, sorted([*target.subtree(), *clause.subtree()], key=lambda t: t.i), target)]
    return []


def _for_to(anchor: Token) -> list[Matter]:
    """ "called for the files to be opened": the clause with its own subject."""
    target = object_of(anchor) if is_verb(anchor) else None
    above = anchor.head.children if anchor.dep == "acomp" else []
    hosts = [*anchor.children, *above, *(target.children if target is not None else []), *anchor.prep("for")]
    for clause in hosts:
        opened = any(c.dep == "mark" and c.lower == "for" for c in clause.children)
        if opened and clause.i > anchor.i and infinitive(clause) is not None and own_subject(clause) is not None:
            return clauses(clause, whole=True)
    return []


def _whole_bare(anchor: Token) -> list[Matter]:
    clause = anchor.child("ccomp")
    return clauses(clause, whole=True) if clause is not None and clause.i > anchor.i and own_subject(clause) else []


def _that(anchor: Token) -> list[Matter]:
    above = anchor.head.children if anchor.dep == "acomp" else []
    for child in [*anchor.children, *above]:
        if child.i < anchor.i or child.dep not in ("ccomp", "acl", "relcl", "advcl") or infinitive(child):
            continue
        if anchor.child("dobj") is not None and _behind_colon(child):
            continue  # "dismissed the ultimatum: 'We have …'"
        marked = any(c.dep == "mark" and c.lower == "that" for c in child.children)
        wished = (
            child.child("expl") is not None and child.tag == "VB" and child.child("aux") is None
        )  # "that there be ~"
        if (own_subject(child) is not None or wished) and (marked or child.dep == "ccomp"):
            return clauses(child, whole=True)
    return []


def _behind_colon(clause: Token) -> bool:
    first = min(t.i for t in clause.subtree()) - clause.sent.tokens[0].i
    return any(t.lower == ":" for t in clause.sent.tokens[max(0, first - 2) : first])


def _ing(anchor: Token) -> list[Matter]:
    for child in anchor.children:
        if child.dep == "acl" and child.tag == "VBG" and anchor.pos == "NOUN" and anchor.child("prep"):
            return clauses(child)
        if (
            child.i > anchor.i
            and child.dep in ("xcomp", "ccomp")
            and child.tag == "VBG"
            and not child.child("nsubj", "aux")
        ):
            return clauses(child)
    return []


def _subject_of_be(anchor: Token) -> list[Matter]:
    """ "~ is unacceptable", "it is unacceptable that ~"."""
    verb = anchor.head
    if anchor.dep == "pobj" and verb.head.pos in ("NOUN", "PROPN"):
        return []  # "is on the verge of a ~"
    while verb.dep in ("prep", "pobj", "acomp") and not is_verb(verb):
        verb = verb.head
    if verb.lemma not in _BE:
        return []
    subject = own_subject(verb)
    if subject is not None and subject.lemma == anchor.lemma:
        return []  # "a crime is a crime"
    if subject is anchor or (subject is verb.head and subject is not None and subject.pos == "PROPN"):
        return []  # "the condition is …" tells something of the condition
    if subject is None or subject.lower in ("it", "this", "that"):
        return _that(verb) or _that(anchor) or _to(anchor) or _to(verb)
    return phrases(subject) if subject.pos != "PRON" and subject.i < verb.i else []


def _is(anchor: Token) -> list[Matter]:
    """ "the goal is ~", "the demands include ~", "among the demands are ~", "~ is one of the demands"."""
    verb = anchor.head
    if anchor.dep == "pobj" and verb.lower in ("among", "of"):
        return _among(anchor, verb)
    if anchor.dep == "nsubj" and verb.lemma in ("include", "contain", "comprise"):
        return [m for c in verb.all("dobj") for m in phrases(c)]
    if anchor.dep == "attr" and verb.lemma == "be" and anchor.child("poss") is not None:
        return [m for c in verb.all("nsubj") if c.pos in ("NOUN", "PROPN") and c.i < verb.i for m in phrases(c)]
    if anchor.dep != "nsubj" or verb.lemma not in ("be", "remain"):
        return []
    attributes = verb.all("attr") or verb.prep("of")  # "their fear is of a raid"
    return _to(verb) or _that(verb) or [m for c in attributes for m in phrases(c)]


def _among(anchor: Token, word: Token) -> list[Matter]:
    verb = word.head if word.lower == "among" else word.head.head
    if verb.lemma != "be" or (word.lower == "of" and word.head.lower not in ("one", "two", "part")):
        return []
    subjects = [c for c in verb.children if c.dep in ("nsubj", "attr") and c.pos in ("NOUN", "PROPN")]
    return [m for c in subjects if c is not word.head for m in phrases(c)]


def _but_to(anchor: Token) -> list[Matter]:
    """ "no choice but to ~"."""
    tokens = anchor.sent.tokens
    at = anchor.i - tokens[0].i
    behind = tokens[at + 1 : at + 5]
    if not any(t.lower in ("but", "except", "than") for t in behind):
        return []
    return next((clauses(t.head) for t in behind if t.lower == "to" and t.dep == "aux"), [])


def _cleft(anchor: Token) -> list[Matter]:
    """ "What we need is ~", "all they ask is ~"."""
    verb = anchor.head
    if anchor.dep not in ("csubj", "relcl", "ccomp") and not (anchor.dep == "nsubj" and is_verb(anchor)):
        return []
    if anchor.dep == "relcl":
        if verb.lower not in ("all", "thing"):
            return []
        verb = verb.head
    elif not any(c.lower == "what" for c in anchor.children):
        return []
    if verb.lemma != "be" or anchor.i > verb.i:
        return []
    return _to(verb) or _that(verb) or [m for c in verb.all("attr") if c.i > verb.i for m in phrases(c)]


def _has_come(anchor: Token) -> list[Matter]:
    """ "The time has come for ~", "… to ~"."""
    verb = anchor.head
    if anchor.dep != "nsubj" or verb.lemma not in ("come", "arrive"):
        return []
    near = [verb, anchor]
    return next((found for t in near if (found := _for_to(t) or _to(t) or matters_at(t, "for"))), [])


def _its(anchor: Token) -> list[Matter]:
    if anchor.dep != "prep" or anchor.head.lemma != "be":
        return []
    return [m for o in anchor.all("pobj") for m in phrases(o)] + [m for o in anchor.all("pcomp") for m in clauses(o)]


def _passive_clause(anchor: Token) -> list[Matter]:
    """The whole clause of a passive: "~ would be allowed to land"."""
    done = anchor.child("xcomp")
    if negated(anchor) and done is not None and infinitive(done) is not None:
        return clauses(done)  # "would not be allowed to land": the landing is what is refused
    return clauses(anchor, whole=True)[:1]


_PLACES = {
    "to": _to, "whole_to": _whole_to, "whole_bare": _whole_bare, "that": _that, "ing": _ing, "object": acted_upon,
    "subject": subject, "self": itself, "subject_of_be": _subject_of_be, "is": _is, "its": _its,
    "gone": gone, "colon": after_colon, "phrase": own_phrase, "for_to": _for_to, "but_to": _but_to,
    "passive_clause": _passive_clause, "cleft": _cleft, "has_come": _has_come,
}  # fmt: skip
