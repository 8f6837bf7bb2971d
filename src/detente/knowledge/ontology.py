"""What kinds of event there are: PLOVER's types, CAMEO's codes, their intensity, and the contexts that words show.

Tables: `ontology/plover.toml` and `ontology/cameo.csv`.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any, Protocol, TypeVar

import msgspec

from detente.knowledge import tables
from detente.model import DetenteError
from detente.model.records import EventType, Quad

T = TypeVar("T", bound=msgspec.Struct)
_TYPES = "ontology/plover.toml"
_CODES = "ontology/cameo.csv"


class Kind(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A PLOVER type. `cameo` is its general code, `intensity` its value from -10 (war) to 10 (peace).

    `promised` is the CAMEO code of a promise of it; `asked` the mode of a REQUEST for it. Conflict has neither.
    """

    name: EventType
    quad: Quad
    cameo: str
    intensity: float
    definition: str
    modes: tuple[str, ...]
    promised: str | None = None
    asked: str | None = None


class Code(msgspec.Struct, frozen=True, kw_only=True):
    """A CAMEO code. `type` is None for statements that are no events; `also` is another type that carries it."""

    code: str
    label: str
    type: EventType | None
    mode: str | None
    also: EventType | None
    intensity: float


class Context(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A field of life that an event stands in, and the words (lemmas or forms) that show it."""

    name: str
    definition: str
    words: frozenset[str]


class Word(Protocol):
    """What a context is read from: a token."""

    lemma: str
    lower: str


@cache
def plover_types() -> dict[str, Kind]:
    """The sixteen types by name, in the table's order.

    Raises:
        DetenteError: the table is not of its form.
    """
    table = tables.toml(_TYPES)["type"]
    return {name: _typed(_TYPES, f"type {name}", {"name": name, **row}, Kind) for name, row in table.items()}


def plover_type(name: str) -> Kind:
    """The type of this name.

    Raises:
        KeyError: PLOVER has no such type.
    """
    return plover_types()[name]


@cache
def cameo_codes() -> dict[str, Code]:
    """All CAMEO codes.

    Raises:
        DetenteError: a row is not of the table's form, or names a type or mode that PLOVER has not.
    """
    out = {}
    for row in tables.rows(_CODES):
        fields: dict[str, Any] = {key: value or None for key, value in row.items()}
        code = _typed(_CODES, f"code {row['code']}", fields, Code)
        if code.mode and (code.type is None or code.mode not in plover_type(code.type).modes):
            raise DetenteError(_CODES, f"code {code.code} has the mode {code.mode}", f"{code.type} has no such mode")
        out[code.code] = code
    return out


def cameo(code: str) -> Code:
    """The row of a CAMEO code.

    Raises:
        KeyError: CAMEO has no such code.
    """
    return cameo_codes()[code]


def intensity(code: str, name: str) -> float:
    """The intensity of an event: that of its CAMEO code where the code belongs to the type, else that of the type."""
    found = cameo_codes().get(code)
    if found is None or name not in (found.type, found.also):
        return plover_type(name).intensity
    return found.intensity


@cache
def contexts() -> dict[str, Context]:
    """The contexts by name, in the table's order.

    Raises:
        DetenteError: the table is not of its form.
    """
    table = tables.toml(_TYPES)["context"]
    return {name: _typed(_TYPES, f"context {name}", {"name": name, **row}, Context) for name, row in table.items()}


def contexts_of(words: Iterable[Word]) -> tuple[str, ...]:
    """The contexts that the words of a sentence show, in the order of the table."""
    shown: set[str] = set()
    index = _contexts_by_word()
    for word in words:
        shown.update(index.get(word.lemma, ()) or index.get(word.lower, ()))
    return tuple(name for name in contexts() if name in shown)


@cache
def _contexts_by_word() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for name, context in contexts().items():
        for word in sorted(context.words):
            found.setdefault(word, []).append(name)
    return {word: tuple(names) for word, names in found.items()}


def _typed(path: str, where: str, row: dict[str, Any], form: type[T]) -> T:
    try:
        return msgspec.convert(row, form, strict=False)
    except msgspec.ValidationError as error:
        raise DetenteError(f"{path}, {where}", str(error), "mend the table") from error
