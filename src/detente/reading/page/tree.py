"""HTML text → a tree, within bounds: no page may stall or crash the reader by its size or its nesting."""

from __future__ import annotations

import re
from typing import Any, Final

from lxml import etree
from lxml.html import HTMLParser, document_fromstring

from detente.model import DetenteError
from detente.reading import limits

_TOO_DEEP: Final = "/" + "/".join("*" * limits.DEPTH)
# References to characters that XML does not allow; the libraries that rebuild the tree would stumble over them.
_UNFIT: Final = re.compile(
    r"&#(?:x0*(?:[0-8bcef]|1[0-9a-f]|7f|d[89a-f][0-9a-f]{2}|fff[ef])(?:;|(?![0-9a-f]))|"
    r"0*(?:[0-8]|1[124-9]|2\d|3[01]|127|5[5-7]\d{3}|6553[45])(?:;|(?!\d)))",
    re.IGNORECASE,
)
# A tag so long that it may hold more attributes than a page has; what stands behind it up to the next tag comes along.
_LONG_TAG: Final = re.compile(r"<[a-zA-Z][^<]{4000,}")
_PARTING: Final = (
    *("br", "p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "td", "th", "dt", "dd", "figcaption", "blockquote"),
    *("section", "article", "aside", "header", "footer", "figure", "ul", "ol", "button", "label", "option"),
)
_QUOTED: Final = re.compile(r"\"[^\"]*\"|'[^']*'")
_MEND: Final = "save the article alone, or as text"


def parse(html: str, name: str) -> Any:
    """The root element of a page.

    Raises:
        DetenteError: if the page has too many tags, is nested too deeply, or holds no element.
    """
    if html.count("<") > limits.TAGS:
        raise DetenteError(name, f"it has more than {limits.TAGS:,} tags", _MEND)
    if any(_attributes(found.group()) > limits.ATTRIBUTES for found in _LONG_TAG.finditer(html)):
        raise DetenteError(name, f"a tag of it has more than {limits.ATTRIBUTES:,} attributes", _MEND)
    html = _UNFIT.sub("", html)
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=False)
    try:
        root = document_fromstring(html.encode("utf-8", errors="replace"), parser=parser)
    except (etree.LxmlError, ValueError) as error:
        raise DetenteError(name, "no article was found in it", "give the page of one article") from error
    if root.xpath(f"boolean({_TOO_DEEP})"):
        raise DetenteError(name, f"its elements are nested deeper than {limits.DEPTH}", _MEND)
    _part(root)
    return root


def _part(root: Any) -> None:
    """Put a space where a line break or a block parts words: "Talks<br>open" would be read as one."""
    for element in root.iter(*_PARTING):
        element.tail = f" {element.tail or ''}"
        if element.tag != "br":
            element.text = f" {element.text or ''}"


def _attributes(stretch: str) -> int:
    """About how many attributes the tag has that opens a stretch of a page."""
    return len(re.split(r"[\s/]+", _QUOTED.sub(" ", stretch).split(">", 1)[0]))


def text_of(element: Any) -> str:
    """All words within an element, on one line."""
    return " ".join("".join(element.itertext()).split())


def drop(element: Any) -> None:
    """Take an element out of its tree; the text behind it stays."""
    parent = element.getparent()
    if parent is not None:
        element.drop_tree()
