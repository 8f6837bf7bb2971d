"""What `import detente` offers to programs: one article in, its reading out."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Literal

from detente.language import MODEL
from detente.model import Capture, DetenteError, Reading
from detente.reader import Reader
from detente.reading import captures


def read_one(source: str | bytes | Path, published: str | None = None, model: str | None = None) -> Reading:
    """See `detente.read`."""
    return _reader(model or MODEL).read(_capture(source, published))


@cache
def _reader(model: str) -> Reader:
    return Reader(model)


def _capture(source: str | bytes | Path, published: str | None) -> Capture:
    if isinstance(source, bytes):
        return _only("the bytes", captures("the bytes", source, published_hint=published))
    if isinstance(source, Path) or len(source.split()) <= 1:
        return _only(str(source), captures(source, published_hint=published))
    form: Literal["page", "article"] = "page" if source.lstrip().startswith("<") else "article"
    return Capture(name="the text", data=source.encode(), form=form, published_hint=published)


def _only(name: str, found: Iterator[Capture | DetenteError]) -> Capture:
    first = list(islice(found, 2))
    if len(first) != 1:
        raise DetenteError(name, "holds more than one article", "go through detente.reading.captures and Reader.read")
    if isinstance(first[0], DetenteError):
        raise first[0]
    return first[0]
