"""What a position is about: the clause or phrase at a grammatical place, lists parted into their members."""

from __future__ import annotations

from dataclasses import dataclass

from detente.coding.grammar import is_verb, object_of, own_subject, surface_subject
from detente.language import Token

_BE = {"be", "remain", "seem", "become", "look", "stay", "appear", "constitute", "represent"}


@dataclass(frozen=True)
class Matter:
    """Characters `start` to `end`; `head` is the word the phrase hangs on, `subject` who would do it, if said."""

    start: int
    end: int
    head: Token
    subject: Token | None = None


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
    bare = place.removesuffix("_ing").removesuffix("_noun")
    objects = _objects(anchor, bare)
    if place.endswith("_ing"):
        return [m for o in objects if o.tag == "VBG" for m in clauses(o)]
    return [m for o in objects for m in (clauses(o) if o.dep == "pcomp" else phrases(o))]


def _objects(anchor: Token, word: str) -> list[Token]:
    """Objects of a preposition that hangs on the anchor, or that stands right behind it and was hung elsewhere."""
    found = [o for o in anchor.prep(word) if o.ent not in ("DATE", "TIME")]
    if found or anchor.pos not in ("NOUN", "PROPN", "ADJ"):
        return found
    at = anchor.i - anchor.sent.tokens[0].i + 1
    behind = anchor.sent.tokens[at : at + 1]
    return [o for p in behind if p.lower == word for o in p.children if o.dep in ("pobj", "pcomp")]


def infinitive(token: Token) -> Token | None:
    """The "to" of an infinitive."""
    return next((c for c in token.children if c.dep == "aux" and c.lower == "to"), None)


def clauses(head: Token, whole: bool = False) -> list[Matter]:
    """A clause and those coordinated with it. `whole` keeps the subject; else it starts at the verb."""
    rest = [c for c in head.conjuncts() if is_verb(c) and _alike(head, c)]
    if any(c.lower == "either" for c in head.subtree()[:3]) or not all(map(_complete, [head, *rest])):
        rest = []
    first = _span(head, whole, rest)
    return [first, *(_span(c, whole, c.conjuncts()) for c in rest)]


def phrases(head: Token) -> list[Matter]:
    """A noun phrase, or the members of a list of full phrases."""
    rest = [c for c in head.conjuncts() if c.pos in ("NOUN", "PROPN", "NUM")] or _beside(head) or _hung_deeper(head)
    if not rest or not _list_of_aims([head, *rest]):
        return [_stretch(head, head.subtree())]
    first = min(t.i for o in rest for t in o.subtree()) if rest[0].i > head.i else head.i
    own = [t for t in _own(head, rest) if t.i < max(first, head.i + 1)]
    return [_stretch(head, own), *(_stretch(part, _own(part, rest)) for part in rest)]


def _beside(head: Token) -> list[Token]:
    """Members that the parse took for an apposition of the first, or for an object of the verb above."""
    above = head.head.head if head.dep == "pobj" else head.head
    for other in [*head.all("appos"), *above.all("dobj", "appos")]:
        rest = [c for c in other.conjuncts() if c.pos in ("NOUN", "PROPN")]
        between = other.sent.tokens[head.i - other.sent.tokens[0].i + 1 : other.i - other.sent.tokens[0].i]
        if other.i > head.i and rest and other.pos == "NOUN" and any(t.lower == "," for t in between):
            return [other, *rest]
    return []


def _hung_deeper(head: Token) -> list[Token]:
    """Members that the parse hung inside the first one ("the release of the crew, the return of the ship and …")."""
    for token in head.subtree():
        rest = [c for c in token.conjuncts() if c.pos in ("NOUN", "PROPN")]
        if token is head or token.dep != "pobj" or not rest or not head.child("det") or token.child("prep"):
            continue
        later = [c.child("det", "amod") is not None and c.pos == "NOUN" for c in rest]
        if all(later) and (len(rest) > 1 or rest[0].child("prep")):
            return rest
    return []


def _list_of_aims(parts: list[Token]) -> bool:
    """True where each member stands for itself; false where the last one's "of …" belongs to all."""
    behind = [any(c.dep in ("prep", "acl", "relcl") and c.i > p.i for c in p.children) for p in parts]
    if behind[-1] and not any(behind[:-1]):
        return False
    sizes = [sum(c.dep not in ("cc", "punct", "conj", "det", "poss") for c in p.children) for p in parts]
    return all(sizes) and all(p.pos != "PROPN" for p in parts)


def _alike(first: Token, other: Token) -> bool:
    """Coordinated on one level: both infinitives, both finite, both -ing."""
    return own_subject(other) is None or any(c.dep == "mark" for c in other.children) or own_subject(first) is not None


def _complete(verb: Token) -> bool:
    """The first verb of a list does not share its object with the next ("stop and reverse the reform")."""
    return any(c.dep in ("dobj", "prep", "acomp", "attr", "xcomp", "ccomp", "npadvmod") for c in verb.children)


def _span(head: Token, whole: bool, others: list[Token]) -> Matter:
    tokens = _own(head, others)
    subject = own_subject(head)
    to = infinitive(head)
    cut = head.i
    if whole and subject is not None:
        cut = tokens[0].i
    elif to is not None:
        cut = to.i + 1
    elif subject is not None and subject.i < head.i:
        cut = tokens[0].i
    kept = [t for t in tokens if t.i >= cut and not (t.i == cut and t.lower in ("that", "to"))]
    return _stretch(head, kept or [head], subject)


