"""Where a text may name a place: gazetteer names on capitalised words that belong to no person or body."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from detente.knowledge import tables
from detente.language import Annotation, Token
from detente.places.entry import CITY, COUNTRY, DEMONYM, STATE, Entry, Gazetteer, key
from detente.places.gazetteer import gazetteer
from detente.places.namesakes import (
    AT,
    PLACE_LABELS,
    at_the_end_of_body,
    is_behind_particle,
    is_part_of_name,
    is_persons,
    is_saints,
    is_ships,
    is_surname,
    names_a_street,
    surnames,
)
from detente.places.weigh import Spot, readable

_OTHER_NAMES = frozenset({"ORG", "PERSON", "WORK_OF_ART", "EVENT", "PRODUCT", "LAW"})
_BEFORE = frozenset(
    {"in", "at", "near", "from", "to", "around", "outside", "into", "of", "across", "toward", "towards"}
)
_GREAT = 6.2
"""Weight (see `Entry.prior`) from which a lone name is a place even where the tagger says that it is a person."""
_MONTHS = frozenset({"march", "may", "june", "august", "april", "january", "october"})
"""Months that towns are called, too, which the press never means without a fuller name."""
_LONGEST = 9
"""Tokens a name may have, hyphens counted."""


def spots(annotation: Annotation, avoid: Sequence[tuple[int, int]] = ()) -> tuple[list[Spot], list[tuple[Token, ...]]]:
    """The places that may be named, demonyms among them (for the countries in play), with the tokens of each.

    `avoid` are stretches of text known to name something else (persons of the cast).
    """
    taken, family = sorted(avoid), surnames(annotation)
    found: list[tuple[Spot, tuple[Token, ...]]] = []
    doubtful: list[tuple[Spot, tuple[Token, ...]]] = []
    for span, choices, tokens, i in _named(annotation):
        start, end = span[0].start, span[-1].end
        if any(a < end and start < b for a, b in taken):
            continue
        words = annotation.text[start:end]
        if is_surname(span, choices, tokens, i, family) or names_a_street(span, choices, tokens, i):
            continue
        admitted = _admitted(span, choices, tokens, i)
        if admitted:
            found.append((Spot(start, end, words, admitted), span))
        elif choices and span[-1].pos == "PROPN":
            doubtful.append((Spot(start, end, words, choices), span))
    sure = {key(spot.words) for spot, _ in found if spot.choices[0].kind != DEMONYM}
    found += [(spot, span) for spot, span in doubtful if key(spot.words) in sure and _whole(span)]
    found += [(spot._replace(nested=True), span) for spot, span in doubtful if at_the_end_of_body(spot, span, sure)]
    found.sort(key=lambda pair: pair[0].start)
    return [spot for spot, _ in found], [span for _, span in found]


def _named(annotation: Annotation) -> Iterator[tuple[tuple[Token, ...], tuple[Entry, ...], list[Token], int]]:
    """The gazetteer's names in the text, the longest from each word on: tokens, readings, sentence, place in it."""
    known = gazetteer()
    for sentence in annotation.sentences:
        tokens, i = sentence.tokens, 0
        while i < len(tokens):
            found = _longest(annotation.text, tokens, i, known)
            if found is None:
                i += 1
                continue
            size, choices = found
            span = tuple(tokens[i : i + size])
            yield span, readable(annotation.text[span[0].start : span[-1].end], choices), tokens, i
            i += size


def _whole(span: tuple[Token, ...]) -> bool:
    """Whether a name stands for itself: no part of a longer one, no person's."""
    tokens, first = span[0].sent.tokens, span[0].sent.tokens[0].i
    before = tokens[span[0].i - first - 1] if span[0].i > first else None
    after = tokens[span[-1].i - first + 1] if span[-1].i - first + 1 < len(tokens) else None
    joined = [t for t in (before, after) if t is not None and t.tag in ("NNP", "NNPS") and t.text[0].isalpha()]
    return not joined and not is_persons(span)


