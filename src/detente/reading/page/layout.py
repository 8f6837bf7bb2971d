"""Tables that only lay a page out, as pages did before style sheets, made into plain boxes."""

from __future__ import annotations

from typing import Any, Final

from detente.reading.page.tree import text_of

_PARTS: Final = ("table", "tbody", "thead", "tfoot", "tr", "td", "center", "font")
_LONG: Final = 250


def untable(root: Any) -> None:
    """Turn the parts of layout tables into `div`s, so that the prose in them is not taken for a table's cells."""
    tables = [table for table in root.iter("table") if _is_layout(table)]
    for table in tables:
        for element in list(table.iter(*_PARTS)):
            if element.tag != "table" or element in tables:
                element.tag = "div" if element.tag != "font" else "span"


def _is_layout(table: Any) -> bool:
    """A table with tables, headings or paragraphs of prose in its cells, and no heading cells of its own."""
    if table.find("./tr/th") is not None or table.find("./*/tr/th") is not None:
        return False
    if any(True for _ in table.iterdescendants("table", "h1", "h2", "h3")):
        return True
    rows = sum(1 for _ in table.iter("tr"))
    if rows <= 1 and len(text_of(table)) > 0:
        return True
    return any(len(text_of(p)) > _LONG for p in table.iter("p"))
