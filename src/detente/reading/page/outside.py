"""What of a page lies outside its article, and in which part of the page it stands: for the report alone."""

from __future__ import annotations

from typing import Any, Final

from detente.reading import bylines, days, furniture, titles
from detente.reading.draft import Draft
from detente.reading.page.tree import text_of

_BLOCKS: Final = (
    "p",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "li",
    "blockquote",
    "dd",
    "td",
    "div",
    "section",
    "footer",
    "button",
    "label",
    "a",
)
_PARTS: Final = {
    "nav": "the site's menu",
    "footer": "the page's foot",
    "header": "the page's head",
    "aside": "beside the article",
    "form": "a form",
    "dialog": "a window over the page",
}
_MOST: Final = 3000


def blocks(root: Any) -> list[tuple[str, str]]:
    """The innermost blocks of a page's visible body, each with the part of the page that it stands in."""
    found: list[tuple[str, str]] = []
    body = root.find("body")
    for element in (body if body is not None else root).iter(*_BLOCKS):
        inner = any(True for _ in element.iterdescendants(*_BLOCKS[:-1]))
        nested = element.tag == "a" and any(above.tag in _BLOCKS for above in element.iterancestors())
        if inner or nested or len(found) >= _MOST or not (text := text_of(element)):
            continue
        part = next((_PARTS[above.tag] for above in element.iterancestors() if above.tag in _PARTS), "")
        found.append((text, part))
    return found


def note(out: Draft, found: list[tuple[str, str]]) -> None:
    """Note every block that is neither in the article nor noted before."""
    told = {titles.plain(text) for text in (out.headline or "", *out.paragraphs, *(text for text, _ in out.left))}
    told |= {titles.plain(text) for caption in out.captions for text in (caption.words, caption.whole())}
    whole = "\n".join(told)
    for text, part in found:
        key = titles.plain(text)
        if key and key not in told and not (len(key) > 20 and key in whole):
            told.add(key)
            out.leave(text, _why(text, part))


def _why(text: str, part: str) -> str:
    for kind, why in (("consent", "asks for consent"), ("paywall", "the notice of a paywall")):
        if furniture.is_of(kind, text):  # type: ignore[arg-type]
            return why
    if furniture.is_line(text) or furniture.is_end(text) or furniture.is_last(text):
        return "the site's own words"
    if bylines.opens(text) or days.is_stamp(text):
        return "a byline or a date"
    return part or "outside the run of the body"
