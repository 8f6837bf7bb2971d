"""A page as its visible words: title, then a line for each block, as people copy pages and archives keep them."""

from __future__ import annotations

from typing import Any, Final

from lxml.html import document_fromstring

_BLOCKS: Final = (
    *("p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "td", "figcaption", "blockquote", "section", "article"),
    *(
        "aside",
        "header",
        "footer",
        "figure",
        "ul",
        "ol",
        "nav",
        "main",
        "time",
        "button",
        "form",
        "tr",
        "table",
        "body",
    ),
)
_HIDDEN: Final = ("script", "style", "noscript", "template", "head")


def shown(html: str) -> str:
    """The visible text of a page."""
    root = document_fromstring(html)
    title = root.findtext(".//title") or ""
    for element in list(root.iter(*_HIDDEN)):
        element.drop_tree()
    parts: list[str] = []
    _walk(root, parts)
    lines = (" ".join(line.split()) for line in "".join(parts).split("\n"))
    return "\n".join([title, *(line for line in lines if line)])


def _walk(element: Any, parts: list[str]) -> None:
    ends = "\n" if element.tag in _BLOCKS or element.tag == "br" else ""
    parts.append(ends + (element.text or ""))
    for child in element:
        _walk(child, parts)
        parts.append(child.tail or "")
    parts.append(ends)
