"""The members of a list of aims, wherever the parse hung them, and whether each stands for itself."""

from __future__ import annotations

from detente.coding.grammar import infinitive, own_subject, passive
from detente.language import Token

# Verbs that need no object: in a list each tells an act of its own ("resign and leave the country").
_ALONE = {
    "apologise", "apologize", "resign", "retreat", "go", "compromise", "yield", "relent", "capitulate", "desist",
    "cooperate", "disappear", "abdicate", "reconcile", "talk", "intervene", "proceed", "persist", "respond",
}  # fmt: skip


_HARM = {"face", "risk", "suffer", "die", "lose", "be", "incur", "forfeit"}
_LEAVING = {"withdraw", "disarm", "surrender", "return", "leave", "negotiate"}


def astray(head: Token) -> list[Token]:
    """Verbs of the list that the parse hung on a noun ("to pay for the damage and apologise")."""
    if head.tag != "VB":
        return []
    return [t for t in head.subtree() if t.dep == "conj" and t.tag == "VB" and t.head.pos in ("NOUN", "PROPN")]


def listed(head: Token) -> list[Token]:
    """Infinitives of the list that the parse hung elsewhere: "to free the crew, to lift the ban and to pay"."""
    if infinitive(head) is None:
        return []
    found, closed = [], False
    for token in head.sent.tokens[head.i - head.sent.tokens[0].i + 1 :]:
        to = infinitive(token) if token.tag == "VB" else None
        if to is None or to.i < head.i:
            continue
        if not (_beneath(token, head) or token.head is head.head or _strayed(token, head)):
            continue
        before = head.sent.tokens[to.i - head.sent.tokens[0].i - 1]
        if before.lower in (",", "and", "or"):
            found.append(token)
            closed = closed or before.lower != ","
    return found if closed else []


def _strayed(token: Token, head: Token) -> bool:
    """Hung on the finite verb of a relative clause before it: "to free the men that it holds and to pay"."""
    relative = token.head
    return (
        token.dep == "conj"
        and relative.dep == "relcl"
        and infinitive(relative) is None
        and head in relative.ancestors()
    )


def _beneath(token: Token, head: Token) -> bool:
    """Below the head by coordination or as its adverbial, not inside one of its nouns."""
    while token is not head:
        if token.dep not in ("conj", "advcl", "xcomp") or token.head is token:
            return False
        token = token.head
    return True


def full(part: list[Token]) -> bool:
    """A phrase that can stand for itself: a common noun with its own opening and an "of ~" or the like."""
    noun = next((t for t in part if t.pos in ("NOUN", "PROPN")), None)
    opens = part[0].pos in ("DET", "ADJ", "PRON", "NUM") or part[0].tag in ("NNS", "VBN", "PRP$")
    return noun is not None and noun.pos == "NOUN" and opens and any(t.dep == "prep" for t in part)


def beside(head: Token) -> list[Token]:
    """Members that the parse took for an apposition of the first, or for an object of the verb above."""
    above = head.head.head if head.dep == "pobj" else head.head
    for other in [*head.all("appos"), *above.all("dobj", "appos")]:
        rest = [c for c in other.conjuncts() if c.pos in ("NOUN", "PROPN")]
        between = other.sent.tokens[head.i - other.sent.tokens[0].i + 1 : other.i - other.sent.tokens[0].i]
        if other.i > head.i and rest and other.pos == "NOUN" and any(t.lower == "," for t in between):
            return [other, *rest]
    return []


def hung_deeper(head: Token) -> list[Token]:
    """Members that the parse hung inside the first one ("the release of the crew, the return of the ship and …")."""
    for token in head.subtree():
        rest = [c for c in token.conjuncts() if c.pos in ("NOUN", "PROPN")]
        if token is head or token.dep != "pobj" or not rest or not head.child("det") or token.child("prep"):
            continue
        later = [c.child("det", "amod") is not None and c.pos == "NOUN" for c in rest]
        if all(later) and (len(rest) > 1 or rest[0].child("prep")):
            return rest
    return []


def list_of_aims(parts: list[Token]) -> bool:
    """True where each member stands for itself; false where the last one's "of …" belongs to all."""
    if any(c.lower == "both" for c in parts[0].children):
        return True
    behind = [any(c.dep in ("prep", "acl", "relcl") and c.i > p.i for c in p.children) for p in parts]
    named = [p.child("det", "poss") is not None for p in parts]
    if not named[0] and all(named[1:]) and all(p.tag != "NNP" for p in parts):
        return True  # "sanctions and the use of force"
    new = all(any(c.lower in ("a", "an") for c in p.children) for p in parts[:-1])
    if new and parts[-1].pos != "PROPN":
        return True  # "an apology and the release of the crew": an apology stands for itself
    if behind[-1] and not any(behind[:-1]):
        return False
    if all(p.child("det") is not None for p in parts):
        return True
    sizes = [sum(c.dep not in ("cc", "punct", "conj", "det", "poss") for c in p.children) for p in parts]
    return all(sizes) and all(p.pos != "PROPN" for p in parts)


def alike(first: Token, other: Token) -> bool:
    """Coordinated on one level: both infinitives, both finite, both -ing."""
    return own_subject(other) is None or any(c.dep == "mark" for c in other.children) or own_subject(first) is not None


def told_apart(first: Token, other: Token) -> bool:
    """A finite verb hung on an infinitive: "refused to be judged and proposed talks"."""
    plain = infinitive(first) is not None and not any(c.dep in ("aux", "auxpass") for c in other.children)
    return plain and (other.tag == "VBD" or (other.tag == "VBN" and other.child("dobj") is not None))


def else_harm(verb: Token) -> bool:
    """The threat behind a demand: "leave *or face an assault*"."""
    before = verb.sent.tokens[max(0, verb.i - verb.sent.tokens[0].i - 1)]
    return before.lower == "or" and verb.lemma in _HARM


def shared(verbs: list[Token]) -> bool:
    """An early verb of the list has its object from the last ("stop and reverse the reform")."""
    if len(verbs) == 1:
        return False
    alone = _ALONE | _LEAVING if len(verbs) > 2 else _ALONE
    open_ended = [v for v in verbs if not _complete(v)]
    if passive(verbs[0]) and open_ended:
        return True
    return any(v.lemma not in alone for v in open_ended)


def _complete(verb: Token) -> bool:
    return any(c.dep in ("dobj", "prep", "acomp", "attr", "xcomp", "ccomp", "npadvmod") for c in verb.children)
