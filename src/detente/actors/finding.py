"""Names where they stand: the lexicon's, and those that it does not know, none overlapping another."""

from __future__ import annotations

from collections.abc import Callable

from detente.actors.hit import Hit
from detente.actors.index import NameIndex
from detente.actors.shared import settle
from detente.actors.ships import ships
from detente.actors.strangers import strangers
from detente.language import Annotation

_DIRECTIONS = frozenset({"north", "south", "east", "west", "northern", "southern", "eastern", "western"})


def find_hits(
    annotation: Annotation,
    index: NameIndex,
    bodies: Callable[[Annotation, dict[int, Hit]], list[Hit]] | None = None,
    in_office: Callable[[str], bool] | None = None,
) -> list[Hit]:
    """All names of an article in text order, none overlapping.

    `bodies` finds organisations that no table knows; `in_office` tells whether a bare surname is that of someone who
    serves on the article's day.
    """
    known = settle(_known(annotation, index), annotation)
    known += _halves(annotation, index, known)
    taken = {i: hit for hit in known for i in range(hit.start, hit.end)}
    fresh = ships(annotation, taken)
    fresh += bodies(annotation, taken) if bodies else []
    fresh += strangers(annotation, taken, in_office)
    kept = [h for h in known if all(taken.get(i) is h for i in range(h.start, h.end))]
    return sorted(kept + fresh, key=lambda h: h.start)


def _halves(annotation: Annotation, index: NameIndex, known: list[Hit]) -> list[Hit]:
    """ "North and South Korea": the first word stands for a country of its own."""
    out, tokens = [], annotation.tokens
    for hit in known:
        if (
            hit.start < 2
            or tokens[hit.start].lower not in _DIRECTIONS
            or tokens[hit.start - 1].lower not in ("and", "or")
        ):
            continue
        first = tokens[hit.start - 2]
        rest = annotation.text[tokens[hit.start].end : tokens[hit.end - 1].end]
        found = index.find(first.text + rest) if first.lower in _DIRECTIONS else []
        if found and found[0].end == len(first.text + rest):
            out.append(Hit(first.i, first.i + 1, found[0].entries, lemma=first.lemma))
    return out


def _known(annotation: Annotation, index: NameIndex) -> list[Hit]:
    """The lexicon's names that begin and end with a token."""
    starts = {t.start: t.i for t in annotation.tokens}
    ends = {t.end: t.i + 1 for t in annotation.tokens}
    out = []
    for found in index.find(annotation.text):
        start, end = starts.get(found.start), ends.get(found.end)
        if start is None or end is None or annotation.tokens[start].sent is not annotation.tokens[end - 1].sent:
            continue
        hit = Hit(start, end, found.entries, lemma=annotation.tokens[end - 1].lemma)
        hit.named = annotation.text[found.start : found.end] if hit.of("person") else None
        out.append(hit)
    return out
