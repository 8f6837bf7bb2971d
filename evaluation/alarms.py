"""False alarms: violence or coercion by the police, coded in sentences that tell of none (IndiaPoliceEvents)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from detente.model import Article, Event
from detente.reader import Reader
from evaluation.rows import Row, row
from evaluation.sentences import items

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
    for item in items(path):
        text = item["sent_text"].strip()
        if text and not any(item[deed] == "1" for deed in _DEEDS):
            found = reader.code(Article.of_text(text, "2002-05-01")).events
            yield item, [e for e in found if e.type in ("COERCE", "ASSAULT") and _by_police(e)]


def _by_police(event: Event) -> bool:
    return any("COP" in actor.sectors for actor in event.actors)
