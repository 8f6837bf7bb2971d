"""Which bodies a person belongs to, as the article tells: "Hamas leader NAME", "NAME of the Neo Democrats"."""

from __future__ import annotations

from detente.actors.cast import Member
from detente.actors.entry import standing
from detente.actors.hit import Hit
from detente.actors.phrase import Phrase
from detente.actors.register import Register

_MEMBERSHIP = frozenset({"of", "at", "with", "from", "for"})


def belonging(phrases: list[Phrase], register: Register) -> dict[int, list[Member]]:
    """The bodies of each person (by the member's identity), in text order."""
    out: dict[int, list[Member]] = {}
    for phrase in phrases:
        if phrase.entry.kind != "person" or len(phrase.members) != 1:
            continue
        told = out.setdefault(id(phrase.members[0]), [])
        for part in (phrase, phrase.beside):
            if part is not None:
                told += [body for body in _bodies(part, register) if body not in told]
    return {key: bodies for key, bodies in out.items() if bodies}


def _bodies(part: Phrase, register: Register) -> list[Member]:
    """The bodies in front of a name or office and behind its "of"."""
    front = [_member(hit, register) for hit in part.run[:-1] if hit.of("body")]
    link = part.link
    if link is not None and link.entry.kind == "body" and part.link_word in _MEMBERSHIP and len(link.members) == 1:
        front.append(link.members[0])
    return front


def _member(hit: Hit, register: Register) -> Member:
    """The member for a body that only stands in front of a name."""
    entry = next(e for e in hit.entries if e.kind == "body")
    country, sectors = standing(entry.bodies, register.on) or (entry.country, entry.sectors)
    return register.member(country, sectors, entry.name)
