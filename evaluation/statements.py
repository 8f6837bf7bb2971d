"""Attributions against PolNeAR's development half: does what we recorded cover what an annotator attributed?

PolNeAR marks a quotation of several sentences once, so our records that share a cue are joined before comparing. It
also marks attitudes ("backs the bill", "wants talks"), which Détente keeps as positions: the rows "with positions"
take those outside quotation marks in, the others are of statements alone.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from detente.model import Actor, Article, Block, Position, Reading, Statement
from detente.reader import Reader
from evaluation.rows import Row, row

PEER = (0.589, "GenderGapTracker (PolNeAR test)")
Words = frozenset[int]
_WORD = re.compile(r"\w+")
_BLOCK = re.compile(r"[^\n]+(?:\n[^\n]+)*")


@dataclass(frozen=True)
class Told:
    """What we gave for one cue: the words of its content, and who speaks or holds."""

    words: Words
    who: tuple[Actor, ...]


@dataclass
class Score:
    """Counts over articles: attributions asked for, given, found, by whether they are quoted; and sources."""

    gold: int = 0
    given: int = 0
    found: int = 0
    asked: dict[bool, int] = field(default_factory=lambda: {True: 0, False: 0})
    hit: dict[bool, int] = field(default_factory=lambda: {True: 0, False: 0})
    sources: int = 0
    right: int = 0

    def f1(self) -> float:
        """Of contents."""
        return 2 * self.found / (self.gold + self.given) if self.gold + self.given else 0.0

    def recall(self, quoted: bool) -> float:
        """Of quoted or unquoted attributions."""
        return self.hit[quoted] / max(1, self.asked[quoted])


def measure(data_dir: Path) -> list[Row]:
    """F1 of contents by three rules, recall of quoted and unquoted ones, right sources; no rows without the data."""
    path = Path(data_dir) / "quotes" / "polnear_dev.jsonl"
    if not path.exists():
        return []
    raws = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    reader = Reader()
    readings = [reader.code(_article(raw)) for raw in raws]
    task = "attributions (PolNeAR dev)"
    half = _score(raws, readings, _half, attitudes=False)
    rows = [row(task, "content overlap of half, F1", half.f1(), half.gold, *PEER)]
    shorter = _score(raws, readings, _half_of_shorter, attitudes=False)
    exact = _score(raws, readings, _exact, attitudes=False)
    rows.append(row(task, "content overlap of half the shorter span (the peers' rule), F1", shorter.f1(), half.gold))
    rows.append(row(task, "content overlap of every word, F1", exact.f1(), half.gold))
    rows += _recalls(task, half, "", 0.301)
    rows += _recalls(task, shorter, " (the peers' rule)", None)
    rows.append(row(task, "right source, given the content", half.right / max(1, half.sources), half.sources, 0.882))
    both = _score(raws, readings, _half, attitudes=True)
    rows.append(row(task, "content overlap of half, F1, with positions", both.f1(), both.gold))
    return rows + _recalls(task, both, ", with positions", None)


def _recalls(task: str, score: Score, what: str, peer: float | None) -> list[Row]:
    return [
        row(task, f"recall, quoted{what}", score.recall(True), score.asked[True], 0.858 if peer else None),
        row(task, f"recall, unquoted{what}", score.recall(False), score.asked[False], peer),
    ]


def _score(
    raws: list[dict[str, Any]], readings: list[Reading], fits: Callable[[Words, Words], bool], attitudes: bool
) -> Score:
    score = Score()
    for raw, reading in zip(raws, readings, strict=True):
        golds = [a for a in raw["attributions"] if a["content"]]
        given = _told(raw["text"], reading, attitudes)
        pairs = _pairs([_words(raw["text"], a["content"]) for a in golds], given, fits)
        score.gold, score.given, score.found = (
            score.gold + len(golds),
            score.given + len(given),
            score.found + len(pairs),
        )
        for i, gold in enumerate(golds):
            score.asked[bool(gold["quoted"])] += 1
            score.hit[bool(gold["quoted"])] += i in pairs
            if i in pairs and gold["source"]:
                score.sources += 1
                score.right += _names(gold, given[pairs[i]].who)
    return score


def _pairs(golds: list[Words], given: list[Told], fits: Callable[[Words, Words], bool]) -> dict[int, int]:
    """Which of ours covers which attribution, one to one, the closest first."""
    near = [
        (2 * len(g & t.words) / (len(g) + len(t.words)), i, j)
        for i, g in enumerate(golds)
        for j, t in enumerate(given)
        if g & t.words and fits(g, t.words)
    ]
    pairs: dict[int, int] = {}
    for _, i, j in sorted(near, reverse=True):
        if i not in pairs and j not in pairs.values():
            pairs[i] = j
    return pairs


def _half(gold: Words, ours: Words) -> bool:
    return 2 * len(gold & ours) >= 0.5 * (len(gold) + len(ours))


def _half_of_shorter(gold: Words, ours: Words) -> bool:
    return len(gold & ours) >= 0.5 * min(len(gold), len(ours))


def _exact(gold: Words, ours: Words) -> bool:
    return gold == ours


def _names(gold: dict[str, Any], who: tuple[Actor, ...]) -> bool:
    """Whether one of ours stands where the source stands, or bears a word of its name."""
    words = {w.lower() for w in _WORD.findall(gold["source_text"])}
    for actor in who:
        if any(actor.start < end and actor.end > start for start, end in gold["source"]):
            return True
        if words & {w.lower() for w in _WORD.findall(f"{actor.name or ''} {actor.mention}")}:
            return True
    return False


def _told(text: str, reading: Reading, attitudes: bool) -> list[Told]:
    """What we recorded, a cue each; positions that a speaker tells of himself in a quotation are left to it."""
    quoted = [(s.start, s.end) for s in reading.statements if s.manner == "direct"]
    joined: dict[tuple[str, int], list[Statement | Position]] = {}
    for statement in reading.statements:
        joined.setdefault(("said", statement.evidence.trigger_start), []).append(statement)
    for position in reading.positions if attitudes else ():
        at = position.evidence.trigger_start
        if not any(start <= at < end for start, end in quoted):
            joined.setdefault(("held", at), []).append(position)
    return [
        Told(_words(text, [(r.start, r.end) for r in rs]), tuple(filter(None, map(_who, rs)))) for rs in joined.values()
    ]


def _who(record: Statement | Position) -> Actor | None:
    return record.speaker if isinstance(record, Statement) else record.holder


def _words(text: str, spans: Any) -> Words:
    return frozenset(start + m.start() for start, end in spans for m in _WORD.finditer(text[start:end]))


def _article(raw: dict[str, Any]) -> Article:
    blocks = tuple(Block(role="paragraph", start=m.start(), end=m.end()) for m in _BLOCK.finditer(raw["text"]))
    return Article(id=raw["id"], text=raw["text"], blocks=blocks, published=raw["date"])
