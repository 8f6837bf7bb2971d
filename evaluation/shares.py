"""What the events of the gold articles rest on: the share of records owed to each part of the coder, and how often a
record that rests on it is right."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from detente.coding.events.coder import find_drafts
from detente.coding.events.draft import Draft
from detente.coding.scene import Scene
from detente.coding.statements import asserted, find_statements
from detente.coding.support import support_of
from detente.language import Annotation, annotate
from detente.reader import Reader
from detente.reading import read_article
from evaluation.articles import capture
from evaluation.rows import Row, row
from evaluation.scorer import paired_events

TASK = "Events of gold articles, by what they rest on"
_FRAME = ("object", "not_object", "object_modifier", "prep", "complement", "governs", "subject", "modifier", "particle")
_SHIFTED = "a rule that shifts the type (a promise, a refusal, a threat)"
_AGAIN = "a side, time or place from the same act told again"


@dataclass(frozen=True)
class Record:
    """The parts that an event of ours rests on; whether the gold has it with this type (None: optional there)."""

    parts: frozenset[str]
    right: bool | None


def measure(data_dir: Path) -> list[Row]:
    """The share of events that rest on each part, and the precision of those; nothing where there is no gold."""
    found = list(records(data_dir.parent)) if (data_dir.parent / "gold" / "docs").exists() else []
    rows = []
    for part in sorted({part for record in found for part in record.parts}):
        owed = [r for r in found if part in r.parts]
        judged = [r.right for r in owed if r.right is not None]
        rows.append(row(TASK, f"share owed to {part}", len(owed) / len(found), len(found)))
        rows.append(row(TASK, f"precision of what is owed to {part}", sum(judged) / max(len(judged), 1), len(judged)))
    return rows


def records(shared: Path) -> Iterator[Record]:
    """Every event of ours in the gold articles."""
    reader = Reader()
    for path in sorted((shared / "gold" / "docs").glob("*.json")):
        doc, gold = (json.loads((shared / "gold" / part / path.name).read_text("utf-8")) for part in ("docs", "gold"))
        annotation = annotate(read_article(capture(doc, path.name)))
        _, pairs = paired_events(
            [s["text"] for s in doc["sentences"]], gold, reader.code(annotation.article, annotation)
        )
        answers = {j: gold["events"][i] for i, j in pairs.items()}
        for j, draft in enumerate(drafts_of(reader.scene(annotation.article, annotation))):
            answer = answers.get(j)
            optional = answer is not None and answer.get("optional")
            right = answer is not None and draft.type in (answer["type"], *answer.get("type_alt", ()))
            yield Record(parts_of(draft, annotation), None if optional else right)


def drafts_of(scene: Scene) -> list[Draft]:
    """The settled drafts of an article, one for each of its events, with the reasons for their parts."""
    return find_drafts(scene, asserted(find_statements(scene)))


def parts_of(draft: Draft, annotation: Annotation) -> frozenset[str]:
    """The parts of the coder that made the event what it is; several may have taken part."""
    entry = draft.frame.entry
    parts = {f"the lexicon's {entry.pos}s"}
    parts.add("an entry with a frame" if any(getattr(entry, key) for key in _FRAME) else "an entry without a frame")
    if entry.pos == "noun" and support_of(draft.token) is not None:
        parts.add("a support verb and its noun")
    if draft.type != draft.frame.type:
        parts.add(_SHIFTED)
    if any(reason.lender is not None for reason in draft.reasons.values()):
        parts.add(_AGAIN)
    if any(b.role == "headline" and b.start <= draft.token.start < b.end for b in annotation.article.blocks):
        parts.add("the headline")
    return frozenset(parts)
