"""The event formats of others as files: which rows, which separator, header or none."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple, TextIO

from detente.archive import Archive
from detente.export import gdelt, icews, panel, polecat
from detente.export.columns import names
from detente.views.filters import Filter


class Form(NamedTuple):
    """How a format looks: its rows, what parts its fields, and whether names stand above them."""

    rows: Callable[[Archive, Filter | None], Iterator[dict[str, Any]]]
    separator: str
    header: bool


FORMS = {
    "polecat": Form(polecat.rows, "\t", True),
    "icews": Form(icews.rows, "\t", True),
    "gdelt-events": Form(gdelt.events, "\t", False),
    "gdelt-mentions": Form(gdelt.mention_rows, "\t", False),
    "dyad-panel": Form(panel.rows, ",", True),
}
_PLAIN = str.maketrans('\t\r\n"', "   '")
"""A reader of tabbed files may take a quotation mark for the start of a quoted field, and read on to the next."""


def write_coded(archive: Archive, format: str, out: TextIO, asked: Filter | None = None) -> int:
    """Write what is asked for in one of `FORMS`, row by row. Tabs and line ends in a field become blanks, double
    quotation marks single ones.

    Returns:
        The number of rows written.
    """
    form, columns = FORMS[format], names(format)
    if form.separator == "\t":
        writer = csv.writer(out, delimiter="\t", lineterminator="\n", quoting=csv.QUOTE_NONE, quotechar=None)
    else:
        writer = csv.writer(out, delimiter=form.separator, lineterminator="\n")
    if form.header:
        writer.writerow(columns)
    count = 0
    for count, row in enumerate(form.rows(archive, asked), 1):  # noqa: B007 - the count outlives the loop
        writer.writerow([_cell(row[column]) for column in columns])
    return count


def _cell(value: Any) -> str:
    if isinstance(value, str):
        return value if value.isprintable() and '"' not in value else value.translate(_PLAIN)
    return "" if value is None else str(value)
