"""How well the machine tells WHAT once it is told who and whom: the PLOVER type of the act between two given sides.

The set gives the words of the source and of the target, as its peer is given them (ZSP: RoBERTa-large-MNLI asked in
words). Of the acts that we find in a sentence, ours is the one that stands nearest through its tree: to the
source, which governs the doer's act, and half as much to the target; its own sides count beside that. Nothing else is
told: where no act is found there is none to choose, and the answer is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from detente.language import Annotation, Token, annotate
from detente.model import Article, Event
from detente.reader import Reader
from evaluation.lexicon import LATER, NONE, YIELD, agreement, macro_f1
from evaluation.rows import Row, row
from evaluation.sentences import items

TASK, PEER = "sentence types (PLV), told the pair", "ZSP"
FAR = 7
"""Steps counted where a side is not found in the text, or stands in another sentence than the trigger."""


def measure(data_dir: Path) -> list[Row]:
    """The rows of the scoreboard; nothing where the set is missing."""
    path = data_dir / "events/plv_train.jsonl"
    if not path.exists():
        return []
    pairs = [(wanted, ours) for _, wanted, ours, _ in answers(path)]
    right = sum(wanted == ours for wanted, ours in pairs)
    return [
        row(TASK, "accuracy", right / len(pairs), len(pairs), 0.835, PEER),
        row(TASK, "macro-F1", macro_f1(pairs), len(pairs), 0.821, PEER),
    ]


def answers(path: Path) -> Iterator[tuple[dict[str, Any], str, str, list[Event]]]:
    """Each item with the wanted type, that of the act between its sides, and all the acts found in its sentence."""
    reader = Reader()
    for item in items(path):
        article = Article.of_text(item["text"], LATER)
        annotation = annotate(article)
        found = list(reader.code(article, annotation).events)
        best = between(annotation, item, found)
        ours = best.type if best is not None else NONE
        yield item, YIELD.get(item["code"], item["code"]), YIELD.get(ours, ours), found


def between(annotation: Annotation, item: dict[str, Any], found: list[Event]) -> Event | None:
    """Of the acts found, the one between the two sides of the item."""
    source, target = (_head(annotation, item[side]) for side in ("source", "target"))

    def nearness(event: Event) -> float:
        spots = (event.evidence.trigger_start, event.evidence.trigger_end - 1)
        trigger = [token for spot in spots if (token := annotation.token_at(spot)) is not None]
        return agreement(event, item) - _steps(trigger, source) - _steps(trigger, target) / 2

    return max(found, key=nearness, default=None)


def _head(annotation: Annotation, words: str) -> Token | None:
    """The head of the words of a side, where they stand in the text as they are."""
    start = annotation.text.find(words)
    span = annotation.tokens_in(start, start + len(words)) if start >= 0 else []
    return next((token for token in span if token.is_root or token.head not in span), None)


def _steps(trigger: list[Token], side: Token | None) -> int:
    """The fewest steps through the tree from a word of the trigger to the head of a side."""
    return min((_distance(word, side) for word in trigger), default=FAR) if side is not None else FAR


def _distance(one: Token, other: Token) -> int:
    up, down = ([token, *token.ancestors()] for token in (one, other))
    return min((i + down.index(token) for i, token in enumerate(up) if token in down), default=FAR)
