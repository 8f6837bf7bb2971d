"""What a reader of pages has found so far: the fields of an article before text and offsets are laid down."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

_MOST_LEFT: Final = 2000


@dataclass
class Caption:
    """A picture's words and, kept apart, whom the picture is credited to."""

    words: str
    credit: str | None = None

    def whole(self) -> str:
        """Words and credit as one string: "Ministers meet in Geneva. (Reuters)"."""
        return f"{self.words} ({self.credit})" if self.credit else self.words


@dataclass
class Draft:
    """An article as a page shows it. `paragraphs` is the body in order; `published` an ISO day.

    `around` counts the lines or links that the page has besides: few words amid many of them are no article.
    `published_at` and `modified_at` are moments (see `moments`); `headlines` other wordings of the headline;
    `times` the moment of each paragraph of a live blog, by the paragraph's letters; `left` what was left out, and why;
    `unfree` whether the page says that it is not free to read; `captured` when it says that it was saved.
    """

    headline: str | None = None
    byline: tuple[str, ...] = ()
    published: str | None = None
    dateline: str | None = None
    source: str | None = None
    language: str | None = None
    url: str | None = None
    captions: list[Caption] = field(default_factory=list)
    related: list[str] = field(default_factory=list)
    paragraphs: list[str] = field(default_factory=list)
    around: int = 0
    published_at: str | None = None
    modified_at: str | None = None
    section: str | None = None
    headlines: tuple[str, ...] = ()
    times: dict[str, str] = field(default_factory=dict)
    left: list[tuple[str, str]] = field(default_factory=list)
    unfree: bool = False
    captured: str | None = None

    def leave(self, text: str, why: str) -> None:
        """Note something that the article is read without."""
        if text and len(self.left) < _MOST_LEFT:
            self.left.append((text, why))
