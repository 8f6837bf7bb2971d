"""Actors without an article: a mention on its own, or a plain text."""

from __future__ import annotations

from detente.actors.cast import Cast, Mention, actors_of
from detente.actors.entry import standing
from detente.actors.gather import gather
from detente.actors.persons import Known
from detente.language import annotate
from detente.model import Actor, Article, Block

_RANK = {
    "person": 0,
    "office": 1,
    "agents": 1,
    "body": 1,
    "nominal": 1,
    "seat": 2,
    "people": 3,
    "country": 3,
    "pronoun": 4,
}


def find(text: str, published: str | None = None) -> Cast:
    """The cast of a plain text.

    Args:
        text: one or more paragraphs, parted by line breaks.
        published: ISO day on which roles are looked up.
    """
    article = Article(id="", text=text, published=published, blocks=tuple(_blocks(text)))
    return gather(annotate(article), published)


def resolve(text: str, on: str | None = None) -> Actor | None:
    """The actor whom these words name, on an ISO day; None where they name none."""
    cast = find(text, on)
    if not cast.mentions:
        return _by_name(text.strip(), on)
    best = min(cast.mentions, key=lambda m: _order(m), default=None)
    return actors_of(best)[0] if best is not None else None


def _by_name(text: str, on: str | None) -> Actor | None:
    """The person of this name, where the pipeline saw no name at all."""
    known = Known(on)
    entry = known.by_name(text) or (known.by_surname(text, "", ()) if text and " " not in text else None)
    found = standing(entry.persons, on) if entry is not None else None
    if entry is None or found is None:
        return None
    return Actor(country=found[0], sectors=found[1], name=entry.name, mention=text, start=0, end=len(text))


def _order(mention: Mention) -> tuple[int, bool, int]:
    """Who is named comes before where they are from; then the phrase that the others hang on; then the first."""
    return (_RANK[mention.kind], not mention.head.is_root, mention.start)


def _blocks(text: str) -> list[Block]:
    out, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            out.append(Block(role="paragraph", start=at, end=at + len(line)))
        at += len(line) + 1
    return out
