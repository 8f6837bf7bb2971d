"""What a position is about: a clause or a phrase as exact words, lists parted into their members."""

from __future__ import annotations

from dataclasses import dataclass

from detente.coding.grammar import infinitive, is_verb, own_subject
from detente.coding.positions.members import (
    alike,
    astray,
    beside,
    else_harm,
    full,
    hung_deeper,
    list_of_aims,
    listed,
    shared,
    told_apart,
)
from detente.coding.positions.trims import core
from detente.language import Token


@dataclass(frozen=True)
class Matter:
    """Characters `start` to `end`; `head` is the word the phrase hangs on, `subject` who would do it, if said."""

    start: int
    end: int
    head: Token
    subject: Token | None = None


def clauses(head: Token, whole: bool = False) -> list[Matter]:
    """A clause and those coordinated with it. `whole` keeps the subject; else it starts at the verb."""
    rest = [c for c in head.conjuncts() if is_verb(c) and alike(head, c) and not told_apart(head, c)]
    rest = [c for c in rest if not else_harm(c)]
    rest = sorted({t.i: t for t in [*rest, *astray(head), *listed(head)]}.values(), key=lambda t: t.i)
    if any(c.lower == "either" for c in head.subtree()[:3]) or shared([head, *rest]):
        rest = []
    things = (
        [c for c in head.conjuncts() if c.pos == "NOUN" and c.i > head.i and c.child("det", "amod")] if whole else []
    )
    members = [head, *rest, *things]
    apart = [c for c in head.conjuncts() if is_verb(c) and c.i > head.i and (told_apart(head, c) or else_harm(c))]
    spans = [span(c, whole, [*members[at + 1 :], *apart]) for at, c in enumerate([head, *rest])]
    return [*spans, *(m for thing in things for m in phrases(thing))]  # "wants them to go and a new vote"


def phrases(head: Token, anchor: Token | None = None) -> list[Matter]:
    """A noun phrase, or the members of a list of full phrases; without the clause in which the anchor stands."""
    parted = _parted(head)
    if parted:
        return parted
    rest = [c for c in head.conjuncts() if c.pos in ("NOUN", "PROPN", "NUM")] or beside(head) or hung_deeper(head)
    if not rest or not list_of_aims([head, *rest]):
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
    if len(parts) < 3 or last[-1] != "and" or not all(map(full, parts)):
        return []
    return [stretch(next((t for t in part if t.pos == "NOUN"), part[-1]), part) for part in parts]


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
