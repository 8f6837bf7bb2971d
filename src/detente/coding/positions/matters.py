"""What a position is about: a clause or a phrase as exact words, lists parted into their members."""

from __future__ import annotations

from dataclasses import dataclass

from detente.coding.grammar import infinitive, is_verb, own_subject, passive
from detente.coding.positions.trims import core
from detente.language import Token

# Verbs that need no object: in a list each tells an act of its own ("resign and leave the country").
_ALONE = {
    "apologise", "apologize", "resign", "retreat", "go", "compromise", "yield", "relent", "capitulate", "desist",
    "cooperate", "disappear", "abdicate", "reconcile", "talk", "intervene", "proceed", "persist", "respond",
}  # fmt: skip
_LEAVING = {"withdraw", "disarm", "surrender", "return", "leave", "negotiate"}


@dataclass(frozen=True)
class Matter:
    """Characters `start` to `end`; `head` is the word the phrase hangs on, `subject` who would do it, if said."""

    start: int
    end: int
    head: Token
    subject: Token | None = None


def clauses(head: Token, whole: bool = False) -> list[Matter]:
    """A clause and those coordinated with it. `whole` keeps the subject; else it starts at the verb."""
    rest = [c for c in head.conjuncts() if is_verb(c) and _alike(head, c) and not _told_apart(head, c)]
    rest = sorted({t.i: t for t in [*rest, *_astray(head), *_listed(head)]}.values(), key=lambda t: t.i)
    if any(c.lower == "either" for c in head.subtree()[:3]) or _shared([head, *rest]):
        rest = []
    things = (
        [c for c in head.conjuncts() if c.pos == "NOUN" and c.i > head.i and c.child("det", "amod")] if whole else []
    )
    members = [head, *rest, *things]
    apart = [c for c in head.conjuncts() if is_verb(c) and c.i > head.i and _told_apart(head, c)]
    spans = [span(c, whole, [*members[at + 1 :], *apart]) for at, c in enumerate([head, *rest])]
    return [*spans, *(m for thing in things for m in phrases(thing))]  # "wants them to go and a new vote"


def _astray(head: Token) -> list[Token]:
    """Verbs of the list that the parse hung on a noun ("to pay for the damage and apologise")."""
    if head.tag != "VB":
        return []
    return [t for t in head.subtree() if t.dep == "conj" and t.tag == "VB" and t.head.pos in ("NOUN", "PROPN")]


def _listed(head: Token) -> list[Token]:
    """Infinitives of the list that the parse hung elsewhere: "to free the crew, to lift the ban and to pay"."""
    if infinitive(head) is None:
        return []
    found, closed = [], False
    for token in head.sent.tokens[head.i - head.sent.tokens[0].i + 1 :]:
        to = infinitive(token) if token.tag == "VB" else None
        if to is None or to.i < head.i or not (_beneath(token, head) or token.head is head.head):
            continue
        before = head.sent.tokens[to.i - head.sent.tokens[0].i - 1]
        if before.lower in (",", "and", "or"):
            found.append(token)
            closed = closed or before.lower != ","
    return found if closed else []


def _beneath(token: Token, head: Token) -> bool:
    """Below the head by coordination or as its adverbial, not inside one of its nouns."""
    while token is not head:
        if token.dep not in ("conj", "advcl", "xcomp") or token.head is token:
            return False
        token = token.head
    return True


def phrases(head: Token, anchor: Token | None = None) -> list[Matter]:
    """A noun phrase, or the members of a list of full phrases; without the clause in which the anchor stands."""
    listed = _parted(head)
    if listed:
        return listed
    rest = [c for c in head.conjuncts() if c.pos in ("NOUN", "PROPN", "NUM")] or _beside(head) or _hung_deeper(head)
    if not rest or not _list_of_aims([head, *rest]):
        return [stretch(head, core(head.subtree(), anchor))]
    first = min(t.i for o in rest for t in o.subtree()) if rest[0].i > head.i else head.i
    own = [t for t in _own(head, rest) if t.i < max(first, head.i + 1)]
    return [stretch(head, core(own, anchor)), *(stretch(part, core(_own(part, rest), anchor)) for part in rest)]


