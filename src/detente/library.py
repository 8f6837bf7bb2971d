"""What `import detente` offers to programs: one article in, its reading out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any, Literal

from detente.language import MODEL
from detente.model import Capture, DetenteError, Reading
from detente.reader import Reader, versions
from detente.reading import captures


def read_one(source: str | bytes | Path, published: str | None = None, model: str | None = None) -> Reading:
    """See `detente.read`."""
    return _reader(model or MODEL).read(_capture(source, published))


def read_all(
    sources: str | Path | Iterable[str | Path | bytes | Capture],
    published: str | None = None,
    model: str | None = None,
    bad: Callable[[DetenteError], None] | None = None,
) -> Iterator[Reading]:
    """See `detente.read_many`."""
    each = [sources] if isinstance(sources, str | Path) else sources
    for source in each:
        for item in _found(source, published):
            try:
                if isinstance(item, DetenteError):
                    raise item
                reading = _reader(model or MODEL).read(item)
            except DetenteError as error:
                if bad is None:
                    raise
                bad(error)
            else:
                yield reading


def _found(source: str | Path | bytes | Capture, published: str | None) -> Iterator[Capture | DetenteError]:
    if isinstance(source, Capture):
        return iter([source])
    name, data = ("the bytes", source) if isinstance(source, bytes) else (source, None)
    return captures(name, data, published_hint=published)


def as_frames(readings: Iterable[Reading], kind: str = "pandas") -> dict[str, Any]:
    """See `detente.frames`."""
    from detente.native import rows, tables

    if kind not in ("pandas", "polars", "arrow"):
        raise DetenteError(f"frames {kind!r}", "is unknown", "take pandas, polars or arrow")
    made = tables(rows(reading, versions()) for reading in readings)
    if kind == "arrow":
        return dict(made)
    try:
        if kind == "pandas":
            return {name: table.to_pandas() for name, table in made.items()}
        import polars

        return {name: polars.from_arrow(table) for name, table in made.items()}
    except ImportError as error:
        raise DetenteError(f"frames {kind!r}", f"{kind} is not installed", f"pip install {kind}") from error


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
        raise DetenteError(name, "holds more than one article", "take detente.read_many")
    if isinstance(first[0], DetenteError):
        raise first[0]
    return first[0]