def _own(head: Token, others: list[Token]) -> list[Token]:
    """The subtree without the members of the list that follow, and without the conjunction between."""
    later = {t.i for o in others if o.i > head.i for t in o.subtree()}
    tokens = [t for t in head.subtree() if t.i not in later]
    limit = min((o.i for o in others if o.i > head.i), default=None)
    tokens = [t for t in tokens if limit is None or t.i < limit]
    while len(tokens) > 1 and (tokens[-1].dep in ("cc", "punct") or tokens[-1].lower in ("and", "or")):
        tokens.pop()
    while len(tokens) > 1 and (
        tokens[0].dep in ("cc", "punct") or (tokens[0].lower == "that" and tokens[0].dep == "mark")
    ):
        tokens.pop(0)
    return tokens


def _stretch(head: Token, tokens: list[Token], subject: Token | None = None) -> Matter:
    first, last = 0, len(tokens) - 1
    while first < last and tokens[first].pos == "PUNCT":
        first += 1
    while last > first and tokens[last].pos == "PUNCT":
        last -= 1
    return Matter(tokens[first].start, tokens[last].end, head, subject)


def _to(anchor: Token) -> list[Matter]:
    above = anchor.head.children if anchor.dep == "acomp" else []
    for child in [*anchor.children, *(g for c in anchor.all("dobj", "dative") for g in c.children), *above]:
        if child.i > anchor.i and child.dep in ("xcomp", "ccomp", "advcl", "acl", "relcl") and infinitive(child):
            return clauses(child)
    return []


def _whole_to(anchor: Token) -> list[Matter]:
    for child in anchor.children:
        if child.dep in ("ccomp", "xcomp") and child.i > anchor.i and infinitive(child) and own_subject(child):
            return clauses(child, whole=True)
    target = anchor.child("dobj")
    clause = anchor.child("xcomp")
    if target is not None and clause is not None and infinitive(clause) and anchor.i < target.i < clause.i:
        return [_stretch(clause, sorted([*target.subtree(), *clause.subtree()], key=lambda t: t.i), target)]
    return []


def _whole_bare(anchor: Token) -> list[Matter]:
    clause = anchor.child("ccomp")
    return clauses(clause, whole=True) if clause is not None and clause.i > anchor.i and own_subject(clause) else []


def _that(anchor: Token) -> list[Matter]:
    above = anchor.head.children if anchor.dep == "acomp" else []
    for child in [*anchor.children, *above]:
        if child.i < anchor.i or child.dep not in ("ccomp", "acl", "relcl", "advcl") or infinitive(child):
            continue
        marked = any(c.dep == "mark" and c.lower == "that" for c in child.children)
        if own_subject(child) is not None and (marked or child.dep == "ccomp"):
            return clauses(child, whole=True)
    return []


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


def _object(anchor: Token) -> list[Matter]:
    target = object_of(anchor)
    if target is None or target.pos == "PRON" or target.tag in ("WP", "WDT"):
        return []
    return phrases(target)


def _subject(anchor: Token) -> list[Matter]:
    target = surface_subject(anchor)
    return phrases(target) if target is not None and target.pos != "PRON" else []


def _itself(anchor: Token) -> list[Matter]:
    return [_stretch(anchor, [t for t in anchor.subtree() if t.i >= anchor.i])]


def _subject_of_be(anchor: Token) -> list[Matter]:
    """ "~ is unacceptable", "it is unacceptable that ~"."""
    verb = anchor.head
    while verb.dep in ("prep", "pobj") and not is_verb(verb):
        verb = verb.head
    if verb.lemma not in _BE:
        return []
    subject = own_subject(verb)
    if subject is None or subject.lower in ("it", "this", "that"):
        return _that(verb) or _that(anchor) or _to(anchor) or _to(verb)
    return phrases(subject) if subject.pos != "PRON" and subject.i < verb.i else []


def _is(anchor: Token) -> list[Matter]:
    """ "the goal is ~"."""
    verb = anchor.head
    if anchor.dep != "nsubj" or verb.lemma != "be":
        return []
    return _to(verb) or _that(verb) or [m for c in verb.all("attr") for m in phrases(c)]


def _but_to(anchor: Token) -> list[Matter]:
    """ "no choice but to ~"."""
    tokens = anchor.sent.tokens
    at = anchor.i - tokens[0].i
    behind = tokens[at + 1 : at + 5]
    if not any(t.lower in ("but", "except", "than") for t in behind):
        return []
    return next((clauses(t.head) for t in behind if t.lower == "to" and t.dep == "aux"), [])


def _its(anchor: Token) -> list[Matter]:
    if anchor.dep != "prep" or anchor.head.lemma != "be":
        return []
    return [m for o in anchor.all("pobj") for m in phrases(o)] + [m for o in anchor.all("pcomp") for m in clauses(o)]


_PLACES = {
    "to": _to, "whole_to": _whole_to, "whole_bare": _whole_bare, "that": _that, "ing": _ing, "object": _object,
    "subject": _subject, "self": _itself, "subject_of_be": _subject_of_be, "is": _is, "its": _its,
    "but_to": _but_to,
}  # fmt: skip