def _parted(head: Token) -> list[Matter]:
    """A list of three or more full phrases, by its commas and "and": "a recount of the votes, the release of the jailed
    editors and direct talks with the rebels", however the parse hung its members."""
    above = head.head.head if head.dep == "pobj" else head.head
    hung = ("dobj",) if head.dep == "dobj" else ("dobj", "dep", "appos") if head.dep == "pobj" else ()
    again = [c for c in above.all(*hung) if c.i > head.i] if hung else []
    reach = [*head.subtree(), *(t for c in again for t in c.subtree())]
    tokens = [t for t in head.sent.tokens if reach[0].i <= t.i <= max(r.i for r in reach)]
    if any(t.tag in ("VBD", "VBZ", "VBP", "MD") for t in tokens) or sum(t.lower == "," for t in tokens) == 0:
        return []
    parts: list[list[Token]] = [[]]
    for token in tokens:
        if token.lower in (",", "and"):
            parts.append([])
        else:
            parts[-1].append(token)
    parts = [part for part in parts if part]
    last = [t.lower for t in tokens if t.lower in (",", "and")]
    if len(parts) < 3 or last[-1] != "and" or not all(map(_full, parts)):
        return []
    return [stretch(next((t for t in part if t.pos == "NOUN"), part[-1]), part) for part in parts]


def _full(part: list[Token]) -> bool:
    """A phrase that can stand for itself: a common noun with its own opening and an "of ~" or the like."""
    noun = next((t for t in part if t.pos in ("NOUN", "PROPN")), None)
    opens = part[0].pos in ("DET", "ADJ", "PRON", "NUM") or part[0].tag in ("NNS", "VBN", "PRP$")
    return noun is not None and noun.pos == "NOUN" and opens and any(t.dep == "prep" for t in part)


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
    if any(c.lower == "both" for c in parts[0].children):
        return True
    behind = [any(c.dep in ("prep", "acl", "relcl") and c.i > p.i for c in p.children) for p in parts]
    named = [p.child("det", "poss") is not None for p in parts]
    if not named[0] and all(named[1:]) and all(p.tag != "NNP" for p in parts):
        return True  # "sanctions and the use of force"
    if behind[-1] and not any(behind[:-1]):
        return False
    if all(p.child("det") is not None for p in parts):
        return True
    sizes = [sum(c.dep not in ("cc", "punct", "conj", "det", "poss") for c in p.children) for p in parts]
    return all(sizes) and all(p.pos != "PROPN" for p in parts)


def _alike(first: Token, other: Token) -> bool:
    """Coordinated on one level: both infinitives, both finite, both -ing."""
    return own_subject(other) is None or any(c.dep == "mark" for c in other.children) or own_subject(first) is not None


def _told_apart(first: Token, other: Token) -> bool:
    """A finite verb hung on an infinitive: "refused to be judged and proposed talks"."""
    plain = infinitive(first) is not None and not any(c.dep in ("aux", "auxpass") for c in other.children)
    return plain and (other.tag == "VBD" or (other.tag == "VBN" and other.child("dobj") is not None))


def _shared(verbs: list[Token]) -> bool:
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


def span(head: Token, whole: bool, others: list[Token]) -> Matter:
    """One clause of a list, up to those that follow."""
    tokens = _own(head, others)
    subject = own_subject(head)
    to = infinitive(head)
    cut = head.i
    if whole and subject is not None:
        cut = tokens[0].i
    elif to is not None:
        nots = [c.i for c in head.children if c.dep == "neg" and c.i == to.i - 1]
        cut = nots[0] if nots else to.i + 1  # "warned them not to go"
    elif subject is not None and subject.i < head.i:
        cut = tokens[0].i
    kept = [t for t in tokens if t.i >= cut and not (t.i == cut and _opens(t))]
    return stretch(head, core(kept or [head]), subject)


def _opens(token: Token) -> bool:
    return token.lower in ("that", "to") or (token.lower == "for" and token.dep == "mark")


def _own(head: Token, others: list[Token]) -> list[Token]:
    """The subtree without the members of the list that follow, and without the conjunction between."""
    later = {t.i for o in others if o.i > head.i for t in o.subtree()}
    later |= {t.i for c in head.children if _trailing(c) for t in c.subtree()}
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


def _trailing(clause: Token) -> bool:
    """A participle behind a comma (", saying …"): a remark of its own."""
    at = clause.i - clause.sent.tokens[0].i
    before = clause.sent.tokens[at - 1] if at else clause
    return clause.dep == "advcl" and clause.tag == "VBG" and before.lower == ","


def stretch(head: Token, tokens: list[Token], subject: Token | None = None) -> Matter:
    """The words from the first to the last token, punctuation at the edges off."""
    first, last = 0, len(tokens) - 1
    while first < last and tokens[first].pos == "PUNCT":
        first += 1
    while last > first and (tokens[last].pos == "PUNCT" or tokens[last].dep == "cc"):
        last -= 1
    return Matter(tokens[first].start, tokens[last].end, head, subject)
