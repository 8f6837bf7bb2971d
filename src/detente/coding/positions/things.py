"""Things as matters: objects, subjects, what a preposition brings, and what shall be gone or back."""

from __future__ import annotations

from detente.coding.grammar import infinitive, object_of, own_subject, surface_subject
from detente.coding.positions.matters import Matter, clauses, phrases, span, stretch
from detente.coding.positions.trims import core
from detente.language import Token

_ASKING = {"call", "appeal", "demand", "plea", "pressure", "request", "order", "ultimatum", "invitation", "temptation"}
_AWAY = {"out", "off", "back", "away", "gone", "home", "down"}


def behind(anchor: Token, word: str) -> list[Token]:
    """Objects of a preposition that hangs on the anchor, or that stands right behind it and was hung elsewhere."""
    again = [c for p in anchor.all("prep") if p.lower == word for c in p.conjuncts() if c.lower == word]
    found = [*anchor.prep(word), *(o for p in again for o in p.children if o.dep in ("pobj", "pcomp"))]
    found = [o for o in found if o.ent not in ("DATE", "TIME") and not (o.lower == "part" and o.child("poss"))]
    found = [_stands_for(o, anchor) for o in found if o.lower != "long"]  # "for as long as …"
    if not found:  # "poured scorn on the claims", the last noun taken for a second object
        bare = [p for p in anchor.all("prep", "prt") if p.lower == word and not p.children]
        found = [o for p in bare for o in anchor.all("dobj") if 0 < o.i - p.i < 6][:1]
    if found or anchor.pos not in ("NOUN", "PROPN", "ADJ"):
        return found
    at = anchor.i - anchor.sent.tokens[0].i + 1
    behind = anchor.sent.tokens[at : at + 1]
    return [o for p in behind if p.lower == word for o in p.children if o.dep in ("pobj", "pcomp")]


def _stands_for(noun: Token, anchor: Token) -> Token:
    """The antecedent of "to which the cabinet agreed"."""
    if noun.tag != "WDT":
        return noun
    clause = next((t for t in (anchor, *anchor.ancestors()) if t.dep == "relcl"), None)
    return clause.head if clause is not None else noun


def acted_upon(anchor: Token) -> list[Matter]:
    target = object_of(anchor)
    if target is None and (clause := anchor.child("ccomp")) is not None and clause.i > anchor.i:
        first = min(clause.subtree(), key=lambda t: t.i)
        return clauses(clause, whole=True) if first.lower in ("what", "how") else []  # "condemned what they call …"
    if target is None or (target.pos == "PRON" and not _told_more(target)) or target.tag in ("WP", "WDT"):
        return []
    if target is anchor.head and anchor.dep == "relcl" and anchor.child("xcomp", "ccomp") is not None:
        return []  # "the road that they want to take"
    if target is anchor.head and target.ent in ("GPE", "LOC", "FAC", "DATE"):  # "the raid in X, which Y denies"
        return []
    asked = asks_for(anchor)
    if asked is not None:
        return [stretch(target, sorted([*target.subtree(), *asked.subtree()], key=lambda t: t.i))]
    return phrases(_meant(target, anchor), anchor)


def asks_for(verb: Token) -> Token | None:
    """The infinitive of "(resisted) calls to go", which the parse hung on the verb."""
    target = object_of(verb)
    if target is None or target.lemma not in _ASKING or target is verb.head:
        return None
    clause = next((c for c in verb.all("xcomp", "advcl") if c.i > target.i and infinitive(c) is not None), None)
    return clause if clause is not None and not any(t.lower == "," for t in _between(target, clause)) else None


def gap_of(anchor: Token, clause: Token) -> Token | None:
    """The noun of "help that it declined to give": what is refused, or wanted, where the infinitive ends the clause."""
    relative = anchor.head if anchor.dep == "acomp" else anchor
    noun = relative.head
    last = max(t.i for t in clause.subtree() if t.pos != "PUNCT")
    if relative.dep not in ("relcl", "acl") or relative.tag == "VBG" or last != clause.i or noun.pos != "NOUN":
        return None
    own = relative.child("nsubj")
    return None if own is None or own.tag in ("WDT", "WP") or own.lower == "that" else _meant(noun, relative)


