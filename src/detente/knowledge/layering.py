"""A user's folder of tables, laid over ours: checked whole before anything is read with it."""

from __future__ import annotations

import csv
import os
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

from detente import knowledge
from detente.knowledge import tables
from detente.knowledge.checking import registered
from detente.model import DetenteError

_FAMILIES = ("actors/people", "actors/bodies")
"""Tables that may be spread over files of any name beginning so."""


def lay(folder: Path) -> None:
    """Lay a user's tables over ours, for this process and those that it starts.

    A row that has the key of one of ours (a role: person, country, office and first day) takes its place; every other
    row is added. Call it before anything is read.

    Raises:
        DetenteError: no such folder; a file that is no table of ours; a row of the wrong form, or one that contradicts
            another: the error names file and line.
    """
    if not folder.is_dir():
        raise DetenteError(str(folder), "is no folder of knowledge tables", "name a folder with tables in our form")
    if tables.used() and tables.layer() != folder:
        raise DetenteError(str(folder), "comes too late: the tables have been read", "lay it before anything is read")
    found = dict(tables.walk(folder))
    if not found:
        raise DetenteError(str(folder), "holds no tables", "put tables there by our names, as actors/people_mine.csv")
    for path in sorted(found):
        _known(folder, path)
    os.environ[tables.LAYER] = str(folder)
    tables.layer.cache_clear()
    _check(folder)


def _known(folder: Path, path: str) -> None:
    """Refuse a table of a name that nothing reads, and a CSV table with other columns than ours."""
    family = next((f for f in _FAMILIES if path.startswith(f) and path.endswith(".csv")), None)
    ours = next(name for name in tables.names("actors", ".csv") if name.startswith(family)) if family else path
    model = tables.ROOT
    for part in ours.split("/"):
        model = model / part
    if not model.is_file():
        raise DetenteError(str(folder / path), "is no table of ours", "give it the path of one, as places/regions.csv")
    if path.endswith(".csv") and (wanted := _head(model.read_text(encoding="utf-8"))) != _head(_read(folder / path)):
        raise DetenteError(f"{folder / path}", "has other columns than our table", f"begin it with {','.join(wanted)}")


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise DetenteError(str(file), "is not UTF-8", "save it as UTF-8") from error


def _head(text: str) -> list[str]:
    return next(csv.reader(line for line in text.splitlines() if line and not line.startswith("#")), [])


def _check(folder: Path) -> None:
    """Let every room look for contradictions, with the layer on.

    Raises:
        DetenteError: the first one found that the folder has a part in.
    """
    for module in iter_modules(knowledge.__path__):
        if module.name != "__main__":
            import_module(f"detente.knowledge.{module.name}")
    for check in registered():
        try:
            problems = check.problems()
        except ValueError as error:
            where, _, what = str(error).partition(": ")
            raise DetenteError(where, what or "is malformed", "write it in the form of our tables") from error
        for problem in (p for p in problems if str(folder) in p):
            where, _, what = problem.partition(": ")
            raise DetenteError(where, what, "mend one of the two, or leave one out")
