"""Actors without an article: a mention on its own, or a plain text."""

from __future__ import annotations

from detente.actors.cast import Cast, Mention, actors_of
from detente.actors.gather import gather
from detente.language import annotate
from detente.model import Actor, Article, Block

_RANK = ("person", "office", "body", "agents", "seat", "people", "country", "nominal", "pronoun")


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
    best = min(cast.mentions, key=lambda m: _order(m), default=None)
    return actors_of(best)[0] if best is not None else None


def _order(mention: Mention) -> tuple[bool, int, int]:
    """The phrase that the others hang on comes first."""
    return (not mention.head.is_root, mention.start, _RANK.index(mention.kind))


def _blocks(text: str) -> list[Block]:
    out, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            out.append(Block(role="paragraph", start=at, end=at + len(line)))
        at += len(line) + 1
    return out
