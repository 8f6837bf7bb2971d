"""The WHO tables, read once into frozen records; a malformed cell stops the load with its table and row."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from typing import Any, TypeVar

import msgspec

from detente.knowledge import tables
from detente.knowledge.who.records import Agent, Body, Group, Office, Region, Role, State

T = TypeVar("T", bound=msgspec.Struct)
D = TypeVar("D", State, Body, Role, Region)
RENAMED = {"from": "since", "to": "until"}
LISTS = frozenset({"aliases", "adjectives", "people", "capital", "seats", "sectors"})
NUMBERS = frozenset({"gw", "cow"})


@cache
def states() -> tuple[State, ...]:
    """Every present state, and former ones under the code of the state that carries them on."""
    return _layered(_csv("actors/states.csv", State), lambda s: (s.iso3, s.name))


@cache
def bodies() -> tuple[Body, ...]:
    """Named organisations and their organs, from every `actors/bodies*.csv`."""
    rows = (b for path in _parts("bodies") for b in _csv(path, Body))
    return _layered(rows, lambda b: (b.name, b.country, b.since))


@cache
def shared() -> tuple[Body, ...]:
    """Bodies under names (`aliases`) that those of several states share ("Conservatives", "House of Commons")."""
    return _layered(_csv("actors/shared.csv", Body), lambda b: (b.name, b.country, b.since))


@cache
def roles() -> tuple[Role, ...]:
    """Dated roles of persons, from every `actors/people*.csv`."""
    rows = (r for path in _parts("people") for r in _csv(path, Role))
    return _layered(rows, lambda r: (r.name, r.country, r.office, r.since))


@cache
def regions() -> tuple[Region, ...]:
    """Regions, provinces and cities that imply a country."""
    return _layered(_csv("actors/regions.csv", Region), lambda r: (r.name, r.country))


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
    where = tables.lines(path)
    return tuple(_record(line, row, kind) for line, row in zip(where, tables.rows(path), strict=True))


def _record(line: str, row: dict[str, str], kind: type[T]) -> T:
    """One row as a record.

    Raises:
        ValueError: a cell has the wrong form, or the row too many or too few cells; names table, line and first cell.
    """
    try:
        if None in row or None in row.values():
            raise ValueError("wrong number of cells")
        return msgspec.convert({RENAMED.get(k, k): _cell(k, v) for k, v in row.items()} | {"where": line}, kind)
    except (ValueError, msgspec.ValidationError) as wrong:
        raise ValueError(f"{line}: {next(iter(row.values()))}: {wrong}") from wrong


def _layered(rows: Iterable[D], key: Callable[[D], tuple[str, ...]]) -> tuple[D, ...]:
    """The rows, ours and the user's; a user's row of the same key stands in the place of ours."""
    user, every = str(tables.layer() or "\0"), tuple(rows)
    mine = {key(row) for row in every if row.where.startswith(user)}
    return tuple(row for row in every if row.where.startswith(user) or key(row) not in mine)


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
        ValueError: an entry has an unknown key, lacks one, or a value has the wrong form; names table, line and entry.
    """
    out = []
    for n, entry in enumerate(tables.toml(path)[key]):
        try:
            unknown = set(entry) - {f.encode_name for f in msgspec.structs.fields(kind)}
            if unknown:
                raise ValueError(f"unknown keys {sorted(unknown)}")
            out.append(msgspec.convert(entry, kind))
        except (ValueError, msgspec.ValidationError) as wrong:
            first = next(iter(entry.values()), "empty")
            raise ValueError(f"{tables.headers(path, key)[n]}: {first}: {wrong}") from wrong
    return tuple(out)
