"""A wish whose own words deny it is a refusal: "wants no quarrel", "eager not to take sides"."""

from __future__ import annotations

from detente.coding.grammar import infinitive, is_verb
from detente.coding.positions.matters import Matter
from detente.language import Token
from detente.model.records import Stance

_WISHES = ("wants", "demands")
_SOUGHT = ("wants", "demands", "accepts", "supports", "proposes")
_OPENS = ("DET", "NOUN", "PROPN", "ADJ", "NUM", "PRON")


def turned(stance: Stance, matter: Matter) -> tuple[Stance, Matter]:
    """The stance and the matter, without its "no" or "not" where that says what is not wanted."""
    head = matter.head
    if stance not in _WISHES:
        return stance, matter
    if is_verb(head):
        return _not_to(stance, matter)
    none = head.child("det")
    if head.pos != "NOUN" or none is None or none.lower != "no" or none.start != matter.start:
        return stance, matter
    rest = _behind(none)
    less = any(t.lower in ("less", "more", "fewer", "later") for t in (rest, *head.children))
    return (stance, matter) if less or rest.start >= matter.end else ("rejects", _from(matter, rest))


def contrasted(stance: Stance, matter: Matter) -> list[tuple[Stance, Matter]]:
    """ "Wants peace, not war": the one is wanted, the other refused."""
    tokens = [t for t in matter.head.sent.tokens if matter.start <= t.start < matter.end]
    for at in range(2, len(tokens) - 1):
        comma, no, rest = tokens[at - 1], tokens[at], tokens[at + 1 :]
        if comma.lower != "," or no.lower != "not" or stance not in _SOUGHT or rest[0].pos not in _OPENS:
            continue
        other = next((t for t in rest if t.pos in ("NOUN", "PROPN")), None)
        if other is not None and rest[0].lower not in ("only", "just", "least"):
            refused = Matter(rest[0].start, rest[-1].end, other)
            return [
                (stance, Matter(matter.start, tokens[at - 2].end, matter.head, matter.subject)),
                ("rejects", refused),
            ]
    return [(stance, matter)]


def _not_to(stance: Stance, matter: Matter) -> tuple[Stance, Matter]:
    """ "Anxious not to provoke": one's own aim alone; "asked them not to go" stays what is asked."""
    head = matter.head
    to = infinitive(head)
    no = next((c for c in head.children if c.dep == "neg" and c.start == matter.start), None)
    if stance != "wants" or to is None or no is None or matter.subject is not None:
        return stance, matter
    return "rejects", _from(matter, head)


def _behind(token: Token) -> Token:
    tokens = token.sent.tokens
    return tokens[token.i - tokens[0].i + 1]


def _from(matter: Matter, first: Token) -> Matter:
    return Matter(first.start, matter.end, matter.head, matter.subject)
