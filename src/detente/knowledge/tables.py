"""Tables of knowledge: the package's own files and a user's layered over them; read once, validated by their rooms."""

from __future__ import annotations

import csv
import hashlib
import io
import os
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from detente.model import DetenteError

ROOT = files("detente.knowledge")
LAYER = "DETENTE_KNOWLEDGE"
"""The environment variable that names a folder of further tables; processes that we start inherit it."""


@cache
def layer() -> Path | None:
    """The user's folder, if there is one.

    Raises:
        DetenteError: the environment names a folder that is not there.
    """
    named = os.environ.get(LAYER)
    if named and not Path(named).is_dir():
        raise DetenteError(f"{LAYER}={named}", "is no folder", "name a folder of knowledge tables, or unset it")
    return Path(named) if named else None


@cache
def toml(path: str) -> dict[str, Any]:
    """A TOML table by its path under `knowledge/`, e.g. `triggers/accuse.toml`.

    A user's table of this path is layered over ours: lists are added to, tables merged, single values replaced.
    """
    merged: dict[str, Any] = {}
    for file in _files(path):
        try:
            merged = _merged(merged, tomllib.loads(_text(file)))
        except tomllib.TOMLDecodeError as error:
            raise DetenteError(str(file), str(error), "write it in the form of our table of this name") from error
    return merged


@cache
def rows(path: str) -> tuple[dict[str, str], ...]:
    """The rows of a CSV table (comma, header line, UTF-8), a user's behind ours; `#` lines are comments."""
    return tuple(row for row, _ in _rows(path))


@cache
def lines(path: str) -> tuple[str, ...]:
    """For each of the rows, the file and line that it ends on, as `actors/states.csv line 12`."""
    return tuple(line for _, line in _rows(path))


@cache
def headers(path: str, key: str) -> tuple[str, ...]:
    """For each `[[key]]` entry of a TOML table, ours before the user's, the file and line that it begins on."""
    found = ((file, n, line) for file in _files(path) for n, line in enumerate(_text(file).splitlines(), 1))
    return tuple(f"{_told(file, path)} line {n}" for file, n, line in found if line.strip() == f"[[{key}]]")


def names(folder: str, ending: str) -> list[str]:
    """The paths of a folder's tables with this ending, ours and the user's, sorted."""
    found = (f.name for root in _roots() if (at := _at(root, folder)).is_dir() for f in at.iterdir())
    return sorted({f"{folder}/{name}" for name in found if name.endswith(ending)})


@cache
def digest() -> str:
    """Eight hex digits that change when any table changes, ours or the user's."""
    total = hashlib.sha256()
    for root in _roots():
        for path, file in sorted(walk(root), key=lambda found: found[0]):
            total.update(path.encode() + b"\0" + file.read_bytes() + b"\0")
    return total.hexdigest()[:8]


def walk(folder: Traversable, prefix: str = "") -> Iterator[tuple[str, Traversable]]:
    """All tables under a folder with their paths."""
    for item in folder.iterdir():
        path = f"{prefix}{item.name}"
        if item.is_dir():
            yield from walk(item, path + "/")
        elif path.endswith((".toml", ".csv")):
            yield path, item


def used() -> bool:
    """Whether any table has been read, so that another layer would come too late."""
    return any(f.cache_info().currsize for f in (layer, toml, rows, lines, digest))


def _roots() -> list[Traversable]:
    user = layer()
    return [ROOT] if user is None else [ROOT, user]


def _files(path: str) -> list[Traversable]:
    """Our file of this path and the user's.

    Raises:
        FileNotFoundError: neither has it.
    """
    found = [file for root in _roots() if (file := _at(root, path)).is_file()]
    if not found:
        raise FileNotFoundError(path)
    return found


def _at(root: Traversable, path: str) -> Traversable:
    for part in path.split("/"):
        root = root / part
    return root


def _text(file: Traversable) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise DetenteError(str(file), "is not UTF-8", "save it as UTF-8") from error


def _rows(path: str) -> Iterator[tuple[dict[str, str], str]]:
    for file in _files(path):
        told = _told(file, path)
        numbered = [(n, line) for n, line in enumerate(_text(file).splitlines(), 1) if line and line[0] != "#"]
        reader = csv.DictReader(io.StringIO("\n".join(line for _, line in numbered)))
        for row in reader:
            yield row, f"{told} line {numbered[reader.line_num - 1][0]}"


def _told(file: Traversable, path: str) -> str:
    """Our files go by their path under `knowledge/`, the user's by the path that the user knows."""
    return str(file) if isinstance(file, Path) and layer() in file.parents else path


def _merged(below: Any, above: Any) -> Any:
    if isinstance(below, dict) and isinstance(above, dict):
        return below | {key: _merged(below[key], value) if key in below else value for key, value in above.items()}
    return [*below, *above] if isinstance(below, list) and isinstance(above, list) else above
