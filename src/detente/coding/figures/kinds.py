"""The table of kinds: which words tell what a count measures."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import get_args

from detente.knowledge import tables
from detente.model.records import FigureKind


@dataclass(frozen=True)
class Kinds:
    """Word → kind, by the role that the word plays towards the number (see `figures/kinds.toml`)."""

    verbs: dict[str, FigureKind]
    subjects: dict[str, FigureKind]
    words: dict[str, FigureKind]
    nouns: dict[str, FigureKind]
    labels: dict[str, FigureKind]
    least: dict[FigureKind, float]
    never: frozenset[str]
    wholes: dict[str, FigureKind]
    always: dict[str, FigureKind]
    approximations: tuple[tuple[str, ...], ...]


@cache
def kinds() -> Kinds:
    """The table, read once.

    Raises:
        ValueError: if it leaves a kind out, or gives one word to two kinds in one role.
    """
    table = tables.toml("figures/kinds.toml")
    names: tuple[FigureKind, ...] = get_args(FigureKind)
    missing = [n for n in names if n not in table]
    if missing:
        raise ValueError(f"figures/kinds.toml: no words for {', '.join(missing)}")
    return Kinds(
        **{role: _role(role, names) for role in ("verbs", "subjects", "words", "nouns", "labels")},
        least={name: float(table[name]["from"]) for name in names},
        always={noun: kind for kind, nouns in tables.toml("figures/kinds.toml")["always"].items() for noun in nouns},
        wholes=dict(tables.toml("figures/kinds.toml")["wholes"]),
        never=frozenset(table["never"]["nouns"]),
        approximations=tuple(
            sorted((tuple(w.split()) for w in table["approximations"]["words"]), key=lambda w: (-len(w), w))
        ),
    )


def _role(role: str, names: tuple[FigureKind, ...]) -> dict[str, FigureKind]:
    out: dict[str, FigureKind] = {}
    for name in names:
        for word in tables.toml("figures/kinds.toml")[name][role]:
            if out.setdefault(word, name) != name:
                raise ValueError(f"figures/kinds.toml: {word!r} stands under {role} of {out[word]} and of {name}")
    return out


@cache
def currency_signs() -> frozenset[str]:
    """Signs and codes that stand in front of an amount of money, in small letters."""
    return frozenset(tables.toml("figures/kinds.toml")["currency"]["signs"])


@cache
def glue(name: str) -> frozenset[str]:
    """A list of small words by its name under `glue` in `figures/kinds.toml`."""
    return frozenset(tables.toml("figures/kinds.toml")["glue"][name])
