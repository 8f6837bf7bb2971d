"""Détente reads the news of a crisis and keeps the record, every record traced to its words."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from detente.model import Capture, DetenteError, Reading

__version__ = "0.1.0"
__all__ = ["__version__", "frames", "read", "read_many"]


def read(source: str | bytes | Path, published: str | None = None, model: str | None = None) -> Reading:
    """Read one article.

    Args:
        source: a path or a web address (a `Path`, or a string without blanks); bytes of a page; or a text of your own,
            which is taken whole. HTML in a string is a page.
        published: the day of publication, as `2014-03-30`, where the article does not say it.
        model: the name of another installed spaCy pipeline.

    Raises:
        DetenteError: if there is no article in it, more than one, or `published` is no day; the message names the
            input and the mend.
    """
    from detente.library import read_one

    return read_one(source, published, model)


def read_many(
    sources: str | Path | Iterable[str | Path | bytes | Capture],
    published: str | None = None,
    model: str | None = None,
    bad: Callable[[DetenteError], None] | None = None,
) -> Iterator[Reading]:
    """Read many articles, one after another, in their order; one is in memory at a time.

    Args:
        sources: a path to a file or folder, an address, or any number of them, of pages' bytes, or of captures. A
            source may hold many articles: a folder, JSON lines, a feed, a web archive.
        published: the day of publication of articles that do not say it.
        model: the name of another installed spaCy pipeline.
        bad: is given what could not be read, and the rest goes on.

    Raises:
        DetenteError: at the first article that cannot be read, where `bad` is not given.
    """
    from detente.library import read_all

    return read_all(sources, published, model, bad)


def frames(readings: Iterable[Reading], kind: Literal["pandas", "polars", "arrow"] = "pandas") -> dict[str, Any]:
    """Readings as five tables: `articles`, `events`, `statements`, `positions`, `figures`; docs/library.md tells their
    columns.

    Args:
        readings: any number of them; all are held in memory.
        kind: pandas or Polars data frames, where these are installed, or Arrow tables.

    Raises:
        DetenteError: if the package is not installed.
    """
    from detente.library import as_frames

    return as_frames(readings, kind)
