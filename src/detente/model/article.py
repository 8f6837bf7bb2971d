"""What comes in (a capture) and what is read out of it (an article)."""

from typing import Literal, Self

import msgspec

Role = Literal["headline", "caption", "paragraph"]


class Capture(msgspec.Struct, frozen=True, kw_only=True):
    """One input as it arrived.

    `name` is how the user named it; `data` its bytes. `form` is "page" where furniture may surround the article
    (HTML or a text capture, told apart by looking) and "article" where the sender vouches that every line belongs to
    the article (a JSON line's `text`, a Python string). The other fields are what the sender knows; they win over
    what the page says, except `published_hint`, which only fills a gap. `published` may hold a time of day
    too. `captured` is when the page was saved (ISO 8601), `charset` the character set that came with its bytes.
    """

    name: str
    data: bytes
    form: Literal["page", "article"] = "page"
    external_id: str | None = None
    headline: str | None = None
    published: str | None = None
    published_hint: str | None = None
    url: str | None = None
    source: str | None = None
    dateline: str | None = None
    byline: tuple[str, ...] = ()
    captured: str | None = None
    charset: str | None = None


class Block(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch of `article.text` with its role."""

    role: Role
    start: int
    end: int


class Article(msgspec.Struct, frozen=True, kw_only=True):
    """An article without its furniture. `text` is headline, captions and body, blocks parted by a blank line;
    every offset in a reading counts its characters. `published` is an ISO day. `id` is a hash of what was read."""

    id: str
    external_id: str | None = None
    headline: str | None = None
    byline: tuple[str, ...] = ()
    published: str | None = None
    dateline: str | None = None
    source: str | None = None
    language: str | None = None
    url: str | None = None
    captions: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    text: str
    blocks: tuple[Block, ...] = ()

    @classmethod
    def of_text(cls, text: str, published: str | None = None) -> Self:
        """A text by itself, as an article of one paragraph."""
        return cls(id="text", text=text, published=published, blocks=(Block(role="paragraph", start=0, end=len(text)),))
