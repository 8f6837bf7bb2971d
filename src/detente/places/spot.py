"""Where a text may name a place: gazetteer names on capitalised words that belong to no person or body."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from detente.knowledge import tables
from detente.language import Annotation, Token
from detente.places.gazetteer import CITY, COUNTRY, DEMONYM, STATE, Entry, Gazetteer, gazetteer, key
from detente.places.weigh import Spot, readable

PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})
_OTHER_NAMES = frozenset({"ORG", "PERSON", "WORK_OF_ART", "EVENT", "PRODUCT", "LAW"})
_BEFORE = frozenset(
    {"in", "at", "near", "from", "to", "around", "outside", "into", "of", "across", "toward", "towards"}
)
_GREAT = 6.2
"""Weight (see `Entry.prior`) from which a lone name is a place even where the tagger says that it is a person."""
_SAINTS = 6
"""Tokens behind a saint's name among which its church may be named ("St. Peter and St. Paul Cathedral")."""
_MONTHS = frozenset({"march", "may", "june", "august", "april", "january", "october"})
"""Months that towns are called, too, which the press never means without a fuller name."""
_LONGEST = 9
"""Tokens a name may have, hyphens counted."""


def spots(annotation: Annotation, avoid: Sequence[tuple[int, int]] = ()) -> tuple[list[Spot], list[tuple[Token, ...]]]:
    """The places that may be named, demonyms among them (for the countries in play), with the tokens of each.

    `avoid` are stretches of text known to name something else (persons of the cast).
    """
    known = gazetteer()
    taken = sorted(avoid)
    out: list[Spot] = []
    words: list[tuple[Token, ...]] = []
    for sentence in annotation.sentences:
        tokens, i = sentence.tokens, 0
        while i < len(tokens):
            found = _longest(annotation.text, tokens, i, known)
            if found is None:
                i += 1
                continue
            size, choices = found
            span = tuple(tokens[i : i + size])
            choices = _admitted(span, readable(annotation.text[span[0].start : span[-1].end], choices), tokens, i)
            if choices and not any(a < span[-1].end and span[0].start < b for a, b in taken):
                start, end = span[0].start, span[-1].end
                out.append(Spot(start, end, annotation.text[start:end], choices))
                words.append(span)
            i += size
    return out, words


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
    if (len(span) == 1 and span[0].lower in _MONTHS) or _is_saints(span, tokens, i):
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
    if _is_part_of_name(span, before, after):
        return ()
    if labels & PLACE_LABELS:
        return choices
    if any(e.kind != CITY for e in choices) or (span[-1].pos == "PROPN" and _known_well(choices)):
        return choices if span[-1].tag.startswith(("N", "J")) else ()
    located = before is not None and before.lower in _BEFORE and span[-1].pos == "PROPN"
    return choices if located else ()


def _is_saints(span: tuple[Token, ...], tokens: list[Token], i: int) -> bool:
    """Whether a saint's name is that of a church, a school or a hospital, not of a town."""
    if span[0].lower not in ("st.", "st", "saint", "san", "santa"):
        return False
    behind = {t.lemma for t in tokens[i + len(span) : i + len(span) + _SAINTS]}
    before = {t.lemma for t in tokens[max(0, i - 2) : i]}
    return bool((behind | before) & _called_so())


@cache
def _called_so() -> frozenset[str]:
    return frozenset(tables.toml("places/placing.toml")["called_after_saints"]["nouns"])


def _known_well(choices: tuple[Entry, ...]) -> bool:
    return any(e.prior >= 5.3 and not e.alias for e in choices)


def _stands_alone(
    span: tuple[Token, ...], before: Token | None, after: Token | None, choices: tuple[Entry, ...]
) -> bool:
    """Whether a name that the tagger took for a person or body is a place after all: the whole of it, behind "in"."""
    if before is not None and before.ent == span[0].ent and not span[0].ent_starts:
        return before.lower in ("in", "near", "at") and "PERSON" not in {t.ent for t in span}
    if after is not None and after.ent == span[-1].ent and not after.ent_starts:
        return after.text in (",",) or (after.lower == "'s" and before is not None and before.lower in _BEFORE)
    if span[0].ent == "PERSON":
        placed = before is not None and before.lower in ("in", "near", "at", "outside", "around")
        titled = before is not None and before.tag in ("NNP", "NNPS")
        return placed or (not titled and max(e.prior for e in choices) >= _GREAT and not _is_persons(span))
    return True


def _is_persons(span: tuple[Token, ...]) -> bool:
    """Whether people bear this name, too."""
    return " ".join(t.lower for t in span) in _also_persons()


@cache
def _also_persons() -> frozenset[str]:
    return frozenset(tables.toml("places/placing.toml")["also_persons"]["names"])


def _is_part_of_name(span: tuple[Token, ...], before: Token | None, after: Token | None) -> bool:
    """ "Washington Post", "Camp Lincoln": a longer name of something else, where the tagger saw no entity."""
    if span[-1].ent in PLACE_LABELS or span[0].ent in PLACE_LABELS:
        return False
    if after is not None and after.tag == "NNP" and after.i == span[-1].i + 1 and span[-1].head is after:
        return True
    return before is not None and before.tag == "NNP" and before.head is span[-1] and before.dep == "compound"
