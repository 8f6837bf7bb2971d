"""Actors without an article: a mention on its own, or a plain text."""

from __future__ import annotations

import re
from datetime import date

from msgspec import structs

from detente.actors.cast import Cast, Mention
from detente.actors.entry import standing
from detente.actors.gather import gather
from detente.actors.identity import Identity, identities, identity
from detente.actors.lexicon import index
from detente.actors.persons import Known
from detente.actors.runs import GEO
from detente.actors.standing import STATELESS
from detente.language import annotate
from detente.model import Actor, Article, Block, DetenteError

_BACKED = re.compile(r"-(?:backed|backing|supported|sponsored|funded|allied|aligned|installed|appointed|trained)\b")
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
        published: ISO day on which roles are looked up; without it, the latest role counts.

    Raises:
        DetenteError: if `published` is no ISO day.
    """
    _check(published, "published")
    article = Article(id="", text=text, published=published, blocks=tuple(_blocks(text)))
    return gather(annotate(article), published)


def resolve(text: str, on: str | None = None) -> Identity | None:
    """The actor whom these words name, with its codes, the rule that resolved it and that rule's certainty.

    Args:
        text: a mention on its own ("President Kassym-Jomart Tokayev", "Taliban").
        on: ISO day on which roles are looked up; without it, the latest role counts.

    Returns:
        None where the words name no actor.

    Raises:
        DetenteError: if `on` is no ISO day.
    """
    _check(on, "on")
    mentions = find(text, on).mentions
    found = identities(min(mentions, key=_order), on)[0] if mentions else _by_name(text.strip(), on)
    if found is not None and found.country != "---":
        return found
    country = _told(text)
    if country is None:
        return found
    if found is None:
        told = Actor(country=country, mention=text, start=0, end=len(text))
        return identity(told, "nominal: a place in its words", on)
    return identity(structs.replace(found, country=country), found.rule, on)


def _told(text: str) -> str | None:
    """The state that the words name anywhere; None where they name none or several."""
    named = {
        e.country
        for hit in index().find(text)
        for e in hit.entries[:1]
        if e.kind in GEO and not _BACKED.match(text, hit.end)  # "Iran-backed militias" are not Iran's
    }
    states = named - STATELESS
    return states.pop() if len(states) == 1 else None


def _by_name(text: str, on: str | None) -> Identity | None:
    """The person of this name, where the pipeline saw no name at all."""
    known = Known(on)
    entry = known.by_name(text) or (known.by_surname(text, "", ()) if text and " " not in text else None)
    found = standing(entry.persons, on) if entry is not None else None
    if entry is None or found is None:
        return None
    actor = Actor(country=found[0], sectors=found[1], name=entry.name, mention=text, start=0, end=len(text))
    return identity(actor, "person: known name", on)


def _check(day: str | None, name: str) -> None:
    try:
        date.fromisoformat(day or "2000-01-01")
    except ValueError as wrong:
        raise DetenteError(f"{name} {day}", "is no day", "write it as 2014-03-30") from wrong


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
