"""Files and folders: which files are pages, in a fixed order, and how a packed one is opened."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Final, cast

from detente.model import DetenteError

_PAGES: Final = (".html", ".htm", ".xhtml", ".txt", ".text", ".xml", ".rss", ".atom")
_JSON_LINES: Final = (".jsonl", ".ndjson", ".jsonlines")


def is_json_lines(path: Path) -> bool:
    """Whether a file's name says that it holds JSON lines, packed or not."""
    return _bare(path).endswith(_JSON_LINES)


def pages(folder: Path) -> list[Path]:
    """The files below a folder whose endings are those of pages, feeds or JSON lines, sorted by path.

    Hidden files and folders are passed over, and links are not followed out of the folder.

    Raises:
        DetenteError: if there are none.
    """
    found = [path for path in sorted(folder.rglob("*")) if _is_page(path, folder)]
    if not found:
        problem = "there are no pages in this folder"
        raise DetenteError(str(folder), problem, f"put files ending in {', '.join(_PAGES[:4])} or .jsonl there")
    return found


@contextmanager
def opened(path: Path) -> Iterator[IO[bytes]]:
    """A file for reading by lines, unpacked if its name ends in `.gz`."""
    if path.suffix.lower() == ".gz":
        with gzip.open(path, "rb") as packed:
            yield cast(IO[bytes], packed)
    else:
        with path.open("rb") as plain:
            yield plain


def _is_page(path: Path, folder: Path) -> bool:
    inner = path.relative_to(folder)
    hidden = any(part.startswith(".") for part in inner.parts)
    return not hidden and _bare(path).endswith(_PAGES + _JSON_LINES) and path.is_file()


def _bare(path: Path) -> str:
    return path.name.lower().removesuffix(".gz")
