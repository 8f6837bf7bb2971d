"""Names that bodies of several states have ("Conservatives", "House of Commons", "Congress"): whose is it here?"""

from __future__ import annotations

from collections import Counter

from detente.actors.entry import Entry, standing
from detente.actors.hit import Hit
from detente.actors.play import dateline_country
from detente.actors.runs import GEO
from detente.actors.standing import STATELESS
from detente.language import Annotation, Token

_DATELINE = 3
"""How many names of a country its dateline is worth."""
_BEHIND = frozenset({"of", "in"})


def settle(hits: list[Hit], annotation: Annotation) -> list[Hit]:
    """The hits, each shared name with the one meaning that the article gives it.

    The nationality, owner or place at the name tells first, then the country that the article names most. Where no
    state with such a body is named, the meaning that the name has alone stays; a name without one is dropped.
    """
    if not any(entry.shared for hit in hits for entry in hit.entries):
        return hits
    on = annotation.article.published
    named = _named(hits, annotation)
    beside = {hit.end: hit for hit in hits} | {-hit.start - 1: hit for hit in hits}
    return [h for hit in hits if (h := _settled(hit, beside, named, annotation.tokens, on)) is not None]


def _named(hits: list[Hit], annotation: Annotation) -> Counter[str]:
    """How often the article names each country, by its own name, its people or its persons."""
    home = dateline_country(annotation.article.dateline)
    named: Counter[str] = Counter({home: _DATELINE} if home else {})
    for hit in hits:
        if not any(entry.shared for entry in hit.entries) and (country := _country(hit, annotation.article.published)):
            named[country] += 1
    return named


def _country(hit: Hit, on: str | None) -> str | None:
    first = hit.entries[0]
    if hit.of(*GEO):
        return next(e.country for e in hit.entries if e.kind in GEO)
    known = standing(first.persons or first.bodies, on) if first.kind in ("person", "body") else None
    return known[0] if known is not None and known[0] not in STATELESS else None


def _settled(hit: Hit, beside: dict[int, Hit], named: Counter[str], tokens: list[Token], on: str | None) -> Hit | None:
    rivals = [e for e in hit.entries if e.shared and (on is None or e.bodies[0].on(on))]
    own = tuple(e for e in hit.entries if not e.shared)
    if len(own) == len(hit.entries):
        return hit
    told = _told(hit, beside, tokens, on)
    best = _best(rivals, own, named, told)
    if best is not None and not _in_front_of_thing(hit, tokens):
        meanings: tuple[Entry, ...] = (best, *own)
    elif told is not None and own and own[0].kind == "body" and own[0].country != told and hit.end - hit.start > 1:
        return None  # "Zambia's Conservative Party" is not Britain's
    else:
        meanings = own
    return Hit(hit.start, hit.end, meanings, hit.named, hit.lemma) if meanings else None


def _best(rivals: list[Entry], own: tuple[Entry, ...], named: Counter[str], told: str | None) -> Entry | None:
    """The body of the country told, else of the one named most; none where the name's own country is named as often."""
    if told is not None:
        return next((e for e in rivals if e.country == told), None)
    best = max(rivals, key=lambda e: named[e.country], default=None)
    default = own[0].country if own else ""
    return best if best is not None and named[best.country] > named[default] else None


def _told(hit: Hit, beside: dict[int, Hit], tokens: list[Token], on: str | None) -> str | None:
    """The country of the nationality or owner in front, of the "of" or "in" behind."""
    at = hit.start
    if at and tokens[at - 1].tag == "POS":
        at -= 1
    front = beside.get(at)
    if front is not None and (at < hit.start or front.of("adjective", "country")):
        return _country(front, on)
    if hit.end + 1 < len(tokens) and tokens[hit.end].lower in _BEHIND:
        behind = beside.get(-hit.end - 2) or beside.get(-hit.end - 3)
        return _country(behind, on) if behind is not None and behind.of("country", "capital", "region") else None
    return None


def _in_front_of_thing(hit: Hit, tokens: list[Token]) -> bool:
    """Whether it is one common word before another at a sentence's beginning ("Labor costs rose")."""
    last = tokens[hit.end - 1]
    return hit.end - hit.start == 1 and last is last.sent.tokens[0] and last.dep == "compound" and last.tag == "NN"
