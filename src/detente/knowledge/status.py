"""What governing words, modals and modifiers say of whether an act took place (table: status/governors.toml)."""

from __future__ import annotations

from functools import cache

from detente.knowledge import tables

_GROUPS = ("planned", "possible", "denied", "wished", "happened")


@cache
def governors() -> dict[str, str]:
    """Lemma of a governing word → planned, possible, denied, wished or happened."""
    table = tables.toml("status/governors.toml")
    return {word: group for group in _GROUPS for word in table[group]["words"]}


@cache
def modals() -> dict[str, str]:
    """Form of a modal verb → planned, possible or wished."""
    return dict(tables.toml("status/governors.toml")["modal"])


@cache
def noun_modifiers() -> dict[str, str]:
    """Word in front of a noun → planned, possible or denied."""
    table = tables.toml("status/governors.toml")["noun"]
    return {word: status for status in ("planned", "possible", "denied") for word in table[status]}


@cache
def conditions() -> frozenset[str]:
    """Conjunctions that make a clause a condition."""
    return frozenset(tables.toml("status/governors.toml")["condition"]["words"])
