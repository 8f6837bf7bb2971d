"""The body of an HTML page: trafilatura's verdict, line by line, minus what is still the site's."""

from __future__ import annotations

import logging
import re
from typing import Any, Final

import trafilatura

from detente.reading import bylines, days, furniture, titles
from detente.reading.draft import Draft
from detente.reading.page.tree import text_of

logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
logging.getLogger("htmldate").setLevel(logging.CRITICAL)

_BLOCKS: Final = ("p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "blockquote", "dd", "td")
_BULLET: Final = re.compile(r"^-\s+")
_TAGGED: Final = re.compile(r"(\S.{10,200}?)\s*\[[A-Z]{4,14}\]\|?")
_FEW: Final = 25
_STATED: Final = 1000
_GLUED: Final = 1500
_ENDS: Final = 50
_NEXT: Final = 30
_FULLER: Final = 1.3


def fill(out: Draft, root: Any, heads: list[str], stated: list[str]) -> None:
    """Set the draft's paragraphs from a tree whose captions and boxes were taken out.

    Args:
        out: the draft, its headline and captions known.
        root: the tree.
        heads: wordings of the headline, which are not repeated in the body.
        stated: the page's blocks that its JSON-LD states to be its body (see `as_stated`).
    """
    small = len(text_of(root)) < 1500
    own = _own_blocks(root) if small else []
    document = trafilatura.bare_extraction(
        root, include_comments=False, include_tables=True, include_images=False, with_metadata=False
    )
    lines = [_BULLET.sub("", line.strip(" \t|")) for line in (getattr(document, "text", None) or "").split("\n")]
    if small and sum(len(line.split()) for line in lines) < _FEW:
        lines = own
    if len(lines) == 1 and len(lines[0]) > _GLUED:
        lines = as_stated(root, lines[0]) or lines
    if len(stated) > len(lines) * 3 or sum(map(len, stated)) > _FULLER * sum(map(len, lines)):
        lines = stated
    out.paragraphs = _kept(out, heads, [" ".join(line.split()) for line in lines])
    if bios := bylines.bios(out.paragraphs):
        for line in out.paragraphs[-bios:]:
            out.leave(line, "tells of the writer")
        del out.paragraphs[-bios:]


def lead(out: Draft, standfirst: str | None) -> None:
    """Put the standfirst before the body, unless the body has it already."""
    key = titles.plain(standfirst or "")
    told = (*out.paragraphs, out.headline or "", *(caption.words for caption in out.captions))
    if standfirst and out.paragraphs and not any(key in titles.plain(text) for text in told):
        out.paragraphs.insert(0, standfirst)


def as_stated(root: Any, stated: str | None) -> list[str]:
    """The blocks of a page whose words stand in the body that its JSON-LD states; none if they miss much of it."""
    if not stated or len(stated) < _STATED:
        return []
    body = titles.plain(stated)
    lines, at = [], 0
    for block in _own_blocks(root):
        key = titles.plain(block)
        behind = _behind(key, body, at)
        if behind is not None:
            lines.append(block)
            at = max(at, behind)
    return lines if sum(len(titles.plain(line)) for line in lines) * 10 >= len(body) * 8 else []


def _behind(block: str, body: str, at: int) -> int | None:
    """Where the stated body goes on behind a block; None if the block is not of it.

    A long block is known by its beginning or its end, since what lies between may be told with other marks. A short one
    is of the body only where the body has it next: a name in a box stands somewhere in the running text as well.
    """
    if len(block) <= _ENDS:
        found = body.find(block, at, at + len(block) + _NEXT) if block else -1
        return found + len(block) if found >= 0 else None
    for part, rest in ((block[:_ENDS], len(block)), (block[-_ENDS:], _ENDS)):
        if (found := body.find(part, at)) >= 0 or (found := body.find(part)) >= 0:
            return found + rest
    return None


def _kept(out: Draft, heads: list[str], lines: list[str]) -> list[str]:
    """Lines that belong to the article: no furniture, no caption, no repeated headline or byline, none twice."""
    told = {titles.plain(head) for head in heads} | {
        titles.plain(text) for caption in out.captions for text in (caption.words, caption.whole())
    }
    kept: list[str] = []
    seen: set[str] = set()
    for line in lines:
        key = titles.plain(line)
        if not key:
            continue
        story = furniture.story_behind_label(line) or _tagged(line)
        if story:
            out.related.append(story)
        why = "a link to another story" if story else _other(line, key, kept, told, seen)
        if why:
            out.leave(line, why)
        else:
            seen.add(key)
            kept.append(line)
    return kept


def _other(line: str, key: str, kept: list[str], told: set[str], seen: set[str]) -> str | None:
    """Why a line is not of the body; None if it is."""
    if key in told:
        return "the headline or a caption again"
    if key in seen and len(key) > 30:
        return "told twice"
    if furniture.is_line(line) or furniture.is_end(line):
        return "the site's own words"
    if furniture.is_of("consent", line):
        return "asks for consent"
    return "a byline or a date" if _is_head_matter(line, kept) else None


def _tagged(line: str) -> str | None:
    """The headline in "Who sits on the council [ANALYSIS]": a link to another story by its label in capitals."""
    found = _TAGGED.fullmatch(line)
    return found[1] if found else None


def _is_head_matter(line: str, kept: list[str]) -> bool:
    """A byline or a date that stands above the body."""
    if len(kept) > 3 or len(line) > 160 or line.endswith("."):
        return False
    return (bylines.opens(line) and bool(bylines.names(line))) or (days.has_day(line) and len(line.split()) < 14)


def _own_blocks(root: Any) -> list[str]:
    """The text of every block of a fragment too small for trafilatura, such as a feed's entry."""
    body = root.find("body")
    found = []
    for element in (body if body is not None else root).iter(*_BLOCKS):
        if not any(True for _ in element.iterdescendants(*_BLOCKS)) and (text := text_of(element)):
            found.append(text)
    return found or ([text_of(body)] if body is not None and text_of(body) else [])
