"""The cue lexicon: verbs and nouns that attribute words to a speaker, typed and indexed by lemma."""

from __future__ import annotations

from functools import cache
from typing import Any, Literal

import msgspec

from detente.knowledge import tables
from detente.model import DetenteError
from detente.model.records import SayingKind

FrameName = Literal[
    "quote", "clause", "wh", "to", "object", "as", "small", "of", "for", "about", "on", "with", "to_noun", "against",
    "at", "over", "ing", "whole_to", "whole_ing", "passive", "for_to", "said_to",
    "held_as", "held_for",
]  # fmt: skip


class CueEntry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A group of cue words with the frames in which their content stands; the keys are told atop `cues.toml`."""

    name: str
    words: list[str]
    frames: list[FrameName] = []
    kind: SayingKind = "said"
    addressee: bool = False
    needs_that: bool = False
    needs_object: bool = False
    quoted: bool = False
    topic: bool = False
    takes_it: bool = False
    subject: Literal["actor", "document", "evidence", "survey"] | None = None
    examples: list[str] = []
    near: list[str] = []


class Venues(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where speech happens: nouns and media names behind these prepositions."""

    prepositions: frozenset[str]
    nouns: frozenset[str]
    media: frozenset[str]


@cache
def verb_entries() -> tuple[CueEntry, ...]:
    """All groups of cue verbs, in file order.

    Raises:
        DetenteError: a group is not of the form.
    """
    return _entries("said/cues.toml", "verb")


@cache
def noun_entries() -> tuple[CueEntry, ...]:
    """All groups of cue nouns, in file order."""
    return _entries("said/nouns.toml", "noun")


@cache
def adjective_entries() -> tuple[CueEntry, ...]:
    """All groups of cue adjectives, in file order."""
    return _entries("said/adjectives.toml", "adjective")


@cache
def verbs() -> dict[str, tuple[CueEntry, ...]]:
    """Groups of cue verbs by lemma."""
    return _index(verb_entries())


@cache
def nouns() -> dict[str, tuple[CueEntry, ...]]:
    """Groups of cue nouns by lemma."""
    return _index(noun_entries())


@cache
def adjectives() -> dict[str, tuple[CueEntry, ...]]:
    """Groups of cue adjectives by lemma."""
    return _index(adjective_entries())


@cache
def topics() -> frozenset[str]:
    """Names of the groups whose content is only spoken of or felt about, not asserted ("criticised the raid")."""
    return frozenset(e.name for e in (*verb_entries(), *noun_entries(), *adjective_entries()) if e.topic)


@cache
def venues() -> Venues:
    """Nouns and prepositions that open a venue."""
    return msgspec.convert(tables.toml("said/settings.toml")["venues"], Venues)


@cache
def documents() -> frozenset[str]:
    """Nouns of what can "say" something on its owner's behalf."""
    return frozenset(tables.toml("said/settings.toml")["documents"]["nouns"])


@cache
def tellers() -> frozenset[str]:
    """Nouns of all that can bear out a clause: documents, and pictures, numbers and works besides."""
    return documents() | frozenset(tables.toml("said/settings.toml")["documents"]["evidence"])


@cache
def surveys() -> frozenset[str]:
    """Nouns of what counts or measures ("a poll shows X leading")."""
    return frozenset(tables.toml("said/settings.toml")["documents"]["surveys"])


@cache
def written() -> frozenset[str]:
    """Verbs of what is put in writing ("tweeted that …")."""
    return frozenset(tables.toml("said/settings.toml")["written"]["verbs"])


@cache
def media() -> frozenset[str]:
    """Common nouns of those who report ("a local radio said")."""
    return frozenset(tables.toml("said/settings.toml")["documents"]["media"])


@cache
def persons() -> tuple[frozenset[str], frozenset[str]]:
    """Nouns of persons, by lemma, and pronouns that stand for persons: who can speak though no cast knows them."""
    table = tables.toml("said/settings.toml")["persons"]
    return frozenset(table["nouns"]), frozenset(table["pronouns"])


@cache
def companions() -> frozenset[str]:
    """Nouns of those who speak on somebody's side without being he ("an aide to the premier")."""
    return frozenset(tables.toml("said/settings.toml")["persons"]["companions"])


@cache
def openers() -> tuple[tuple[str, ...], ...]:
    """Phrases of the kind "according to", word by word."""
    return tuple(tuple(o.split()) for o in tables.toml("said/settings.toml")["according"]["openers"])


def _entries(path: str, key: str) -> tuple[CueEntry, ...]:
    return tuple(_entry(path, raw) for raw in tables.toml(path)[key])


def _entry(path: str, raw: dict[str, Any]) -> CueEntry:
    try:
        return msgspec.convert(raw, CueEntry)
    except msgspec.ValidationError as error:
        raise DetenteError(f"{path}, {raw.get('name', '?')}", str(error), "write it as the file's head says") from error


def _index(entries: tuple[CueEntry, ...]) -> dict[str, tuple[CueEntry, ...]]:
    found: dict[str, list[CueEntry]] = {}
    for entry in entries:
        for word in entry.words:
            found.setdefault(word, []).append(entry)
    return {word: tuple(group) for word, group in found.items()}
