"""What governing words, modals and modifiers say of whether an act took place (table: status/governors.toml)."""

from __future__ import annotations

from functools import cache

from detente.knowledge import tables

_GROUPS = ("planned", "possible", "denied", "wished", "happened", "caused")
_PATH = "status/governors.toml"


@cache
def governors() -> dict[str, str]:
    """Governing word, with its particle if it has one → what it says of the act below it."""
    table = tables.toml(_PATH)
    return {word: group for group in _GROUPS for word in table[group]["words"]}


def verdict(lemma: str, particles: set[str]) -> str | None:
    """What a governing word says of the act below it: planned, possible, denied, wished, happened, caused, or nothing.

    What is caused took place if its cause did.

    Args:
        lemma: of the governing verb, noun or adjective.
        particles: the small words beside it; "rule out" is an entry of its own.
    """
    for particle in sorted(particles):
        found = governors().get(f"{lemma} {particle}")
        if found:
            return found
    return governors().get(lemma)


@cache
def gatherings() -> frozenset[str]:
    """Verbs of a crowd whose purpose, to protest, is fulfilled by them."""
    return frozenset(tables.toml(_PATH)["gathered"]["words"])


@cache
def aspects() -> frozenset[str]:
    """Verbs that tell a stage of the act below them, which has their tense and modal: "would begin to leave"."""
    return frozenset(tables.toml(_PATH)["aspect"]["words"])


@cache
def excluding() -> frozenset[str]:
    """Verbs that leave an act possible where they are denied themselves: "did not rule out a strike"."""
    return frozenset(tables.toml(_PATH)["excluding"]["words"])


@cache
def onlookers() -> frozenset[str]:
    """Nouns for speakers who can only guess at what others will do."""
    return frozenset(tables.toml(_PATH)["onlookers"]["words"])


@cache
def ranks() -> frozenset[str]:
    """Words of rank: who is "the first to recognise" a state has recognised it."""
    return frozenset(tables.toml(_PATH)["ranked"]["words"])


@cache
def modals() -> dict[str, str]:
    """Form of a modal verb → planned, possible or wished."""
    return dict(tables.toml(_PATH)["modal"])


@cache
def noun_modifiers() -> dict[str, str]:
    """Word in front of a noun → planned, possible or denied."""
    table = tables.toml(_PATH)["noun"]
    return {word: status for status in ("planned", "possible", "denied") for word in table[status]}


@cache
def conditions() -> frozenset[str]:
    """Conjunctions that make a clause a condition."""
    return frozenset(tables.toml(_PATH)["condition"]["words"])


@cache
def traces() -> frozenset[str]:
    """Nouns by whose absence an act is denied: "no sign that ~"."""
    return frozenset(tables.toml(_PATH)["trace"]["words"])


@cache
def looming() -> frozenset[str]:
    """Verbs whose subject is an act that may come."""
    return frozenset(tables.toml(_PATH)["looming"]["words"])


@cache
def announcing() -> frozenset[str]:
    """Verbs by which a body tells what it has done."""
    return frozenset(tables.toml(_PATH)["accomplished"]["announcing"])


@cache
def accomplished() -> frozenset[str]:
    """Nouns for acts that are told when they are done."""
    return frozenset(tables.toml(_PATH)["accomplished"]["words"])


@cache
def failing() -> frozenset[str]:
    """Verbs whose subject, an attempt, comes to nothing."""
    return frozenset(tables.toml(_PATH)["failed"]["verbs"])


@cache
def failed() -> frozenset[str]:
    """Words in front of an attempt that came to nothing."""
    return frozenset(tables.toml(_PATH)["failed"]["words"])


@cache
def listed(group: str, key: str = "words") -> frozenset[str]:
    """The words of a group of the table, which says above each group what they do."""
    return frozenset(tables.toml(_PATH)[group][key])
