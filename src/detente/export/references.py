"""Articles as references: BibTeX for LaTeX, CSL JSON for Zotero and word processors."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from detente.views.sources import Source

_SPECIAL = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}


def bibtex(sources: Iterable[Source]) -> str:
    """An `@article` each, keyed by the article's id; an empty string for none."""
    return "\n".join(_entry(source) for source in sources)


def csl(sources: Iterable[Source]) -> list[dict[str, Any]]:
    """Items of CSL JSON, type `article-newspaper`."""
    return [_item(source) for source in sources]


def _entry(source: Source) -> str:
    fields = {
        "title": f"{{{_plain(source.headline or 'Untitled')}}}",
        "author": " and ".join(f"{{{_plain(name)}}}" for name in _authors(source)),
        "journal": _plain(source.outlet or ""),
        "date": source.published or "",
        "year": (source.published or "")[:4],
        "url": source.url or "",
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@article{{{_key(source)},", *lines, "}", ""])


def _item(source: Source) -> dict[str, Any]:
    item: dict[str, Any] = {"id": _key(source), "type": "article-newspaper", "title": source.headline or "Untitled"}
    if authors := _authors(source):
        item["author"] = [{"literal": name} for name in authors]
    if source.outlet:
        item["container-title"] = source.outlet
    if source.published:
        item["issued"] = {"date-parts": [[int(part) for part in source.published.split("-")]]}
    return item | ({"URL": source.url} if source.url else {})


def _authors(source: Source) -> list[str]:
    return [name for name in (source.byline or "").split("; ") if name]


def _key(source: Source) -> str:
    return re.sub(r"[^\w-]", "", source.id)


def _plain(text: str) -> str:
    """Text without BibTeX's own signs."""
    return "".join(_SPECIAL.get(c, f"\\{c}" if c in "&%$#_{}" else c) for c in " ".join(text.split()))
