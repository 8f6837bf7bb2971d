"""What an input is, by the look of its first characters: HTML, a feed, JSON lines, or plain text."""

from __future__ import annotations

import re
from typing import Final, Literal

Look = Literal["html", "feed", "json", "text"]

_HEAD: Final = 4000
_DOCUMENT: Final = re.compile(r"<(?:!doctype\s+html|html|head|body)[\s>]", re.IGNORECASE)
_ELEMENT: Final = re.compile(
    r"</?(?:p|div|article|section|h[1-6]|span|br|figure|ul|ol|li|table|a|main|header)[\s/>]", re.IGNORECASE
)
_FEED: Final = re.compile(
    r"\A\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--.*?-->\s*|<\?xml-stylesheet[^>]*\?>\s*)*<(?:rss|feed|rdf:RDF)[\s>]", re.I | re.S
)


def look(text: str) -> Look:
    """Tell the kind of a decoded input.

    A text counts as HTML if it opens a document, or if it begins with a tag, or if it holds several tags of a page:
    a plain text that merely quotes one tag stays text.
    """
    head = text[:_HEAD]
    if _FEED.match(head):
        return "feed"
    if _DOCUMENT.search(head):
        return "html"
    if _json(head):
        return "json"
    stripped = head.lstrip()
    tags = len(_ELEMENT.findall(head))
    if (stripped.startswith("<") and tags) or tags >= 4:
        return "html"
    return "text"


def _json(head: str) -> bool:
    """A first line that opens an object with a quoted key."""
    return bool(re.match(r'\s*(?:\[\s*)?\{\s*(?:"[^"\n]{1,80}"\s*:|\}|\Z)', head))
