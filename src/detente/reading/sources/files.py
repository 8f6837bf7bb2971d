"""Files and folders: which files hold articles, in a fixed order, and what the endings of their names say."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from detente.model import DetenteError

JSON_LINES: Final = (".jsonl", ".ndjson", ".jsonlines")
TABLES: Final = (".csv", ".tsv")
ARCHIVE: Final = ".warc"
BUNDLE: Final = ".wacz"
MBOX: Final = ".mbox"
PARQUET: Final = (".parquet", ".pq")
_PAGES: Final = (".html", ".htm", ".xhtml", ".txt", ".text", ".xml", ".rss", ".atom", ".json", ".pdf", ".eml", MBOX)
_ALL: Final = (*_PAGES, *JSON_LINES, *TABLES, *PARQUET, ARCHIVE, BUNDLE)
_PACKED: Final = (".gz", ".zst")


def pages(folder: Path) -> list[Path]:
    """The files below a folder whose endings are those of what can be read, sorted by path.

    Hidden files and folders are passed over, and links are not followed out of the folder.

    Raises:
        DetenteError: if there are none.
    """
    found = [path for path in sorted(folder.rglob("*")) if _is_page(path, folder)]
    if not found:
        problem = "there are no pages in this folder"
        raise DetenteError(str(folder), problem, f"put files ending in {', '.join(_PAGES[:4])} or .jsonl there")
    return found


def ending(path: Path) -> str:
    """The ending of a file's name, lower case, without that of its packing: `a.CSV.gz` → `.csv`."""
    return Path(_bare(path)).suffix


def _is_page(path: Path, folder: Path) -> bool:
    inner = path.relative_to(folder)
    return is_readable(inner) and path.is_file()


def is_readable(inner: Path) -> bool:
    """Whether a path within a folder is none that is hidden, and has the ending of what can be read."""
    return ending(inner) in _ALL and not any(part.startswith(".") for part in inner.parts)


def _bare(path: Path) -> str:
    name = path.name.lower()
    return next((name.removesuffix(packed) for packed in _PACKED if name.endswith(packed)), name)