def _between(first: Token, last: Token) -> list[Token]:
    return [t for t in first.sent.tokens if first.i < t.i < last.i]


def _meant(noun: Token, anchor: Token) -> Token:
    """In "American mediation, an idea that India opposes", the mediation."""
    between = [t for t in noun.sent.tokens if noun.head.i < t.i < noun.i]
    near = not any(t.tag in ("VBZ", "VBD", "VBP", "MD") for t in between)
    renamed = near and noun.dep == "appos" and noun.head.pos in ("NOUN", "PROPN") and noun.child("det") is not None
    return noun.head if renamed and anchor.dep in ("relcl", "acl") and anchor.head is noun else noun


def _told_more(pronoun: Token) -> bool:
    """ "nothing less than ~", "everything that ~"."""
    return pronoun.tag in ("NN", "DT") and any(
        c.dep in ("amod", "prep", "relcl", "acl") and c.i > pronoun.i for c in pronoun.children
    )


def subject(anchor: Token) -> list[Matter]:
    target = surface_subject(anchor)
    return phrases(target) if target is not None and target.pos != "PRON" else []


def left_seen(verb: Token, seen: Token) -> list[Matter]:
    """ "to see talks", "to see Latvia out of the pact": the thing, and where it shall be."""
    away = next((c for c in verb.children if c.i > seen.i and c.lower in _AWAY), None)
    if away is None or away.dep not in ("prep", "advmod", "prt", "oprd", "acomp"):
        return phrases(seen)
    return [stretch(seen, sorted([*seen.subtree(), *away.subtree()], key=lambda t: t.i))]


def gone(anchor: Token) -> list[Matter]:
    """ "wants the fleet out of the port", "wants the ban lifted": something done with, without an infinitive."""
    clause = anchor.child("ccomp")
    if clause is not None and clause.i > anchor.i and clause.lemma not in ("be", "have") and _done(clause):
        beside = [c for c in (*clause.conjuncts(), *anchor.all("conj")) if c.i > clause.i]
        if all(map(_done, beside)):
            members = [clause, *beside]
            return [span(c, True, members[at + 1 :]) for at, c in enumerate(members)]
    out = next((c for c in anchor.children if c.lower in _AWAY and c.i > anchor.i and c.child("nsubj")), None)
    if out is not None:
        return [stretch(out, [t for t in out.subtree() if t.i <= out.i])]  # "wants the general out"
    thing = anchor.child("dobj")
    if thing is None:
        return []
    if any(c.i > thing.i and c.lower in _AWAY for c in anchor.children):
        return left_seen(anchor, thing)
    if thing.pos == "PRON":
        return []
    acl = thing.child("acl")
    if (
        acl is not None
        and acl.tag == "VBN"
        and not any(c.dep in ("agent", "prep", "aux", "auxpass", "mark", "nsubjpass") for c in acl.children)
    ):
        return phrases(thing) if acl.i == max(t.i for t in thing.subtree()) else []
    return []


def _done(verb: Token) -> bool:
    """A participle with a subject of its own and nothing else: "the ban lifted"."""
    bare = not any(c.dep in ("aux", "auxpass", "mark") for c in verb.children)
    return verb.tag in ("VBN", "VBD") and own_subject(verb) is not None and bare


def own_phrase(anchor: Token) -> list[Matter]:
    """The word's own phrase without its "no": "no *military solution*"."""
    return [stretch(anchor, core([t for t in anchor.subtree() if t.lower not in ("no", "any") or t.i > anchor.i]))]


def itself(anchor: Token) -> list[Matter]:
    return [stretch(anchor, core([t for t in anchor.subtree() if t.i >= anchor.i]))]
