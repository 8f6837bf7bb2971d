"""Whole articles with gold records, read as their senders would give them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from detente.model import Capture

SEED = "seed"


def captures(docs: Path, seed: Path | None = None) -> Iterator[tuple[str, Capture]]:
    """Each article's id and capture: `docs/ID.json` is an article without furniture; the seed is read from its page."""
    for path in sorted(docs.glob("*.json")):
        doc = json.loads(path.read_text(encoding="utf-8"))
        page = next(iter(sorted(seed.glob("*.txt"))), None) if seed and doc["id"] == SEED else None
        if page:
            yield doc["id"], Capture(name=page.name, data=page.read_bytes())
        else:
            yield doc["id"], capture(doc, path.name)


def capture(doc: dict[str, str], name: str) -> Capture:
    """A gold document as a capture: its sender vouches for the text and knows its day."""
    return Capture(
        name=name,
        data=doc["text"].encode(),
        form="article",
        external_id=doc["id"],
        published=doc.get("published"),
        url=doc.get("url"),
    )
