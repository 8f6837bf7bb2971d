"""Détente reads the news of a crisis and keeps the record, every record traced to its words."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from detente.model import Reading

__version__ = "0.1.0"
__all__ = ["__version__", "read"]


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
