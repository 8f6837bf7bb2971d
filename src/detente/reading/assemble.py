"""A draft and what the sender knows → the article: one text, its blocks with offsets, and its id."""

from __future__ import annotations

import hashlib
import re
from typing import Final

import msgspec

from detente.model import Article, Block, Capture, DetenteError
from detente.model.article import Role
from detente.reading import bylines, dateline, days, languages, outlets
from detente.reading.draft import Draft

_PARAGRAPH: Final = re.compile(r"\S(?:[^\n]|\n(?![^\S\n]*\n))*")
_GLUE: Final = re.compile(r"[ \t]*[.:–—-]?\s+")


def from_page(draft: Draft, capture: Capture) -> Article:
    """The article of a page: headline, captions' words and body, parted by blank lines."""
    headline = capture.headline or draft.headline
    parts: list[tuple[Role, str]] = [("headline", headline)] if headline else []
    parts += [("caption", caption.words) for caption in draft.captions]
    parts += [("paragraph", paragraph) for paragraph in draft.paragraphs]
    text, blocks = _lay(parts)
    return _article(draft, capture, headline, text, blocks)


def from_text(text: str, capture: Capture) -> Article:
    """The article of a text of which every line belongs to it: its characters stay as they are."""
    text = text.strip("\n").rstrip() if text.strip() else ""
    headline = " ".join(capture.headline.split()) if capture.headline else None
    begins = len(headline) if headline and text.startswith(headline) else 0
    if headline and not begins:
        text, begins = f"{headline}\n\n{text}", len(headline)
    blocks = [Block(role="headline", start=0, end=begins)] if begins else []
    blocks += _paragraphs(text, _behind(text, begins))
    if not headline and _titled(text, blocks):
        blocks[0] = Block(role="headline", start=blocks[0].start, end=blocks[0].end)
        headline = text[blocks[0].start : blocks[0].end]
    return _article(Draft(), capture, headline, text, blocks)


def _lay(parts: list[tuple[Role, str]]) -> tuple[str, list[Block]]:
    """Join the parts by blank lines and say where each lies."""
    blocks: list[Block] = []
    position = 0
    for role, words in parts:
        blocks.append(Block(role=role, start=position, end=position + len(words)))
        position += len(words) + 2
    return "\n\n".join(words for _, words in parts), blocks


def _behind(text: str, begins: int) -> int:
    """Where the body begins behind a headline, past the full stop that a corpus may have glued to it."""
    found = _GLUE.match(text, begins) if begins else None
    return found.end() if found else begins


def _paragraphs(text: str, start: int) -> list[Block]:
    """The stretches between blank lines, without white space at their ends."""
    blocks = []
    for found in _PARAGRAPH.finditer(text, start):
        end = found.start() + len(found.group().rstrip())
        blocks.append(Block(role="paragraph", start=found.start(), end=end))
    return blocks


def _titled(text: str, blocks: list[Block]) -> bool:
    """Whether the first block reads as the title of those behind it: short, one line, no full stop, no dateline."""
    if len(blocks) < 2:
        return False
    first = text[blocks[0].start : blocks[0].end]
    second = text[blocks[1].start : blocks[1].end]
    if "\n" in first or not 3 <= len(first.split()) <= 20 or dateline.find(first):
        return False
    return first[-1] not in ".!,;:”\"'…_-" and len(second) > len(first)


def _article(draft: Draft, capture: Capture, headline: str | None, text: str, blocks: list[Block]) -> Article:
    url = capture.url or draft.url
    source = capture.source or draft.source or outlets.of_url(url)
    paragraphs = [text[block.start : block.end] for block in blocks if block.role == "paragraph"]
    published = _published(draft, capture, paragraphs)
    return Article(
        id=_identity(url, source, published, text),
        external_id=capture.external_id,
        headline=headline,
        byline=_byline(draft, capture),
        published=published,
        dateline=capture.dateline or draft.dateline or dateline.of(paragraphs),
        source=source,
        language=draft.language or languages.guess(text),
        url=url,
        captions=tuple(caption.whole() for caption in draft.captions),
        related=tuple(draft.related),
        text=text,
        blocks=tuple(blocks),
    )


def _byline(draft: Draft, capture: Capture) -> tuple[str, ...]:
    """The names that the sender gives, in whatever form, else those of the page."""
    given = [name for field in capture.byline for name in bylines.names(field) or (bylines.clean(field),) if name]
    return tuple(dict.fromkeys(given)) or draft.byline


def _published(draft: Draft, capture: Capture, paragraphs: list[str]) -> str | None:
    """What the sender knows, else what the page says, else the day of the dateline, else the hint; never a guess.

    Raises:
        DetenteError: if a date that was given is none.
    """
    given = _checked(capture.published, capture.name) if capture.published else None
    hint = _checked(capture.published_hint, capture.name) if capture.published_hint else None
    return given or draft.published or dateline.day_of(paragraphs) or hint


def _checked(text: str, name: str) -> str:
    day = days.iso(text) or days.first_day(text)
    if not day:
        raise DetenteError(name, f"{text[:60]!r} is not a date", "give the day of publication as YYYY-MM-DD")
    return day


def _identity(url: str | None, source: str | None, published: str | None, text: str) -> str:
    """Sixteen hex digits over what was read: the same article read again has the same id."""
    return hashlib.sha256(msgspec.json.encode([url, source, published, text])).hexdigest()[:16]
