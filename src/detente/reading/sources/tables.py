"""CSV and TSV: each row one article, its columns named by the first row and, where they differ, by the user's map."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from typing import Final

from detente.model import Capture, DetenteError
from detente.reading import limits
from detente.reading.sources import rows
from detente.reading.unpacking import BrokenData

Item = Capture | DetenteError

_DELIMITERS: Final = ",;\t|"
_MEND: Final = "give a table whose first row names its columns"


def captures(lines: Iterable[bytes], name: str, mapped: rows.Fields) -> Iterator[Item]:
    """A capture for each row, in order; an error in the place of each that is no article.

    The delimiter is the one of comma, semicolon, tab and bar that the first row has most of. Cells may hold line
    breaks within quotation marks.
    """
    numbered = _Lines(lines)
    try:
        first = next(numbered, "")
        if not first.strip():
            yield DetenteError(name, "it is empty", _MEND)
            return
        delimiter = max(_DELIMITERS, key=first.count)
        columns = next(csv.reader([first], delimiter=delimiter, strict=False))
        columns = [column.strip().lstrip("\ufeff") for column in columns]
        yield from _rows(numbered, columns, delimiter, name, mapped)
    except BrokenData as error:
        yield error.told(name)


def _rows(numbered: _Lines, columns: list[str], delimiter: str, name: str, mapped: rows.Fields) -> Iterator[Item]:
    wanted = {mapped.get(key, key) for key in ("text", "html")}
    if not wanted & set(columns):
        told = ", ".join(columns[:20])
        yield DetenteError(name, f"it has no column {' or '.join(sorted(wanted))}", f"--map text=NAME; it has: {told}")
        return
    csv.field_size_limit(limits.PAGE_BYTES)
    reader = csv.reader(numbered, delimiter=delimiter)
    while True:
        start = numbered.number + 1
        try:
            cells = next(reader, None)
        except csv.Error as error:
            yield DetenteError(f"{name}, line {start}", f"the row cannot be read ({error})", "mend its quotation marks")
            continue
        if cells is None:
            return
        if any(cell.strip() for cell in cells):
            yield rows.capture(dict(zip(columns, cells, strict=False)), f"{name}, line {start}", mapped)


class _Lines:
    """The table's lines as text, counted."""

    def __init__(self, lines: Iterable[bytes]) -> None:
        self._lines = iter(lines)
        self.number = 0

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        line = next(self._lines)
        self.number += 1
        if not line.strip():
            return "\n"
        try:
            return line.decode("utf-8")
        except UnicodeDecodeError:
            return line.decode("cp1252", errors="replace")