def _longest(text: str, tokens: list[Token], i: int, known: Gazetteer) -> tuple[int, tuple[Entry, ...]] | None:
    """The longest name that begins at token `i`, as its number of tokens and its entries."""
    first = tokens[i]
    letter = first.text[0]
    if not (
        letter.isupper() or first.lower in ("eastern", "western", "northern", "southern", "north", "south", "east")
    ):
        return None
    head = first.lower if first.text.isascii() else key(first.text)
    reach = known.reach.get({"st.": "saint", "st": "saint", "mt.": "mount", "ft.": "fort"}.get(head, head))
    if reach is None:
        return None
    if reach == 1 and not letter.isupper():
        return None
    limit = min(_LONGEST, len(tokens) - i, 2 * reach)
    for size in range(limit, 0, -1):
        last = tokens[i + size - 1]
        if size > 1 and not (last.text[0].isalnum()):
            continue
        found = known.names.get(key(text[first.start : last.end]))
        if found and not (size == 1 and not letter.isupper()):
            return size, found
    return None


def _admitted(span: tuple[Token, ...], choices: tuple[Entry, ...], tokens: list[Token], i: int) -> tuple[Entry, ...]:
    """The readings that the neighbourhood allows: none inside a person's or a body's name."""
    if not choices:
        return ()
    if (len(span) == 1 and span[0].lower in _MONTHS) or is_saints(span, tokens, i):
        return ()
    if is_ships(span, tokens, i) or is_behind_particle(tokens, i):
        return ()
    located = i > 0 and tokens[i - 1].lower in _BEFORE
    if len(span) == 1 and span[0].lower in _plain_words() and not (i and tokens[i - 1].lower in AT):
        choices = tuple(e for e in choices if e.kind != CITY)
        if not choices:
            return ()
    labels = {t.ent for t in span}
    before = tokens[i - 1] if i else None
    after = tokens[i + len(span)] if i + len(span) < len(tokens) else None
    if span[0].text.isupper() and len(span[0].text) == 2 and choices[0].kind == STATE:
        return choices if before is not None and before.text == "," else ()
    if labels & _OTHER_NAMES and not _stands_alone(span, before, after, choices):
        return ()
    if any(e.kind in (COUNTRY, DEMONYM) for e in choices):
        return choices
    if is_part_of_name(span, before, after):
        return ()
    if labels & PLACE_LABELS:
        return choices
    if any(e.kind != CITY for e in choices) or (span[-1].pos == "PROPN" and _known_well(choices)):
        return choices if span[-1].tag.startswith(("N", "J")) else ()
    return choices if located and span[-1].pos == "PROPN" else ()


@cache
def _plain_words() -> frozenset[str]:
    return frozenset(tables.toml("places/placing.toml")["plain_words"]["names"])


def _known_well(choices: tuple[Entry, ...]) -> bool:
    return any(e.prior >= 5.3 and not e.alias for e in choices)


def _stands_alone(
    span: tuple[Token, ...], before: Token | None, after: Token | None, choices: tuple[Entry, ...]
) -> bool:
    """Whether a name that the tagger took for a person or body is a place after all: the whole of it, behind "in"."""
    if before is not None and before.lower == "the" and all(e.kind == "site" for e in choices):
        whole = after is None or after.ent != span[-1].ent or after.ent_starts
        if whole and span[-1].dep == "pobj" and span[-1].head.lower in AT:
            return True  # "at the Elysée"
    if before is not None and before.ent == span[0].ent and not span[0].ent_starts:
        return before.lower in ("in", "near", "at") and "PERSON" not in {t.ent for t in span}
    if after is not None and after.ent == span[-1].ent and not after.ent_starts:
        return after.text in (",",) or (after.lower == "'s" and before is not None and before.lower in _BEFORE)
    if span[0].ent == "PERSON":
        placed = before is not None and before.lower in AT
        titled = before is not None and before.tag in ("NNP", "NNPS")
        return placed or (not titled and max(e.prior for e in choices) >= _GREAT and not is_persons(span))
    return True
