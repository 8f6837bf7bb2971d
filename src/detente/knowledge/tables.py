"""Tables of knowledge from the package's own files: read once, validated by their rooms, hashed for the record."""

from __future__ import annotations

import csv
import hashlib
import io
import tomllib
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

ROOT = files("detente.knowledge")


@cache
def toml(path: str) -> dict[str, Any]:
    """A TOML table by its path under `knowledge/`, e.g. `triggers/accuse.toml`."""
    return tomllib.loads(_at(path).read_text(encoding="utf-8"))


@cache
def rows(path: str) -> tuple[dict[str, str], ...]:
    """The rows of a CSV table (comma, header line, UTF-8); `#` lines are comments."""
    lines = [line for line in _at(path).read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    return tuple(csv.DictReader(io.StringIO("\n".join(lines))))


def names(folder: str, ending: str) -> list[str]:
    """The paths of a folder's tables with this ending, sorted."""
    return sorted(f"{folder}/{f.name}" for f in _at(folder).iterdir() if f.name.endswith(ending))


@cache
def digest() -> str:
    """Eight hex digits that change when any table changes."""
    total = hashlib.sha256()
    for path, file in sorted(_walk(ROOT, "")):
        total.update(path.encode() + b"\0" + file.read_bytes() + b"\0")
    return total.hexdigest()[:8]


def _at(path: str) -> Traversable:
    place: Traversable = ROOT
    for part in path.split("/"):
        place = place / part
    return place


def _walk(folder: Traversable, prefix: str) -> list[tuple[str, Traversable]]:
    out: list[tuple[str, Traversable]] = []
    for item in folder.iterdir():
        path = f"{prefix}{item.name}"
        if item.is_dir():
            out += _walk(item, path + "/")
        elif path.endswith((".toml", ".csv")):
            out.append((path, item))
    return out
