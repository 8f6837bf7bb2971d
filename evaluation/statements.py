"""Attributions against PolNeAR's development half: does a statement cover what an annotator attributed?

PolNeAR marks a quotation of several sentences once, so our statements that share a cue are joined before comparing.
It also marks attitudes ("backs the bill"), which Détente keeps as positions and which lower the recall here.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from detente.model import Article, Block, Reading
from detente.reader import Reader
from evaluation.rows import Row, row

PEER = (0.589, "GenderGapTracker (PolNeAR test)")
Words = set[int]
_WORD = re.compile(r"\w+")
_BLOCK = re.compile(r"[^\n]+(?:\n[^\n]+)*")


def measure(data_dir: Path) -> list[Row]:
    """Content overlap of at least half, as F1; recall of quoted and unquoted attributions; no rows without the data."""
    path = Path(data_dir) / "quotes" / "polnear_dev.jsonl"
    if not path.exists():
        return []
    articles = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    reader = Reader()
    readings = [reader.code(_article(raw)) for raw in articles]
    found = [_compare(raw, _said(raw["text"], r)) for raw, r in zip(articles, readings, strict=True)]
    n = sum(len(gold) for gold, _, _ in found)
    task = "attributions (PolNeAR dev)"
    return [
        row(task, "content overlap of half, F1", _f1(found), n, *PEER),
        *(
            row(task, f"recall, {name}", _recall(found, quoted), _asked(found, quoted), peer, PEER[1] if peer else None)
            for name, quoted, peer in (("quoted", True, None), ("unquoted", False, 0.273))
        ),
    ]


Compared = tuple[list[bool], set[int], int]


def _compare(raw: dict[str, Any], ours: list[Words]) -> Compared:
    """Which attributions are quoted, which were found, and how many we gave."""
    golds = [a for a in raw["attributions"] if a["content"]]
    wanted = [_words(raw["text"], a["content"]) for a in golds]
    pairs = sorted(
        ((2 * len(g & p) / (len(g) + len(p)), i, j) for i, g in enumerate(wanted) for j, p in enumerate(ours) if g & p),
        reverse=True,
    )
    hit: set[int] = set()
    used: set[int] = set()
    for overlap, i, j in pairs:
        if overlap >= 0.5 and i not in hit and j not in used:
            hit.add(i)
            used.add(j)
    return [bool(a["quoted"]) for a in golds], hit, len(ours)


def _f1(found: list[Compared]) -> float:
    hits, gold, given = (sum(x) for x in zip(*((len(h), len(g), n) for g, h, n in found), strict=True))
    return 2 * hits / (gold + given) if gold + given else 0.0


def _asked(found: list[Compared], quoted: bool) -> int:
    return sum(q == quoted for gold, _, _ in found for q in gold)


def _recall(found: list[Compared], quoted: bool) -> float:
    hits = sum(i in hit for gold, hit, _ in found for i, q in enumerate(gold) if q == quoted)
    return hits / max(1, _asked(found, quoted))


def _said(text: str, reading: Reading) -> list[Words]:
    """The words of each saying: statements of one cue together, several speakers counted once."""
    joined: dict[int, list[tuple[int, int]]] = {}
    for statement in reading.statements:
        joined.setdefault(statement.evidence.trigger_start, []).append((statement.start, statement.end))
    return [_words(text, spans) for spans in joined.values()]


def _words(text: str, spans: Any) -> Words:
    return {start + m.start() for start, end in spans for m in _WORD.finditer(text[start:end])}


def _article(raw: dict[str, Any]) -> Article:
    blocks = tuple(Block(role="paragraph", start=m.start(), end=m.end()) for m in _BLOCK.finditer(raw["text"]))
    return Article(id=raw["id"], text=raw["text"], blocks=blocks, published=raw["date"])
