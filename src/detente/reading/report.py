"""What was read of a page and what was not: blocks with finer roles, moments, origin, and what was left out and why."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from typing import Final, Literal

import msgspec

from detente.knowledge import tables
from detente.model import Article, Capture
from detente.reading import dateline, furniture, moments, titles
from detente.reading.draft import Draft
from detente.reading.unpacking import unpacked

Part = Literal["headline", "standfirst", "caption", "subhead", "paragraph", "entry", "correction", "note", "notice"]
Access = Literal["whole", "cut"]
Shape = Literal["html", "text", "pdf", "article"]

_FEW_WORDS: Final = 250
_SUBHEAD_WORDS: Final = 14
_SHOWN: Final = 300
_STOPS: Final = ".!?…:;,”\"’'"


class PageBlock(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch of `article.text`; `time` is when a live blog's entry was posted, `credit` whom a picture is by."""

    role: Part
    start: int
    end: int
    time: str | None = None
    credit: str | None = None


class Omission(msgspec.Struct, frozen=True, kw_only=True):
    """Words of the page that are not in the article (the first 300 characters), and why."""

    text: str
    why: str


class Origin(msgspec.Struct, frozen=True, kw_only=True):
    """Where an article came from: the capture's SHA-256 (unpacked), address and time, and what read it."""

    name: str
    sha256: str
    size: int
    shape: Shape
    url: str | None = None
    captured: str | None = None
    reader: str


class Page(msgspec.Struct, frozen=True, kw_only=True):
    """A page as it was read. `article` is what is coded; the rest tells more of it and of what surrounds it.

    `published` and `modified` are moments with the offset that the page states. `headlines` are other wordings that
    the page gives; `agency` is the one that the dateline names. `access` is "cut" where a paywall or a consent notice
    (`cut_by`) ends the article early. `corrections` and `notes` are the editors' words, wherever they stand.
    """

    article: Article
    origin: Origin
    blocks: tuple[PageBlock, ...]
    published: str | None = None
    modified: str | None = None
    section: str | None = None
    agency: str | None = None
    headlines: tuple[str, ...] = ()
    live: bool = False
    access: Access = "whole"
    cut_by: str | None = None
    corrections: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    left_out: tuple[Omission, ...] = ()

    def to_json(self) -> bytes:
        """The report as one JSON object."""
        return msgspec.json.encode(self)


def page(article: Article, draft: Draft, capture: Capture, shape: Shape) -> Page:
    """The report on an article and the draft that it was made from."""
    left = [(" ".join(text.split()), why) for text, why in draft.left]
    told = [article.text[block.start : block.end] for block in article.blocks if block.role == "paragraph"]
    cut_by = _cut_by(draft, told, [text for text, _ in left])
    everywhere = [*told, *(text for text, _ in left)]
    return Page(
        article=article,
        origin=_origin(article, draft, capture, shape),
        blocks=_blocks(article, draft),
        published=_moment(article, draft, capture),
        modified=draft.modified_at,
        section=draft.section,
        agency=dateline.agency_of(told),
        headlines=draft.headlines,
        live=bool(draft.times),
        access="cut" if cut_by else "whole",
        cut_by=cut_by,
        corrections=_of("correction", everywhere),
        notes=_of("note", everywhere),
        left_out=tuple(Omission(text=text[:_SHOWN], why=why) for text, why in left),
    )


def _origin(article: Article, draft: Draft, capture: Capture, shape: Shape) -> Origin:
    data = unpacked(capture.data, capture.name)
    return Origin(
        name=capture.name,
        sha256=hashlib.sha256(data).hexdigest(),
        size=len(data),
        shape=shape,
        url=article.url,
        captured=capture.captured or draft.captured,
        reader=_version(),
    )


@cache
def _version() -> str:
    """`code+knowledge`, as every record names them."""
    try:
        return f"{version('detente')}+{tables.digest()}"
    except PackageNotFoundError:
        return f"0+{tables.digest()}"


def _moment(article: Article, draft: Draft, capture: Capture) -> str | None:
    """The moment that the sender gave or the page states, unless the sender gave another day."""
    stated = moments.first(capture.published or "") or draft.published_at
    return stated if stated and article.published and stated.startswith(article.published) else None


def _of(kind: furniture.Class, texts: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for text in texts if furniture.is_of(kind, text)))


def _cut_by(draft: Draft, told: list[str], left: list[str]) -> str | None:
    """What ends the article early. A notice on a page whose article is long is an offer, not a cut."""
    words = sum(len(text.split()) for text in told)
    if words >= _FEW_WORDS and not (told and told[-1].rstrip().endswith(("…", "..."))):
        return None
    if draft.unfree or any(furniture.is_of("paywall", text) for text in (*told, *left)):
        return "a paywall"
    return "a consent notice" if words < 60 and any(furniture.is_of("consent", text) for text in left) else None


def _blocks(article: Article, draft: Draft) -> tuple[PageBlock, ...]:
    captions = iter(draft.captions)
    out: list[PageBlock] = []
    for number, block in enumerate(article.blocks):
        text = article.text[block.start : block.end]
        credit = next(captions, None) if block.role == "caption" else None
        role: Part = _role(article, draft, number, text) if block.role == "paragraph" else block.role
        time = draft.times.get(titles.plain(text)) if block.role == "paragraph" else None
        out.append(
            PageBlock(role=role, start=block.start, end=block.end, time=time, credit=credit.credit if credit else None)
        )
    return tuple(out)


def _role(article: Article, draft: Draft, number: int, text: str) -> Part:
    """What a paragraph is: an editor's word, a notice, an entry, a subhead between paragraphs, the line that leads."""
    for kind, part in _WORDS_OF:
        if furniture.is_of(kind, text):
            return part
    if titles.plain(text) in draft.times:
        return "entry"
    roles = [block.role for block in article.blocks]
    if text[-1] not in _STOPS and len(text.split()) <= _SUBHEAD_WORDS and "\n" not in text:
        first = number == roles.index("paragraph")
        return "standfirst" if first else "subhead" if number + 1 < len(roles) else "paragraph"
    return "paragraph"


_WORDS_OF: Final[tuple[tuple[furniture.Class, Part], ...]] = (
    ("correction", "correction"),
    ("note", "note"),
    ("paywall", "notice"),
)
