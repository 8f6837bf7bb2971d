"""False alarms: violence or coercion by the police, coded in sentences that tell of none (IndiaPoliceEvents)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from detente.model import Article, Block, Event
from detente.reader import Reader
from evaluation.rows import Row, row

_DEEDS = ("KILL", "ARREST", "FAIL", "FORCE")


def measure(data_dir: Path) -> list[Row]:
    """The share of quiet sentences with such an event; nothing where the set is missing."""
    path = data_dir / "events/india_police_sample.jsonl"
    if not path.exists():
        return []
    quiet = list(quiet_sentences(path))
    share = sum(bool(found) for _, found in quiet) / len(quiet)
    metric = "sentences with none of kill, arrest, force, failure, given a COERCE or ASSAULT by the police (below .05)"
    return [row("False alarms (IndiaPoliceEvents)", metric, share, len(quiet))]


def quiet_sentences(path: Path) -> Iterator[tuple[dict[str, Any], list[Event]]]:
    """Each sentence in which the police do nothing of the kind, with our events that say they do."""
    reader = Reader()
    with path.open(encoding="utf-8") as lines:
        for item in map(json.loads, lines):
            text = item["sent_text"].strip()
            if not text or any(item[deed] == "1" for deed in _DEEDS):
                continue
            blocks = (Block(role="paragraph", start=0, end=len(text)),)
            found = reader.code(Article(id="0", published="2002-05-01", text=text, blocks=blocks)).events
            yield item, [e for e in found if e.type in ("COERCE", "ASSAULT") and _by_police(e)]


def _by_police(event: Event) -> bool:
    return any("COP" in actor.sectors for actor in event.actors)
