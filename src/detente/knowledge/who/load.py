"""The WHO tables, read once into frozen records; a malformed cell stops the load with its table and row."""

from __future__ import annotations

from functools import cache
from typing import Any, TypeVar

import msgspec

from detente.knowledge import tables
from detente.knowledge.who.records import Agent, Body, Group, Office, Region, Role, State

T = TypeVar("T", bound=msgspec.Struct)
RENAMED = {"from": "since", "to": "until"}
LISTS = frozenset({"aliases", "adjectives", "people", "capital", "seats", "sectors"})
NUMBERS = frozenset({"gw", "cow"})


@cache
def states() -> tuple[State, ...]:
    """Every present state, and former ones under the code of the state that carries them on."""
    return _csv("actors/states.csv", State)


@cache
def bodies() -> tuple[Body, ...]:
    """Named organisations and their organs, from every `actors/bodies*.csv`."""
    return tuple(b for path in _parts("bodies") for b in _csv(path, Body))


@cache
def roles() -> tuple[Role, ...]:
    """Dated roles of persons, from every `actors/people*.csv`."""
    return tuple(r for path in _parts("people") for r in _csv(path, Role))


@cache
def regions() -> tuple[Region, ...]:
    """Regions, provinces and cities that imply a country."""
    return _csv("actors/regions.csv", Region)


@cache
def offices() -> tuple[Office, ...]:
    """Title phrases."""
    return _toml("actors/offices.toml", "office", Office)


@cache
def agents() -> tuple[Agent, ...]:
    """Common nouns that are actors."""
    return _toml("actors/agents.toml", "agent", Agent)


@cache
def groups() -> tuple[Group, ...]:
    """Phrases for several actors or vague ones."""
    return _toml("actors/groups.toml", "group", Group)


def _parts(stem: str) -> list[str]:
    return [p for p in tables.names("actors", ".csv") if p.startswith(f"actors/{stem}")]


def _csv(path: str, kind: type[T]) -> tuple[T, ...]:
    return tuple(_record(path, n, row, kind) for n, row in enumerate(tables.rows(path), start=1))


def _record(path: str, n: int, row: dict[str, str], kind: type[T]) -> T:
    """One row as a record.

    Raises:
        ValueError: a cell has the wrong form, or the row too many or too few cells; names table, row and first cell.
    """
    try:
        if None in row or None in row.values():
            raise ValueError("wrong number of cells")
        return msgspec.convert({RENAMED.get(k, k): _cell(k, v) for k, v in row.items()}, kind)
    except (ValueError, msgspec.ValidationError) as wrong:
        raise ValueError(f"{path} row {n} ({next(iter(row.values()))}): {wrong}") from wrong


def _cell(column: str, value: str) -> Any:
    value = value.strip()
    if column in LISTS:
        return tuple(part.strip() for part in value.split(";") if part.strip())
    if column in NUMBERS:
        return int(value) if value else None
    return value


def _toml(path: str, key: str, kind: type[T]) -> tuple[T, ...]:
    """The entries of a TOML table.

    Raises:
        ValueError: an entry has an unknown key, lacks one, or a value has the wrong form; names table and entry.
    """
    out = []
    for n, entry in enumerate(tables.toml(path)[key], start=1):
        try:
            unknown = set(entry) - {f.encode_name for f in msgspec.structs.fields(kind)}
            if unknown:
                raise ValueError(f"unknown keys {sorted(unknown)}")
            out.append(msgspec.convert(entry, kind))
        except (ValueError, msgspec.ValidationError) as wrong:
            raise ValueError(f"{path} {key} {n} ({next(iter(entry.values()))}): {wrong}") from wrong
    return tuple(out)
