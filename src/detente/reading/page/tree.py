"""HTML text → a tree, within bounds: no page may stall or crash the reader by its size or its nesting."""

from __future__ import annotations

from typing import Any, Final

from lxml import etree
from lxml.html import HTMLParser, document_fromstring

from detente.model import DetenteError
from detente.reading import limits

_TOO_DEEP: Final = "/" + "/".join("*" * limits.DEPTH)
_MEND: Final = "save the article alone, or as text"


def parse(html: str, name: str) -> Any:
    """The root element of a page.

    Raises:
        DetenteError: if the page has too many tags, is nested too deeply, or holds no element.
    """
    if html.count("<") > limits.TAGS:
        raise DetenteError(name, f"it has more than {limits.TAGS:,} tags", _MEND)
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=False)
    try:
        root = document_fromstring(html.encode("utf-8", errors="replace"), parser=parser)
    except (etree.LxmlError, ValueError) as error:
        raise DetenteError(name, "no article was found in it", "give the page of one article") from error
    if root.xpath(f"boolean({_TOO_DEEP})"):
        raise DetenteError(name, f"its elements are nested deeper than {limits.DEPTH}", _MEND)
    return root


def text_of(element: Any) -> str:
    """All words within an element, on one line."""
    return " ".join("".join(element.itertext()).split())


def drop(element: Any) -> None:
    """Take an element out of its tree; the text behind it stays."""
    parent = element.getparent()
    if parent is not None:
        element.drop_tree()
